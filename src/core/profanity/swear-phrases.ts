/** Swear words of several words, each of which may be drawn out, and one of which may be in disguise. */

import type { Doc, Span, Token } from '../types.ts'
import type { Disguise } from './disguise.ts'
import { firstEndingAfter } from './span-search.ts'
import type { Swearing } from './swearing.ts'

/** The last token of the longest phrase that begins at a token, or -1. */
export function endOfPhrase(tokens: readonly Token[], first: number, swearing: Swearing): number {
  let longest = -1
  for (const rest of phrasesFrom(tokens[first]!.text, swearing)) {
    if (stands(tokens, first + 1, rest)) longest = Math.max(longest, first + rest.length)
  }
  return longest
}

/** Adds the phrases that a word in disguise is part of: `bl0w job`. */
export function addPhrasesWith(
  disguise: Disguise,
  { tokens, folded }: Doc,
  swearing: Swearing,
  spans: Span[]
): void {
  const { likely: word } = disguise
  if (word === null) return
  for (const phrase of swearing.phrasesWith(word)) {
    const place = phrase.indexOf(word)
    for (let i = 0; i < disguise.places.length; i += 2) {
      const start = folded.original(disguise.places[i]!)
      const end = folded.originalEnd(disguise.places[i + 1]!)
      const first = firstEndingAfter(tokens, start) - place
      const after = firstEndingAfter(tokens, end)
      if (!stands(tokens, first, phrase.slice(0, place))) continue
      if (!stands(tokens, after, phrase.slice(place + 1))) continue
      const last = after + phrase.length - place - 2
      spans.push([place > 0 ? tokens[first]!.start : start, last >= after ? tokens[last]!.end : end])
    }
  }
}

/** Whether some words stand there. */
export function stands(tokens: readonly Token[], first: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) {
    if (!isWord(tokens[first + i]?.text, words[i]!, i === words.length - 1)) return false
  }
  return true
}

const ENDING = /^(?:e?s|z)$/

/** Whether a text is a word of a phrase. The last one may end in an s. */
function isWord(text: string | undefined, word: string, isLast: boolean): boolean {
  if (text === word) return true
  if (text === undefined || text.length <= word.length || text.charCodeAt(0) !== word.charCodeAt(0))
    return false
  return (isLast && text.startsWith(word) && ENDING.test(text.slice(word.length))) || isDrawnOut(text, word)
}

const GOES_ON = /(.)\1\1+/g
const NONE: readonly (readonly string[])[] = []

/** Whether a text is a word with a letter that goes on: `suuuck`. */
const isDrawnOut = (text: string, word: string): boolean =>
  text.length > word.length + 1 && /(.)\1\1/.test(text) && once(text) === once(word)
/** A text with each letter once in a row. */
const once = (text: string): string => text.replace(/(.)\1+/g, '$1')

/** The words that follow in the phrases that begin with a word, which may be drawn out. */
export const phrasesFrom = (text: string, swearing: Swearing): readonly (readonly string[])[] =>
  swearing.phrasesFrom(text) ?? fromDrawnOut(text, swearing)

/** The phrases that begin with a word with a letter that goes on. */
function fromDrawnOut(text: string, swearing: Swearing): readonly (readonly string[])[] {
  if (!/(.)\1\1/.test(text)) return NONE
  return (
    swearing.phrasesFrom(text.replace(GOES_ON, '$1')) ??
    swearing.phrasesFrom(text.replace(GOES_ON, '$1$1')) ??
    NONE
  )
}
