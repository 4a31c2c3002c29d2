/** A file that an author of a policy or pack wrote, and faults that point into it. */
import type { PolicyFault } from '../core/errors.ts'
import { lineAround, pointsIn } from '../core/lines.ts'
import type { Point } from '../core/types.ts'

/** A file as its author sees it. */
export interface SourceText {
  readonly file: string
  readonly text: string
  /** The line and column, both from 1, of an offset in UTF-16 code units. */
  point(offset: number): Point
}

/** Makes the text of a file ready to be pointed into. */
export function sourceText(file: string, text: string): SourceText {
  return { file, text, point: pointsIn(text) }
}

/** A fault at a stretch of a file; what runs over several lines is underlined to the end of the first. */
export function faultAt(
  source: SourceText,
  from: number,
  to: number,
  message: string,
  hint?: string
): PolicyFault {
  const at = source.point(from)
  const line = lineAround(source.text, at.offset)
  const length = Math.max(1, Math.min(to - from, line.length - at.column + 1))
  return { file: source.file, at, length, message, ...(hint === undefined ? {} : { hint }), line }
}
