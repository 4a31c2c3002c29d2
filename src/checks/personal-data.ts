import { defineCheck } from '../core/define.ts'
import { DRAFT_KINDS } from '../core/draft-kinds.ts'
import { ParamError } from '../core/errors.ts'
import { birthDates, mayHoldBirthDate } from '../core/personal-data/birth-date.ts'
import { cardNumbers } from '../core/personal-data/card-number.ts'
import { mayHoldDigits } from '../core/personal-data/digit-runs.ts'
import { emailAddresses, mayHoldEmail } from '../core/personal-data/email-address.ts'
import type { Finder } from '../core/personal-data/found.ts'
import { ibans, mayHoldIban } from '../core/personal-data/iban.ts'
import { mayHoldNationalNumber, nationalNumbers } from '../core/personal-data/national-number.ts'
import { compileOwners, isPersonal, type OwnerPrograms } from '../core/personal-data/ownership.ts'
import { mayHoldPasscode, passcodes } from '../core/personal-data/passcode.ts'
import { mayHoldAddress, postalAddresses } from '../core/personal-data/postal-address.ts'
import { mayHoldReference, referenceCodes } from '../core/personal-data/reference-code.ts'
import type { Doc, DraftKind, ParamFault } from '../core/types.ts'

/** A kind of personal data: how to find it, a cheap test whether there is any, and whether outputs must mask it. */
interface DataKind {
  readonly find: Finder
  readonly mayHold: (doc: Doc) => boolean
  readonly secret: boolean
}

const kinds = {
  'card-number': { find: cardNumbers, mayHold: mayHoldDigits, secret: true },
  iban: { find: ibans, mayHold: mayHoldIban, secret: true },
  'national-number': { find: nationalNumbers, mayHold: mayHoldNationalNumber, secret: true },
  passcode: { find: passcodes, mayHold: mayHoldPasscode, secret: true },
  email: { find: emailAddresses, mayHold: mayHoldEmail, secret: true },
  'date-of-birth': { find: birthDates, mayHold: mayHoldBirthDate, secret: true },
  'postal-address': { find: postalAddresses, mayHold: mayHoldAddress, secret: false },
  reference: { find: referenceCodes, mayHold: mayHoldReference, secret: false }
} satisfies Record<string, DataKind>

type KindName = keyof typeof kinds
const kindNames = Object.keys(kinds) as KindName[]

interface Params {
  kind: KindName
  theirs?: string[] | undefined
  ours?: string[] | undefined
  named?: string[] | undefined
  contacts?: { emails?: string[] | undefined; domains?: string[] | undefined } | undefined
  'not-kind'?: DraftKind[] | undefined
}

interface Bound {
  readonly kind: KindName
  readonly owners: OwnerPrograms
  readonly emails: readonly string[]
  readonly domains: readonly string[]
  readonly notKind: readonly DraftKind[]
}

/** Finds personal data of one kind, unless the words around it say that it is the organisation's to give. */
export default defineCheck<Params, Bound>({
  name: 'personal-data',
  summary: 'Finds personal data: card, account and identity numbers, addresses, dates of birth, references.',
  fills: [],
  params: (z) => {
    const patterns = z.array(z.string()).optional()
    return z.strictObject({
      kind: z.enum(kindNames),
      theirs: patterns.describe('Words near the data that make it a person’s.'),
      ours: patterns.describe('Words near the data that make it fine to publish; the nearer words win.'),
      named: patterns.describe('Words anywhere in the draft that tell who the person is.'),
      contacts: z
        .looseObject({ emails: z.array(z.string()).optional(), domains: z.array(z.string()).optional() })
        .optional()
        .describe('The organisation’s own contacts, which are never personal data.'),
      'not-kind': z
        .array(z.enum(DRAFT_KINDS))
        .optional()
        .describe('Kinds of draft in which nothing is found.')
    })
  },
  bind(params, binding) {
    const faults: ParamFault[] = []
    const owners = compileOwners(params, binding, faults)
    if (faults.length > 0) throw new ParamError(faults)
    return {
      kind: params.kind,
      owners,
      emails: (params.contacts?.emails ?? []).map((email) => email.toLowerCase()),
      domains: (params.contacts?.domains ?? []).map((domain) => domain.toLowerCase()),
      notKind: params['not-kind'] ?? []
    }
  },
  cues: () => null,
  wakes: (doc, { kind }) => kinds[kind].mayHold(doc),
  *find(doc, { kind, owners, emails, domains, notKind }) {
    if (doc.draft.kind !== undefined && notKind.includes(doc.draft.kind)) return
    const { find, secret } = kinds[kind]
    for (const found of find(doc)) {
      const { at, value } = found
      if (emails.includes(value)) continue
      if (domains.some((domain) => value.endsWith(`@${domain}`) || value.endsWith(`.${domain}`))) continue
      if (isPersonal(doc, found, owners)) yield secret ? { at, secret } : { at }
    }
  }
})
