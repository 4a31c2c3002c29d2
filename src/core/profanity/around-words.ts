/** Signs that stand around a word and are no part of it: `(word)`, `#word`, `word!!`. */
import { isBlank, isLineBreak } from '../characters.ts'

const BEFORE = /^(?:["'“([{>*_~#^-]|\/(?!\\)|\p{Extended_Pictographic}|\ufe0f)+(?=\S)/u
const BEHIND = /(?<=\S)(?:[.,;:!?'")\]}…~_>-]|\p{Extended_Pictographic}|\ufe0f)+$/u

// What a character may be, as bits: an apostrophe is a letter, and may stand around words as well.
export const SPACE = 1
export const LETTER = 2
export const OPENS = 4
export const CLOSES = 8

const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  if (isBlank(code) || isLineBreak(code)) return SPACE
  const character = String.fromCharCode(code)
  const opens = BEFORE.test(`${character}a`) ? OPENS : 0
  const closes = BEHIND.test(`a${character}`) ? CLOSES : 0
  return opens | closes | (/[a-z']/.test(character) ? LETTER : 0)
})

/** What a code unit of folded text may be, as bits; of those beyond ASCII, only white space is told. */
export const kindOf = (code: number): number =>
  code < 128 ? KINDS[code]! : isBlank(code) || isLineBreak(code) ? SPACE : 0

/** How many characters stand before the word of a stretch. */
export function lengthBefore(stretch: string): number {
  const code = stretch.charCodeAt(0)
  return code < 128 && !(kindOf(code) & OPENS) ? 0 : (BEFORE.exec(stretch)?.[0].length ?? 0)
}

/** A stretch without what stands behind its word. */
export function withoutBehind(stretch: string): string {
  const code = stretch.charCodeAt(stretch.length - 1)
  return code < 128 && !(kindOf(code) & CLOSES) ? stretch : stretch.replace(BEHIND, '')
}
