/** Innocent phrases that hold a swear word: `hell of a`, `blue tit`. */

import type { Token } from '../types.ts'
import type { Swearing } from './swearing.ts'

/** Whether an innocent phrase stands around or over some tokens. */
export function isInnocentThere(
  tokens: readonly Token[],
  first: number,
  last: number,
  swearing: Swearing
): boolean {
  for (let at = first; at <= last; at++) {
    const { text } = tokens[at]!
    for (const phrase of swearing.innocentPhrasesWith(text)) {
      for (let place = phrase.indexOf(text); place >= 0; place = phrase.indexOf(text, place + 1)) {
        if (phrase.every((word, i) => tokens[at - place + i]?.text === word)) return true
      }
    }
  }
  return false
}
