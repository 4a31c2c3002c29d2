/** Lines of a file. A line ends with LF, CRLF or CR, as editors count them; a byte order mark takes no column. */
import type { Point } from './types.ts'

/** Where every file begins. */
export const fileStart: Point = { line: 1, column: 1, offset: 0 }

const byteOrderMark = '\uFEFF'

/**
 * Gives the point of each offset in `text`, a slice of a file that begins at `origin`. Offsets past the end give
 * the end. The lines are counted on the first call and kept.
 */
export function pointsIn(text: string, origin: Point = fileStart): (offset: number) => Point {
  let starts: readonly number[] | undefined
  const hidden = origin.offset === 0 && text.startsWith(byteOrderMark) ? 1 : 0
  return (offset) => {
    starts ??= lineStarts(text)
    const at = Math.max(0, Math.min(offset, text.length))
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

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (!isLineEnd(code)) continue
    if (code === 13 && text.charCodeAt(index + 1) === 10) index++
    starts.push(index + 1)
  }
  return starts
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
