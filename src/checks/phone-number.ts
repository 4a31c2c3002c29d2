import { loadPhones, type PhoneReader, type PhoneSort } from '../adapters/libphonenumber.ts'
import { defineCheck } from '../core/define.ts'
import { DRAFT_KINDS } from '../core/draft-kinds.ts'
import { ParamError } from '../core/errors.ts'
import { isCardNumber } from '../core/personal-data/card-number.ts'
import {
  type DigitRun,
  type DigitWindow,
  digitRuns,
  mayHoldDigits,
  windowsOf
} from '../core/personal-data/digit-runs.ts'
import { compileOwners, isPersonal, type OwnerPrograms } from '../core/personal-data/ownership.ts'
import { dialled, isOtherNumber, MOST_PHONE_DIGITS, phoneShape } from '../core/personal-data/phone-shape.ts'
import type { Doc, DraftKind, ParamFault } from '../core/types.ts'

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
/** How many digits at the end tell two numbers apart, whatever the prefix. */
const TAIL = 9
/** Digits of the right number for the country, but none of its numbers, count from this length on. */
const SURE_LENGTH = 10

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
        .array(z.enum(DRAFT_KINDS))
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
  wakes: (doc, { owners }) => mayHoldDigits(doc) && mayHoldTheirs(doc, owners),
  async load() {
    read ??= await loadPhones()
  },
  *find(doc, { owners, countries, own, notKind }) {
    if (read === undefined) throw new Error('`phone-number` runs before its library is loaded')
    if (doc.draft.kind !== undefined && notKind.includes(doc.draft.kind)) return
    const sorts = new Map<string, PhoneSort | null>()
    const sortOf = (run: DigitRun, window: DigitWindow): PhoneSort | null => {
      if (phoneShape(run, window) === null) return null
      const number = dialled(run, window)
      let sort = sorts.get(number)
      if (sort === undefined) {
        sort = read?.(number, countries) ?? null
        sorts.set(number, sort)
      }
      return sort
    }
    for (const run of digitRuns(doc)) {
      if (isOtherNumber(run)) continue
      for (const window of windowsOf(run, MOST_PHONE_DIGITS, (window) => sortOf(run, window) !== null)) {
        const { digits, at } = window
        const sort = sortOf(run, window)
        if (sort === 'service' || own.some((tail) => digits.endsWith(tail)) || isCardNumber(digits)) continue
        const doubtful =
          phoneShape(run, window) === 'digits' || (sort === 'possible' && digits.length < SURE_LENGTH)
        if (isPersonal(doc, { at, value: digits, doubtful }, owners)) yield { at, secret: true }
      }
    }
  }
})

/**
 * Whether the words around any digits that may be a telephone number leave it open that they are a person's. Most numbers
 * in replies are the organisation's to give, and the library, slow to load and to ask, has nothing to say of them.
 */
function mayHoldTheirs(doc: Doc, owners: OwnerPrograms): boolean {
  return digitRuns(doc).some((run) => {
    if (isOtherNumber(run)) return false
    const isTheirs = (window: DigitWindow): boolean =>
      phoneShape(run, window) !== null && isPersonal(doc, { at: window.at, value: window.digits }, owners)
    return windowsOf(run, MOST_PHONE_DIGITS, isTheirs).length > 0
  })
}
