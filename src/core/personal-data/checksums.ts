/** Check digits: how a number tells that it was not made up or mistyped. All take digits (or letters where said) only. */

/** Luhn, for payment cards and South African identity numbers (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const doubled = digit * 2
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return digits !== '' && sum % 10 === 0
}

/** Multiplication in the dihedral group D5, one row a digit. */
const D5 = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210'
]
/** The permutation of Verhoeff, by place from the right modulo 8. */
const PLACES = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258'
]

/** Verhoeff, for Indian Aadhaar numbers (Verhoeff, Error Detecting Decimal Codes, 1969). */
export function passesVerhoeff(digits: string): boolean {
  let check = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i))
    check = Number(D5[check]!.charAt(Number(PLACES[i % 8]!.charAt(digit))))
  }
  return digits !== '' && check === 0
}

/** The remainder modulo 97 of lower-case letters and digits, a letter counting as 10 to 35 (ISO 7064, for IBAN). */
export function remainder97(text: string): number {
  let remainder = 0
  for (let i = 0; i < text.length; i++) {
    const value = Number.parseInt(text.charAt(i), 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}

/** The sum of digits, each multiplied by the weight of its place. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits.charAt(i)), 0)
}
