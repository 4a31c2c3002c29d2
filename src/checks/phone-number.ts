import { loadPhones, type PhoneReader } from '../adapters/libphonenumber.ts'
import { defineCheck } from '../core/define.ts'
import { ParamError } from '../core/errors.ts'
import { isCardNumber } from '../core/personal-data/card-number.ts'
import { digitRuns, mayHoldDigits, windowsOf } from '../core/personal-data/digit-runs.ts'
import { compileOwners, isPersonal, type OwnerPrograms } from '../core/personal-data/ownership.ts'
import type { DraftKind, ParamFault } from '../core/types.ts'

interface Params {
  theirs?: string[] | undefined
  ours?: string[] | undefined
  locale?: string | undefined
  countries?: string[] | undefined
  contacts?: { phones?: string[] | undefined } | undefined
  'not-kind'?: DraftKind[] | undefined
}

interface Bound {
  readonly owners: OwnerPrograms
  /** Countries in whose way a number may be written, the likeliest first. */
  readonly countries: readonly string[]
  /** The last digits of the organisation's own numbers. */
  readonly own: readonly string[]
  readonly notKind: readonly DraftKind[]
}

/** Where customers write their numbers without a country code, besides the policy's own country. */
const COUNTRIES = ['GB', 'US', 'IE', 'ZA', 'NG', 'IN', 'AU', 'KE', 'GH']
/** The longest telephone number has 15 digits (ITU-T E.164); a prefix to dial abroad comes before it. */
const MOST_DIGITS = 17
/** How many digits at the end tell two numbers apart, whatever the prefix. */
const TAIL = 9
/** A word before a number that is no telephone number: `order number 0712 345 6789`. */
const OTHER_NUMBER =
  /\b(?:order|booking|case|ref|reference|account|acct|ticket|tracking|policy|flight|train|invoice|claim|meter|card|ean|isbn|model|serial|item|product|sku|claim|parcel|nhs|bvn|nin|passport|id)(?: (?:number|no\.?|ref|code|id))*(?: is|[:#.(])*[ #]*\+?\(?$/

/** How numbers without a prefix are grouped: 202-555-0142, 1-202-555-0142, 98200 12345. */
const FAMILIAR = /^(?:1-)?3-3-4$|^5-5$|^4-3-3$/

let read: PhoneReader | undefined

/** Finds telephone numbers, unless the words around say that people are meant to call them. */
export default defineCheck<Params, Bound>({
  name: 'phone-number',
  summary: 'Finds telephone numbers of people.',
  fills: [],
  params: (z) => {
    const patterns = z.array(z.string()).optional()
    return z.strictObject({
      theirs: patterns.describe('Words near a number that make it a person’s.'),
      ours: patterns.describe('Words near a number that make it fine to publish; the nearer words win.'),
      locale: z.string().optional().describe('Its country is the first whose way to write numbers is tried.'),
      countries: z
        .array(z.string().length(2))
        .optional()
        .describe('The countries to try, instead of the usual.'),
      contacts: z
        .looseObject({ phones: z.array(z.string()).optional() })
        .optional()
        .describe('The organisation’s own contacts, which are never personal data.'),
      'not-kind': z
        .array(z.enum(['post', 'reply', 'review-reply', 'dm']))
        .optional()
        .describe('Kinds of draft in which nothing is found.')
    })
  },
  bind(params, binding) {
    const faults: ParamFault[] = []
    const owners = compileOwners(params, binding, faults)
    if (faults.length > 0) throw new ParamError(faults)
    const home = /-([A-Z]{2})\b/.exec(params.locale ?? '')?.[1]
    const countries = params.countries?.map((country) => country.toUpperCase()) ?? COUNTRIES
    return {
      owners,
      countries: home === undefined ? countries : [...new Set([home, ...countries])],
      own: (params.contacts?.phones ?? []).map((phone) => phone.replace(/\D/g, '').slice(-TAIL)),
      notKind: params['not-kind'] ?? []
    }
  },
  cues: () => null,
  wakes: mayHoldDigits,
  async load() {
    read ??= await loadPhones()
  },
  *find(doc, { owners, countries, own, notKind }) {
    if (read === undefined) throw new Error('`phone-number` runs before its library is loaded')
    if (doc.draft.kind !== undefined && notKind.includes(doc.draft.kind)) return
    for (const run of digitRuns(doc)) {
      const sorts = new Map<string, ReturnType<PhoneReader>>()
      const windows = windowsOf(run, MOST_DIGITS, ({ digits }, first) => {
        if (digits.length < 7) return false
        const dialled = run.plus && first === 0 ? `+${digits.replace(/^(\d{1,3})0(?=\d{9})/, '$1')}` : digits
        const sort = read?.(dialled, countries) ?? null
        sorts.set(digits, sort)
        return sort !== null
      })
      for (const { digits, at } of windows) {
        if (sorts.get(digits) === 'service' || own.some((tail) => digits.endsWith(tail))) continue
        if (isCardNumber(digits) || OTHER_NUMBER.test(run.before)) continue
        const groups = run.groups.filter((group) => at[0] <= group.at[0] && group.at[1] <= at[1])
        const looksDialled =
          (run.plus && at[0] === run.groups[0]!.at[0]) ||
          run.spelt ||
          digits.startsWith('0') ||
          FAMILIAR.test(groups.map((group) => group.digits.length).join('-'))
        const doubtful = !looksDialled || (sorts.get(digits) === 'possible' && digits.length < 10)
        if (isPersonal(doc, { at, value: digits, doubtful }, owners)) yield { at, secret: true }
      }
    }
  }
})
