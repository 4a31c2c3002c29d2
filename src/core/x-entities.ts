/**
 * Mentions and hashtags as X sees them. The grammar is that of twitter-text, the library that X published for it
 * (https://github.com/twitter/twitter-text, Apache-2.0, version 3.1.0, looked up 2026-11-22); where it lists ranges of
 * letters, classes of Unicode stand here, so that letters of later versions count.
 */
import type { Span } from './types.ts'

const MENTION =
  /(?<=^|[^a-z0-9_!#$%&*@＠]|(?:^|[^a-z0-9_+~.-])rt:?)[@＠]([a-z0-9_]{1,20})(\/[a-z][a-z0-9_-]{0,24})?/gi
const NO_MENTION =
  /^(?:[@＠\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb\u1e00-\u1eff]|[\u0300-\u036f]|:\/\/)/

/** `@handles`; the names of lists (`@northline/trains`) are none. */
export function xMentions(text: string): Span[] {
  const found: Span[] = []
  for (const { 0: whole, 1: name = '', 2: list, index } of text.matchAll(MENTION)) {
    const end = index + whole.length
    if (list === undefined && !NO_MENTION.test(text.slice(end, end + 3)))
      found.push([index, index + 1 + name.length])
  }
  return found
}

/** Signs that are part of a hashtag besides letters, marks and digits. */
const SIGNS =
  '_\\u200c\\u200d\\ua67e\\u05be\\u05f3\\u05f4\\uff5e\\u301c\\u309b\\u309c\\u30a0\\u30fb\\u3003\\u0f0b\\u0f0c\\xb7'
const PART = `\\p{L}\\p{M}\\p{Nd}${SIGNS}`
/** A variation selector is a mark to Unicode, and the end of an emoji to a reader: a tag may follow it. */
const HASHTAG = new RegExp(
  `(?<=^|[\\ufe0e\\ufe0f]|[^${PART}&])[#＃](?!\\ufe0f|\\u20e3)[${PART}]*[\\p{L}\\p{M}][${PART}]*`,
  'gu'
)
const NO_HASHTAG = /^(?:[#＃]|:\/\/)/

/** `#hashtags` with their signs, outside links. */
export function xHashtags(text: string, links: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const { 0: tag, index } of text.matchAll(HASHTAG)) {
    const end = index + tag.length
    if (NO_HASHTAG.test(text.slice(end, end + 3))) continue
    if (links.some(([from, to]) => from <= index && index < to)) continue
    found.push([index, end])
  }
  return found
}
