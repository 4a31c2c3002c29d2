/** What telephone numbers look like, before a library is asked whether they are. */
import type { DigitRun, DigitWindow } from './digit-runs.ts'

/** How sure the shape is: as people dial, or digits that are a telephone number only where somebody says so. */
export type PhoneShape = 'dialled' | 'digits'

/** The longest telephone number has 15 digits (ITU-T E.164); a prefix to dial abroad comes before it. */
export const MOST_PHONE_DIGITS = 17
const FEWEST_DIGITS = 7
/** The most groups people write: `+44 (0) 20 79 46 00 18`. */
const MOST_GROUPS = 7
/** How numbers without a prefix are grouped: 202-555-0142, 1-202-555-0142, 98200 12345. */
const FAMILIAR = /^(?:1-)?3-3-4$|^5-5$|^4-3-3$/
/** A word before a number that is no telephone number: `order number 0712 345 6789`. */
const OTHER_NUMBER =
  /\b(?:order|booking|case|ref|reference|account|acct|ticket|tracking|policy|flight|train|invoice|claim|meter|card|ean|isbn|model|serial|item|product|sku|parcel|nhs|bvn|nin|passport|id)(?: (?:number|no\.?|ref|code|id))*(?: is|[:#.(])*[ #]*\+?\(?$/

/** Whether a run of digits is said to be something else. */
export function isOtherNumber({ before }: DigitRun): boolean {
  return OTHER_NUMBER.test(before)
}

/** The shape of a window; null when nobody would write a telephone number so. */
export function phoneShape(run: DigitRun, { digits, first, size }: DigitWindow): PhoneShape | null {
  if (digits.length < FEWEST_DIGITS) return null
  const oneByOne = size === digits.length
  if (size > MOST_GROUPS && !oneByOne) return null
  if ((run.plus && first === 0) || run.spelt || digits.startsWith('0')) return 'dialled'
  if (oneByOne) return null
  const lengths = run.groups.slice(first, first + size).map((group) => group.digits.length)
  return FAMILIAR.test(lengths.join('-')) ? 'dialled' : 'digits'
}

/** The digits of a window as one dials them: with the plus sign that stands before it, without a bracketed zero. */
export function dialled(run: DigitRun, { digits, first }: DigitWindow): string {
  return run.plus && first === 0 ? `+${digits.replace(/^(\d{1,3})0(?=\d{9})/, '$1')}` : digits
}
