/** The words of a hashtag. */
import type { Span } from './types.ts'

const WORDS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}|\d+|[\p{L}\p{M}]+/gu

/** Splits a tag, without its sign, by capitals, digits and underscores: `ClimateHoax2day` → Climate, Hoax, 2, day. */
export function hashtagParts(tag: string): Span[] {
  return Array.from(tag.matchAll(WORDS), (found): Span => [found.index, found.index + found[0].length])
}
