/** From the bytes of a policy or pack to its text. */
import type { PolicyFault } from '../core/errors.ts'

/** The text, or the one fault that says where it stops being text. */
export type Decoded = { readonly text: string } | { readonly fault: PolicyFault }

const LINE_FEED = 0x0a
const SAVE_AS = 'Save the file as UTF-8.'

/** Whether the bytes begin as UTF-16 does, which some editors write. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/** The text of some bytes, or null when they are not UTF-8. A byte order mark stays, so that offsets are the file's. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The fault for the first byte that is not UTF-8. */
function badByte(bytes: Uint8Array, file: string): PolicyFault {
  let start = 0
  for (let number = 1; start < bytes.length; number++) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed === -1 ? bytes.length : feed
    const slice = bytes.subarray(start, end)
    if (utf8(slice) === null) {
      const line = new TextDecoder().decode(slice)
      const before = new TextDecoder().decode(bytes.subarray(0, start)).length
      const index = Math.max(0, line.indexOf('\ufffd'))
      return {
        file,
        at: { line: number, column: index + 1, offset: before + index },
        message: 'This character is not UTF-8.',
        hint: SAVE_AS,
        line: line.replace(/\r$/, '')
      }
    }
    start = end + 1
  }
  return { file, message: 'The file is not UTF-8.', hint: SAVE_AS }
}

/** Decodes a file; never throws. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (isUtf16(bytes)) return { fault: { file, message: 'The file is UTF-16, not UTF-8.', hint: SAVE_AS } }
  const text = utf8(bytes)
  return text === null ? { fault: badByte(bytes, file) } : { text }
}
