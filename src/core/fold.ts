/** Folding: what a reader takes for the same word becomes the same text, and every place finds its way back. */
import { LOOK_ALIKES } from './look-alikes.ts'
import type { Folded } from './types.ts'

/** Printable ASCII, tabs and line breaks: lower-casing is all there is to do, and keeps every offset. */
const PLAIN = /^[\t\n\r\x20-\x7e]*$/

/** Combining marks for Latin letters; marks of other scripts carry meaning and stay. */
const isCombining = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x1ab0 && code <= 0x1aff) ||
  (code >= 0x1dc0 && code <= 0x1dff) ||
  (code >= 0x20d0 && code <= 0x20ff) ||
  (code >= 0xfe20 && code <= 0xfe2f)

/** Characters that nobody sees: soft hyphen, zero-width spaces and joiners, direction marks, variation selectors. */
const isInvisible = (code: number): boolean =>
  code === 0xad ||
  code === 0x34f ||
  code === 0x61c ||
  code === 0x180e ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2064) ||
  (code >= 0x2066 && code <= 0x2069) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff

const APOSTROPHES = new Set([0x2018, 0x2019, 0x201b, 0x2bc, 0x2b9, 0x2032, 0x60, 0xb4, 0xff07])
const DOUBLE_QUOTES = new Set([0x201c, 0x201d, 0x201e, 0x201f, 0x2033, 0xab, 0xbb])
const HYPHENS = new Set([0x2010, 0x2011, 0x2043, 0xfe63])

/** The folded form of one code point; the empty string for what nobody sees. */
function foldCodePoint(code: number): string {
  if (code < 0x80) return String.fromCharCode(code).toLowerCase()
  if (isInvisible(code) || isCombining(code)) return ''
  if (APOSTROPHES.has(code)) return "'"
  if (DOUBLE_QUOTES.has(code)) return '"'
  if (HYPHENS.has(code)) return '-'
  if (code === 0x2026) return '…'
  const lower = String.fromCodePoint(code).toLowerCase()
  const twin = LOOK_ALIKES.get(code) ?? LOOK_ALIKES.get(lower.codePointAt(0)!)
  if (twin !== undefined) return twin
  // An emoji or a picture symbol has no plainer form, and looking for one costs the most.
  if ((code >= 0x1f300 && code <= 0x1faff) || (code >= 0x2600 && code <= 0x27bf)) return lower
  let plain = ''
  for (const part of lower.normalize('NFKD')) {
    const partCode = part.codePointAt(0)!
    if (!isCombining(partCode)) plain += LOOK_ALIKES.get(partCode) ?? part.toLowerCase()
  }
  return plain
}

const memo = new Map<number, string>()
function folded(code: number): string {
  let form = memo.get(code)
  if (form === undefined) {
    form = foldCodePoint(code)
    if (memo.size < 4096) memo.set(code, form)
  }
  return form
}

const same = (offset: number): number => offset

/**
 * Folds a text: lower case, straight apostrophes and quotes, plain Latin letters for styled, accented, full-width and
 * look-alike ones, nothing invisible. `’` → `'`, `𝐟𝐫𝐞𝐞` → `free`, `sh\u200bip` → `ship`, `café` → `cafe`.
 *
 * @returns the folded text and the way back, in UTF-16 offsets
 */
export function fold(text: string): Folded {
  const even = PLAIN.test(text) ? text.toLowerCase() : foldedEvenly(text)
  return even === null ? foldedUnevenly(text) : { text: even, original: same, originalEnd: same }
}

/** No text of more code units is folded evenly: they are handed over all at once. */
const MOST_AT_ONCE = 4096

/**
 * The folded text where each character becomes one other, as curly quotes and most accents do, so that every offset stays;
 * null where one does not.
 */
function foldedEvenly(text: string): string | null {
  const { length } = text
  if (length > MOST_AT_ONCE) return null
  const codes = new Array<number>(length)
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) {
      codes[at] = code >= 65 && code <= 90 ? code + 32 : code
      continue
    }
    if (code >= 0xd800 && code <= 0xdfff) return null
    const form = folded(code)
    if (form.length !== 1) return null
    codes[at] = form.charCodeAt(0)
  }
  return String.fromCharCode(...codes)
}

function foldedUnevenly(text: string): Folded {
  let result = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!
    const width = code > 0xffff ? 2 : 1
    const form = folded(code)
    result += form
    for (let i = 0; i < form.length; i++) {
      starts.push(at)
      ends.push(at + width)
    }
    // What folds to nothing belongs to the character before it, so that a quote never cuts off an accent.
    if (form === '' && ends.length > 0) ends[ends.length - 1] = at + width
    at += width
  }
  starts.push(text.length)
  return {
    text: result,
    original: (offset) => starts[offset] ?? text.length,
    originalEnd: (offset) => (offset === 0 ? 0 : (ends[offset - 1] ?? text.length))
  }
}
