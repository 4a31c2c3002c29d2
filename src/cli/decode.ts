/** Bytes of a file as text. A file that is not wholly UTF-8 is still read; its bad characters are known. */
import { isUtf8 } from 'node:buffer'
import { fileStart } from '../core/lines.ts'
import { fileText, problemAt } from '../core/source.ts'
import type { Point, Problem } from '../core/types.ts'

/** A decoded file. A byte order mark stays, so that offsets are those of the file. */
export interface Decoded {
  readonly text: string
  readonly problems: readonly Problem[]
  /** Offsets in `text` of what could not be decoded, rising; it reads U+FFFD there. */
  readonly bad: readonly number[]
}

const hint = 'Save the file as UTF-8.'

/** Where in `text` the bytes could not be decoded: U+FFFD that the file does not hold as a character of its own. */
function badOffsets(bytes: Uint8Array, text: string): number[] {
  const encoder = new TextEncoder()
  const bad: number[] = []
  let at = 0
  let from = 0
  for (let mark = text.indexOf('\uFFFD'); mark >= 0; mark = text.indexOf('\uFFFD', mark + 1)) {
    at += encoder.encode(text.slice(from, mark)).length
    from = mark + 1
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) {
      at += 3
      continue
    }
    bad.push(mark)
    at += badLength(bytes.subarray(at, at + 4))
  }
  return bad
}

/** How many bytes one U+FFFD stands for: as many as begin a character that is never finished, at least one. */
function badLength(bytes: Uint8Array): number {
  let length = 1
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
  while (length < bytes.length && lenient.decode(bytes.subarray(0, length + 1)).length === 1) length++
  return length
}

/** How many places that are not UTF-8 are told one by one. */
export const mostToldBad = 5

/** A part of a file that was decoded. */
export interface DecodedPart extends Decoded {
  /** Where the part ends. */
  readonly end: Point
}

/** That there are more places that are not UTF-8 than were told. */
export function moreBad(file: string, count: number): Problem {
  return { file, message: `${count} more places are not UTF-8.`, hint }
}

/** Decodes a part of a file that begins with a line, at `origin`; tells as many as `most` of its bad places. */
export function decodePart(bytes: Uint8Array, file: string, origin: Point, most: number): DecodedPart {
  const isValid = isUtf8(bytes)
  const text = isValid
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const source = fileText(file, text, origin)
  const offsets = isValid ? [] : badOffsets(bytes, text)
  return {
    text,
    problems: offsets.slice(0, most).map((offset) => problemAt(source, offset, 'This is not UTF-8.', hint)),
    bad: offsets.map((offset) => origin.offset + offset),
    end: source.point(text.length)
  }
}

/** The problem of a file that is UTF-16, by its first bytes; null when it is not. */
export function wideProblem(bytes: Uint8Array, file: string): Problem | null {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return wide ? { file, message: 'The file is UTF-16, not UTF-8.', hint } : null
}

/** Decodes a file. `file` is its name in problems. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const wide = wideProblem(bytes, file)
  if (wide !== null) return { text: '', problems: [wide], bad: [0] }
  if (isUtf8(bytes)) return { text: Buffer.from(bytes).toString(), problems: [], bad: [] }
  const { text, problems, bad } = decodePart(bytes, file, fileStart, mostToldBad)
  const untold = bad.length - problems.length
  return { text, problems: untold === 0 ? problems : [...problems, moreBad(file, untold)], bad }
}
