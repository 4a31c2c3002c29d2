/** Breaks text into rows of a window, by what a reader sees: wide characters take two columns, emoji too. */
import type { Span } from '../core/types.ts'
import { columnsOf, isPlain } from './columns.ts'

let graphemes: Intl.Segmenter | undefined

/** The longest beginning of `text` from `from` to `end` that fits `width` columns; at least one grapheme. */
function fitting(text: string, from: number, end: number, width: number): number {
  const rest = text.slice(from, end)
  if (isPlain(rest)) return Math.min(end, from + Math.max(1, width))
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  let at = from
  let columns = 0
  for (const { segment } of graphemes.segment(rest)) {
    columns += columnsOf(segment)
    if (columns > width && at > from) break
    at += segment.length
  }
  return at
}

/**
 * The rows of `text` in a window of `width` columns, as spans of the text without the spaces between rows. Breaks
 * between words; within a word only when it alone is wider than the window. No text gives one empty row.
 */
export function wrap(text: string, width: number): Span[] {
  const rows: Span[] = []
  let start = 0
  let end = 0
  let columns = 0
  for (const word of text.matchAll(/\S+/g)) {
    const gap = end === start ? '' : text.slice(end, word.index)
    const wide = columnsOf(gap) + columnsOf(word[0])
    if (end > start && columns + wide <= width) {
      end = word.index + word[0].length
      columns += wide
      continue
    }
    if (end > start) rows.push([start, end])
    start = word.index
    end = word.index + word[0].length
    for (let cut = fitting(text, start, end, width); cut < end; cut = fitting(text, start, end, width)) {
      rows.push([start, cut])
      start = cut
    }
    columns = columnsOf(text.slice(start, end))
  }
  rows.push([start, end])
  return rows
}
