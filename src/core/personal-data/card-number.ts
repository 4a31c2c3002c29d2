/** Payment card numbers: by issuer, length and check digit. */
import type { Doc } from '../types.ts'
import { passesLuhn } from './checksums.ts'
import { digitRuns, windowsOf } from './digit-runs.ts'
import type { Found } from './found.ts'

/**
 * First digits and lengths by scheme. Source: https://en.wikipedia.org/wiki/Payment_card_number (issuer identification
 * numbers), looked up 2026-11-22.
 */
const ISSUERS: readonly (readonly [scheme: string, prefix: RegExp, lengths: readonly number[]])[] = [
  ['Visa', /^4/, [13, 16, 19]],
  ['Mastercard', /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  ['American Express', /^3[47]/, [15]],
  ['Discover', /^(?:6011|64[4-9]|65)/, [16, 19]],
  ['Diners Club', /^(?:30[0-5]|3095|36|3[89])/, [14, 16, 19]],
  ['JCB', /^35(?:2[89]|[3-8])/, [16, 19]],
  ['UnionPay', /^(?:62|81)/, [16, 17, 18, 19]],
  ['Maestro', /^(?:5018|5020|5038|5893|6304|6759|676[1-3])/, [12, 13, 14, 15, 16, 17, 18, 19]],
  ['RuPay', /^(?:60|65|81|82|508)/, [16]],
  ['Verve', /^(?:506(?:099|1[0-8]\d|19[0-8])|6500(?:0[2-9]|1\d|2[0-7])|5078[6-9])/, [16, 18, 19]]
]

/** A word before digits that makes them a card number even when one of them is mistyped. */
const NAMED = /\bcard(?: (?:number|no\.?|ending|details))*(?: is| was|[:#( ])*$/

/** Whether digits have the beginning and the length of some scheme's card numbers. */
function hasIssuer(digits: string): boolean {
  return ISSUERS.some(([, prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits))
}

/** Whether digits are a payment card number. */
export function isCardNumber(digits: string): boolean {
  return hasIssuer(digits) && passesLuhn(digits)
}

/** Finds payment card numbers, with any separators. */
export function cardNumbers(doc: Doc): Found[] {
  return digitRuns(doc).flatMap((run) => {
    const named = NAMED.test(run.before)
    const windows = windowsOf(run, 19, ({ digits }) => isCardNumber(digits) || (named && hasIssuer(digits)))
    return windows.map(({ digits, at }) => ({ at, value: digits }))
  })
}
