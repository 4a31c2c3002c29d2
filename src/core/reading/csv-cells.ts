/** The cells of a row of comma-separated text, decoded, with the place of every character. */

import { afterByteOrderMark } from '../lines.ts'
import { type Decoded, decoder, type FileText, verbatim } from '../source.ts'
import { closingMark } from './csv-rows.ts'
import type { TextValue } from './value.ts'

/** The cells of a row, or where something stands behind a closing quotation mark. */
export type Cells = { readonly cells: readonly TextValue[] } | { readonly fault: number }

/** Reads a row in which every quotation mark is closed. */
export function cellsOf(row: FileText, separator: string): Cells {
  const { text } = row
  const cells: TextValue[] = []
  let start = row.point(0).offset === 0 ? afterByteOrderMark(text) : 0
  for (;;) {
    const isQuoted = text[start] === '"'
    const close = isQuoted ? closingMark(text, start) : -1
    const found = text.indexOf(separator, isQuoted ? close + 1 : start)
    const end = found < 0 ? text.length : found
    const after = isQuoted ? close + 1 : end
    if (text.slice(after, end).trim()) return { fault: after }
    const decoded = isQuoted ? unquoted(text, start, close) : verbatim(text.slice(start, end))
    cells.push({ kind: 'text', start, end: after, ...decoded })
    if (found < 0) return { cells }
    start = found + 1
  }
}

/** What stands between two marks; a doubled one in it is one. */
function unquoted(text: string, open: number, close: number): Decoded {
  const out = decoder()
  let from = open + 1
  for (let at = text.indexOf('"', from); at < close; at = text.indexOf('"', from)) {
    out.copy(text.slice(from, at), from - open)
    out.put('"', at - open, 2)
    from = at + 2
  }
  out.copy(text.slice(from, close), from - open)
  return out.done()
}
