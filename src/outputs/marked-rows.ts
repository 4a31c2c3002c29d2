/** The sentence around a finding as rows of a window, each with the part of it that is marked. */
import type { Span } from '../core/types.ts'
import { columnsOf } from './columns.ts'
import { visible } from './visible.ts'
import { wrap } from './wrap.ts'

/** A row of a window: what stands before the mark, what is marked (empty where nothing is), and what follows. */
export interface MarkedRow {
  readonly before: string
  readonly marked: string
  readonly after: string
  /** Columns before the mark. */
  readonly column: number
  /** Columns of the mark; at least one on the row where an empty mark stands. */
  readonly width: number
}

/** Breaks `text` into rows of at most `width` columns and says on each what of the span `at` stands there. */
export function markedRows(text: string, at: Span, width: number): MarkedRow[] {
  const shown = visible(text)
  const rows = wrap(shown, width)
  const last = rows.length - 1
  return rows.map(([start, end], index) => {
    const from = Math.min(Math.max(at[0], start), end)
    const to = Math.max(Math.min(at[1], end), from)
    const empty = at[0] === at[1] && at[0] >= start && (at[0] <= end || index === last)
    const before = shown.slice(start, from)
    const marked = shown.slice(from, to)
    const columns = columnsOf(marked)
    return {
      before,
      marked,
      after: shown.slice(to, end),
      column: columnsOf(before),
      width: empty ? 1 : columns
    }
  })
}
