/** Lines of a file. A line ends with LF, CRLF or CR, as editors count them; a byte order mark takes no column. */
import type { Point } from './types.ts'

/** Where every file begins. */
export const fileStart: Point = { line: 1, column: 1, offset: 0 }

const byteOrderMark = '\uFEFF'

/**
 * Gives the point of each offset in `text`, a slice of a file that begins at `origin`. Offsets past the end give
 * the end. Lines are counted as far as a call needs them, and kept.
 */
export function pointsIn(text: string, origin: Point = fileStart): (offset: number) => Point {
  const starts = [0]
  let counted = 0
  const hidden = origin.offset === 0 && text.startsWith(byteOrderMark) ? 1 : 0
  return (offset) => {
    const at = Math.max(0, Math.min(offset, text.length))
    if (counted < at) counted = addLineStarts(starts, text, counted, at)
    const index = lastAtOrBefore(starts, at)
    const line = origin.line + index
    const inLine = at - (starts[index] ?? 0)
    const column = index > 0 ? inLine + 1 : origin.column + Math.max(0, inLine - hidden)
    return { line, column, offset: origin.offset + at }
  }
}

/** The line of `text` around an offset, without its end and without a byte order mark. */
export function lineAround(text: string, offset: number): string {
  let start = Math.min(offset, text.length)
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--
  let end = Math.min(offset, text.length)
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++
  return text.slice(text[start] === byteOrderMark ? start + 1 : start, end)
}

/** Whether a UTF-16 code unit ends a line: LF or CR. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

/** Where the text after a byte order mark begins: 1 or 0. */
export function afterByteOrderMark(text: string): number {
  return text.startsWith(byteOrderMark) ? 1 : 0
}

/** Adds where lines begin after the line ends from `from` to `to`; gives how far it has read. */
function addLineStarts(starts: number[], text: string, from: number, to: number): number {
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at++)
    if (!isLineEnd(code)) continue
    if (code === 13 && text.charCodeAt(at) === 10) at++
    starts.push(at)
  }
  return at
}

/** The index of the last number that is not greater than `value`, in a rising list that begins at or below it. */
function lastAtOrBefore(numbers: readonly number[], value: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
