/** Bytes of a file as text. A file that is not wholly UTF-8 is still read; its bad characters are known. */
import { isUtf8 } from 'node:buffer'
import { fileText, problemAt } from '../core/source.ts'
import type { Problem } from '../core/types.ts'

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

/** Decodes a file. `file` is its name in problems. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (isUtf8(bytes)) return { text: Buffer.from(bytes).toString(), problems: [], bad: [] }
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (wide)
    return { text: '', problems: [{ file, message: 'The file is UTF-16, not UTF-8.', hint }], bad: [0] }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const bad = badOffsets(bytes, text)
  const source = fileText(file, text)
  const problems = bad.slice(0, 5).map((offset) => problemAt(source, offset, 'This is not UTF-8.', hint))
  if (bad.length > 5) problems.push({ file, message: `${bad.length - 5} more places are not UTF-8.`, hint })
  return { text, problems, bad }
}
