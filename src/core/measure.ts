/** The lengths of a text, in the units that networks and people count in. */
import type { Doc, LengthUnit, Span } from './types.ts'

/**
 * - `utf16`: UTF-16 code units, as programs and editors count
 * - `graphemes`: characters as a reader sees them (👨‍👩‍👧 is one)
 * - `bytes`: bytes of UTF-8
 * - `x`: as X weighs: a link 23, an emoji 2, most letters of the world's alphabets 1, the rest (Chinese, Japanese,
 *   Korean …) 2. Version 3 of https://developer.x.com/en/docs/counting-characters, looked up 2026-11-22.
 * - `mastodon`: characters as a reader sees them, but a link with its scheme 23 and `@user@host` as `@user`;
 *   https://docs.joinmastodon.org/user/posting/, looked up 2026-11-22
 * - `threads`: characters, but an emoji as many as its bytes of UTF-8;
 *   https://developers.facebook.com/documentation/threads/posts, looked up 2026-11-22
 */
export const lengthUnits = [
  'utf16',
  'graphemes',
  'bytes',
  'x',
  'mastodon',
  'threads'
] as const satisfies LengthUnit[]

/** The parts of a doc that lengths need. */
type Measured = Pick<Doc, 'text' | 'links' | 'emoji' | 'mentions'>

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
/** X and Mastodon count every link as this many characters. */
const LINK = 23
const X_EMOJI = 2
/** Code points that weigh 1; all others weigh 2. */
const X_LIGHT: readonly Span[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247]
]

/** The stretches that count as a whole: by where they begin, where they end and their size. */
function wholes({ text, links, emoji, mentions }: Measured, unit: LengthUnit): Map<number, Span> {
  const found = new Map<number, Span>()
  if (unit === 'x') {
    for (const [start, end] of emoji) found.set(start, [end, X_EMOJI])
    for (const [start, end] of links) if (!isAddress(text.slice(start, end))) found.set(start, [end, LINK])
  }
  if (unit === 'mastodon') {
    for (const [start, end] of links)
      if (/^https?:/i.test(text.slice(start, start + 6))) found.set(start, [end, LINK])
    for (const [start, end] of mentions)
      found.set(start, [end, text.slice(start, end).split('@', 2).join('@').length])
  }
  if (unit === 'threads') {
    for (const [start, end] of emoji) found.set(start, [end, bytesOf(text.slice(start, end))])
  }
  return found
}

/** Whether a link is an e-mail address, which X leaves as it is. */
const isAddress = (link: string): boolean => /^(?:mailto:)?[^/:]+@/i.test(link)

/** The text in steps that cannot be divided: where each ends, and its size. */
function* steps(doc: Measured, unit: LengthUnit): Generator<Span> {
  const isWhole = wholes(doc, unit)
  let skipTo = 0
  for (const [start, character] of characters(doc.text)) {
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
  switch (unit) {
    case 'utf16':
      return character.length
    case 'bytes':
      return bytesOf(character)
    case 'x':
      return Array.from(character.normalize('NFC')).reduce(
        (size, point) => size + weightOf(point.codePointAt(0)!),
        0
      )
    default:
      return 1
  }
}

const weightOf = (code: number): number => (X_LIGHT.some(([from, to]) => code >= from && code <= to) ? 1 : 2)

/** Bytes of UTF-8. */
function bytesOf(text: string): number {
  let size = 0
  for (const point of text) {
    const code = point.codePointAt(0)!
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return size
}
