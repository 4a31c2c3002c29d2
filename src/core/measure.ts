/** The lengths of a text, in the units that networks and people count in. */
import type { Doc, Span } from './types.ts'

/**
 * - `utf16`: UTF-16 code units, as programs and editors count
 * - `graphemes`: characters as a reader sees them (👨‍👩‍👧 is one)
 * - `bytes`: bytes of UTF-8
 * - `x`: as X weighs: a link 23, an emoji 2, most letters of the world's alphabets 1, the rest (Chinese, Japanese,
 *   Korean …) 2. Version 3 of https://developer.x.com/en/docs/counting-characters, looked up 2026-11-22.
 */
export const lengthUnits = ['utf16', 'graphemes', 'bytes', 'x'] as const
export type LengthUnit = (typeof lengthUnits)[number]

/** The parts of a doc that lengths need. */
type Measured = Pick<Doc, 'text' | 'links' | 'emoji'>

/** How long the text is. */
export function lengthOf(doc: Measured, unit: LengthUnit): number {
  if (unit === 'utf16') return doc.text.length
  let length = 0
  for (const [, size] of steps(doc, unit)) length += size
  return length
}

/** The offset up to which the text fits into a length; never inside a character or, for `x`, a link. */
export function fittingEnd(doc: Measured, unit: LengthUnit, most: number): number {
  let end = 0
  let length = 0
  for (const [next, size] of steps(doc, unit)) {
    length += size
    if (length > most) return end
    end = next
  }
  return end
}

const ASCII = /^[\t\n\x20-\x7e]*$/
const X_LINK = 23
const X_EMOJI = 2
/** Code points that weigh 1; all others weigh 2. */
const X_LIGHT: readonly Span[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247]
]

/** The text in steps that cannot be divided: where each ends, and its size. */
function* steps({ text, links, emoji }: Measured, unit: LengthUnit): Generator<Span> {
  const isWhole = new Map<number, Span>()
  if (unit === 'x') {
    for (const [start, end] of emoji) isWhole.set(start, [end, X_EMOJI])
    // An e-mail address is no link there.
    for (const [start, end] of links)
      if (!text.slice(start, end).includes('@')) isWhole.set(start, [end, X_LINK])
  }
  let skipTo = 0
  for (const [start, character] of characters(text)) {
    if (start < skipTo) continue
    const whole = isWhole.get(start)
    if (whole !== undefined) {
      yield whole
      skipTo = whole[0]
    } else yield [start + character.length, sizeOf(character, unit)]
  }
}

function* characters(text: string): Generator<[number, string]> {
  if (ASCII.test(text)) {
    for (let at = 0; at < text.length; at++) yield [at, text.charAt(at)]
    return
  }
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const { index, segment } of segmenter.segment(text)) yield [index, segment]
}

/** The size of one character as a reader sees it. */
function sizeOf(character: string, unit: LengthUnit): number {
  if (unit === 'graphemes') return 1
  if (unit === 'utf16') return character.length
  let size = 0
  for (const point of unit === 'x' ? character.normalize('NFC') : character) {
    const code = point.codePointAt(0)!
    if (unit === 'x') size += X_LIGHT.some(([from, to]) => code >= from && code <= to) ? 1 : 2
    else size += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return size
}
