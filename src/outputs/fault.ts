/** Shows what is wrong in a file: file:line:column, the line itself, a caret, and the way out. */
import type { Point } from '../core/types.ts'
import { columnsOf } from './columns.ts'
import { visible } from './visible.ts'

/** Anything that is wrong in a file: a `PolicyFault` or a `Problem`. */
export interface Fault {
  readonly file: string
  readonly at?: Point
  /** How many characters the caret underlines; 1 when left out. */
  readonly length?: number
  readonly message: string
  readonly hint?: string
  readonly line?: string
}

/** The most characters of a line that are shown around a caret. */
const shown = 100

/** The part of a line around `index` that is shown, and where `index` stands in it. */
function excerptOf(line: string, index: number): { text: string; index: number } {
  if (line.length <= shown) return { text: line, index }
  const from = Math.max(0, Math.min(index - 40, line.length - shown))
  const before = from > 0 ? '…' : ''
  const after = from + shown < line.length ? '…' : ''
  return { text: before + line.slice(from, from + shown) + after, index: index - from + before.length }
}

/** The line with its number, and a caret under what is wrong. */
function caretLines({ at, line, length = 1 }: Fault): string[] {
  if (at === undefined || line === undefined) return []
  const { text, index } = excerptOf(line, at.column - 1)
  const before = ' '.repeat(columnsOf(visible(text.slice(0, index))))
  const under = '^'.repeat(Math.max(1, columnsOf(visible(text.slice(index, index + length)))))
  const number = String(at.line)
  return [`  ${number} │ ${visible(text)}`, `  ${' '.repeat(number.length)} │ ${before}${under}`]
}

/** One fault as lines of text, without a final line feed. */
export function showFault(fault: Fault): string {
  const { file, at, message, hint } = fault
  const where = at === undefined ? file : `${file}:${at.line}:${at.column}`
  const way = hint === undefined ? [] : [`  ${visible(hint)}`]
  return [`${visible(where)}: ${visible(message)}`, ...caretLines(fault), ...way].join('\n')
}
