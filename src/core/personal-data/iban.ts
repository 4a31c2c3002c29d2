/** International bank account numbers: by country, length and check digits. */
import type { Doc } from '../types.ts'
import { remainder97 } from './checksums.ts'
import { hasDigits } from './clues.ts'
import { type Found, spanInText } from './found.ts'

/** Length by country. Source: SWIFT IBAN Registry, by way of https://en.wikipedia.org/wiki/International_Bank_Account_Number, looked up 2026-11-22. */
const LENGTHS = new Map(
  (
    'ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 bi27 br29 by28 ch21 cr22 cy28 cz24 de22 dj27 dk18 do28 ee20 eg29 es24 ' +
    'fi18 fk18 fo18 fr27 gb22 ge22 gi23 gl18 gr27 gt28 hn28 hr21 hu28 ie22 il23 iq23 is26 it27 jo30 kw30 kz20 lb28 lc32 ' +
    'li21 lt20 lu20 lv21 ly25 mc27 md24 me22 mk19 mn20 mr27 mt31 mu30 ni28 nl18 no15 om23 pk24 pl28 ps29 pt25 qa29 ro24 ' +
    'rs22 ru33 sa24 sc31 sd18 se24 si19 sk24 sm27 so23 st25 sv28 tl23 tn24 tr26 ua29 va22 vg24 xk20 ye30'
  )
    .split(' ')
    .map((entry): [string, number] => [entry.slice(0, 2), Number(entry.slice(2))])
)

/** Whether lower-case letters and digits are an IBAN. */
function isIban(text: string): boolean {
  return LENGTHS.get(text.slice(0, 2)) === text.length && remainder97(text.slice(4) + text.slice(0, 4)) === 1
}

/** Whether a draft may hold an IBAN: two letters, two digits, and more of either. */
export function mayHoldIban(doc: Doc): boolean {
  return hasDigits(doc) && /\b[a-z]{2}\d{2}[ -]?[a-z0-9]{4}/.test(doc.folded.text)
}

/** Whether what stands before letters and digits of the right length says that they are an IBAN, mistyped or not. */
function isNamed(value: string, before: string): boolean {
  return (
    LENGTHS.get(value.slice(0, 2)) === value.length &&
    /\biban(?: (?:number|is|of))*[ :(]*$/.test(before.slice(-20))
  )
}

/** Finds IBANs, in one piece or in groups. */
export function ibans(doc: Doc): Found[] {
  const { text } = doc.folded
  const found: Found[] = []
  for (const { index } of text.matchAll(/\b[a-z]{2}\d{2}(?=[ -]?[a-z0-9])/g)) {
    const length = LENGTHS.get(text.slice(index, index + 2))
    if (length === undefined) continue
    let value = ''
    let end = index
    while (value.length < length && /[a-z0-9 -]/.test(text.charAt(end))) {
      if (!/[ -]/.test(text.charAt(end))) value += text.charAt(end)
      end++
    }
    if (/[a-z0-9]/.test(text.charAt(end)) || !(isIban(value) || isNamed(value, text.slice(0, index))))
      continue
    found.push({ at: spanInText(doc, index, end), value })
  }
  return found
}
