/** Currencies that stand right before their sum: R250, Rs500, N5,000. */

/** The currency that letters right before a sum stand for. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['r', 'zar'],
  ['rs', 'inr'],
  ['n', 'ngn'],
  ['ksh', 'kes'],
  ['zar', 'zar'],
  ['inr', 'inr'],
  ['ngn', 'ngn'],
  ['usd', 'usd'],
  ['gbp', 'gbp'],
  ['eur', 'eur']
])
const CURRENCY = /(?:rs?|n|ksh|zar|inr|ngn|usd|gbp|eur)(?=\d[\d,.]*(?![\p{L}\d]))/uy
/** How many letters the longest of them has. */
export const LONGEST_CURRENCY = 3

/** The letters of the currency before a sum that begins at an offset of a folded text; the empty string for none. */
export function currencyAt(text: string, offset: number): string {
  CURRENCY.lastIndex = offset
  return CURRENCY.exec(text)?.[0] ?? ''
}
