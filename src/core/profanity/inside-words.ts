/** Words that count in the midst of longer ones: `absobloodylutely`. */

import type { Doc, Span } from '../types.ts'
import { isInnocentThere } from './innocence.ts'
import { firstEndingAfter } from './span-search.ts'
import type { Swearing } from './swearing.ts'

/** No word that anybody swears with is longer; what is has no innocent part either. */
const LONGEST = 80

/** Adds the words of a draft that hold one of the words which a rule finds inside others. */
export function addInsideWords(doc: Doc, inside: RegExp, swearing: Swearing, spans: Span[]): void {
  const { text } = doc.folded
  inside.lastIndex = 0
  for (let found = inside.exec(text); found !== null; found = inside.exec(text)) {
    const { index, 0: root } = found
    let start = index
    let end = index + root.length
    while (isLetter(text.charCodeAt(start - 1))) start--
    while (isLetter(text.charCodeAt(end))) end++
    const word = text.slice(start, end)
    const isLong = word.length > LONGEST
    if (isLong) inside.lastIndex = end
    // A name is looked at as a word.
    if (!isLong && (swearing.isInnocent(word) || swearing.isName(word))) continue
    const at: Span = [doc.folded.original(start), doc.folded.originalEnd(end)]
    const itself: Span = [doc.folded.original(index), doc.folded.originalEnd(index + root.length)]
    if (isForeign(doc, at) || crossesWords(doc, itself)) continue
    const token = firstEndingAfter(doc.tokens, at[0])
    const isToken = doc.tokens[token]?.start === at[0] && doc.tokens[token]?.end === at[1]
    if (!isToken || !isInnocentThere(doc.tokens, token, token, swearing)) spans.push(at)
  }
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122

/** Whether a span is part of a link or handle. */
function isForeign({ links, mentions }: Doc, [start, end]: Span): boolean {
  const link = links[firstEndingAfter(links, start)]
  if (link !== undefined && link[0] <= start && end <= link[1]) return true
  const mention = mentions[firstEndingAfter(mentions, start)]
  return mention !== undefined && mention[0] < start && end <= mention[1]
}

/** Whether a span begins in one word of a hashtag and ends in another: `#PushIt`. */
function crossesWords({ tokens }: Doc, [start, end]: Span): boolean {
  for (let i = firstEndingAfter(tokens, start); i < tokens.length && tokens[i]!.end < end; i++) {
    if (tokens[i]!.tagged) return true
  }
  return false
}
