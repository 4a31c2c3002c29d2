/** Finding one of many spans that stand in order. */
import type { Span } from '../types.ts'

/** A span, or something that has one. */
type Placed = Span | { readonly end: number }

const endOf = (placed: Placed): number => ('end' in placed ? placed.end : placed[1])

/** The place in a list of spans, in order and apart, of the first that ends after an offset; the length when none does. */
export function firstEndingAfter(spans: readonly Placed[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (endOf(spans[middle]!) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
