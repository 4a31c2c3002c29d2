/** What input formats build sources with: a file's text, decoded text with its map, and problems with a place. */
import { fileStart, isLineEnd, lineAround, pointsIn } from './lines.ts'
import type { Piece, Point, Problem, Source } from './types.ts'

/** The text of a file, or of a row of it, that knows where it stands. */
export interface FileText {
  /** The file, as the user would write it. */
  readonly name: string
  readonly text: string
  /** The point in the file of an offset in `text`. */
  readonly point: (offset: number) => Point
}

/** Decoded text, and which raw characters it was decoded from. Offsets in `raw` count from the slice's start. */
export interface Decoded {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** Decoded text that was made of the characters from `start` to `end` of a file. */
export interface PlacedText extends Decoded {
  readonly start: number
  readonly end: number
}

/** Gathers decoded text piece by piece. */
export interface Decoder {
  /** Appends characters that stand in the raw text as they are, at `raw`. */
  copy(text: string, raw: number): void
  /** Appends text that `rawLength` characters at `raw` stand for as a whole. */
  put(text: string, raw: number, rawLength: number): void
  done(): Decoded
}

/** The text of a file, or of a slice of it that begins at `origin`. */
export function fileText(name: string, text: string, origin: Point = fileStart): FileText {
  return { name, text, point: pointsIn(text, origin) }
}

/** A decoder with nothing in it. Pieces that continue each other become one. */
export function decoder(): Decoder {
  let text = ''
  const pieces: Piece[] = []
  const add = (length: number, raw: number, rawLength: number) => {
    const last = pieces.at(-1)
    const plain = length === rawLength && last?.length === last?.rawLength
    if (last && plain && last.raw + last.rawLength === raw) {
      const whole = last.length + length
      pieces[pieces.length - 1] = { text: last.text, length: whole, raw: last.raw, rawLength: whole }
    } else {
      pieces.push({ text: text.length, length, raw, rawLength })
    }
  }
  return {
    copy(part, raw) {
      if (!part) return
      add(part.length, raw, part.length)
      text += part
    },
    put(part, raw, rawLength) {
      if (!part) return
      add(part.length, raw, rawLength)
      text += part
    },
    done: () => ({ text, pieces })
  }
}

/** Text that stands in the file as it is: one piece. */
export function verbatim(text: string): Decoded {
  return { text, pieces: text ? [{ text: 0, length: text.length, raw: 0, rawLength: text.length }] : [] }
}

/** Text that stands in the file as it is, save that every line end becomes LF. */
export function withPlainLineEnds(raw: string): Decoded {
  if (!raw.includes('\r')) return verbatim(raw)
  const out = decoder()
  let start = 0
  for (let index = 0; index < raw.length; index++) {
    if (raw.charCodeAt(index) !== 13) continue
    out.copy(raw.slice(start, index), start)
    const length = raw.charCodeAt(index + 1) === 10 ? 2 : 1
    out.put('\n', index, length)
    index += length - 1
    start = index + 1
  }
  out.copy(raw.slice(start), start)
  return out.done()
}

/** The source of text that was decoded from `start` to `end` of a file. */
export function sourceOf(file: FileText, start: number, end: number, pieces: readonly Piece[]): Source {
  return { file: file.name, raw: file.text.slice(start, end), origin: file.point(start), pieces }
}

/** The characters from `start` to `end` of a file as text, line ends as LF. */
export function textBetween(file: FileText, start: number, end: number): PlacedText {
  return { ...withPlainLineEnds(file.text.slice(start, end)), start, end }
}

/** The same without the white space around it. */
export function trimmedText(file: FileText, start: number, end: number): PlacedText {
  const part = file.text.slice(start, end)
  const body = part.trim()
  const from = start + (body ? part.indexOf(body) : part.length)
  return textBetween(file, from, from + body.length)
}

/** A part of a text that is put together, and what is published before it though the file does not hold it. */
export interface Part {
  readonly before: string
  readonly text: PlacedText
}

/** Texts from several places of one file as one text. What is not in the file takes no room in it. */
export function composed(parts: readonly Part[]): PlacedText {
  const start = Math.min(...parts.map(({ text }) => text.start))
  const end = Math.max(...parts.map(({ text }) => text.end))
  const pieces: Piece[] = []
  let whole = ''
  for (const { before, text } of parts) {
    const shift = text.start - start
    const raw = shift + (text.pieces[0]?.raw ?? 0)
    if (before) pieces.push({ text: whole.length, length: before.length, raw, rawLength: 0 })
    whole += before
    for (const piece of text.pieces)
      pieces.push({ ...piece, text: piece.text + whole.length, raw: piece.raw + shift })
    whole += text.text
  }
  return { text: whole, start, end, pieces }
}

/** Something wrong at an offset of a file, with its line. */
export function problemAt(file: FileText, offset: number, message: string, hint?: string): Problem {
  const at = file.point(offset)
  const line = lineAround(file.text, offset)
  return { file: file.name, at, message, ...(hint === undefined ? {} : { hint }), line }
}

/** Where the line after the one at `offset` begins; the end of the text after the last. */
export function nextLine(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++
  if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) return at + 2
  return Math.min(at + 1, text.length)
}
