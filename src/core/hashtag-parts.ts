/** The words of a hashtag. */
import type { Span } from './types.ts'

/** The same for plain letters: to make the other one ready costs as much as a hundred drafts. */
const PLAIN_WORDS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Z]|\d+/g
const WORDS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}|\d+|[\p{L}\p{M}]+/gu
const IS_PLAIN = /^\w*$/

/** Splits a tag, without its sign, by capitals, digits and underscores: `ClimateHoax2day` → Climate, Hoax, 2, day. */
export function hashtagParts(tag: string): Span[] {
  const words = IS_PLAIN.test(tag) ? PLAIN_WORDS : WORDS
  return Array.from(tag.matchAll(words), (found): Span => [found.index, found.index + found[0].length])
}
