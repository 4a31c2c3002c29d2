/** Lines and columns of a file that an author of a policy wrote, and faults that point into it. */
import type { PolicyFault } from '../core/errors.ts'
import type { Point } from '../core/types.ts'

/** A file as its author sees it. */
export interface SourceText {
  readonly file: string
  readonly text: string
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[]
}

/** Takes the text of a file apart into lines; LF and CRLF both end one. */
export function sourceText(file: string, text: string): SourceText {
  const lineStarts = [0]
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) lineStarts.push(feed + 1)
  return { file, text, lineStarts }
}

/** The line and column, both from 1, of an offset in UTF-16 code units. */
export function pointAt({ lineStarts }: SourceText, offset: number): Point {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lineStarts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - lineStarts[low]! + 1, offset }
}

/** A line (from 1) without its end. */
export function lineOf({ text, lineStarts }: SourceText, line: number): string {
  return text.slice(lineStarts[line - 1], lineStarts[line]).replace(/\r?\n$/, '')
}

/** A fault at a stretch of a file; what runs over several lines is underlined to the end of the first. */
export function faultAt(source: SourceText, from: number, to: number, message: string, hint?: string): PolicyFault {
  const at = pointAt(source, Math.min(from, source.text.length))
  const line = lineOf(source, at.line)
  const length = Math.max(1, Math.min(to - from, line.length - at.column + 1))
  return { file: source.file, at, length, message, ...(hint === undefined ? {} : { hint }), line }
}
