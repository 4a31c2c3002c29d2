/** A cheap look at the first four letters of a word, before it is read: almost all words of a draft end here. */

import type { Token } from '../types.ts'
import { countOf, LETTERS } from './letter-tree.ts'

/** Three letters make one number; a letter counts from 1, and 0 is none. */
export const RADIX = LETTERS + 1
export const NONE = 0
/** The fourth letter stands beside it in so many bits. */
export const FOURTH = 5
/** For a fourth character that is no letter from a to z. */
export const ODD = RADIX

/** What four letters may begin, as bits. */
export const BEGINS_WORD = 1
export const BEGINS_OTHER = 2

/**
 * For every 32 numbers of three letters, which of them begin something, as bits; then how many did before. Then, for each
 * that does, the fourth letters of words and those of others, as bits.
 */
export type Beginnings = Int32Array
/** How many numbers hold the bits of all numbers of three letters. */
export const MARKS = Math.ceil(RADIX ** 3 / 32)

/** What a word may be whose beginning has a number in `beginningsIn`, as bits. */
export function beginsWith(beginnings: Beginnings, number: number): number {
  const three = number >> FOURTH
  const marks = beginnings[three >> 5]!
  const bit = 1 << (three & 31)
  if ((marks & bit) === 0) return 0
  const at = 2 * (MARKS + beginnings[MARKS + (three >> 5)]! + countOf(marks & (bit - 1)))
  const fourth = number & ((1 << FOURTH) - 1)
  return ((beginnings[at]! >> fourth) & BEGINS_WORD) | (((beginnings[at + 1]! >> fourth) & 1) << 1)
}

/**
 * The beginnings of several lists of words, for a look at all of them at once: for every number of three letters the
 * fourth ones, as bits.
 */
export type AnyBeginnings = Int32Array
export const noBeginnings = (): AnyBeginnings => new Int32Array(RADIX ** 3)

/** Adds a list to several. */
export function addBeginnings(any: AnyBeginnings, beginnings: Beginnings): void {
  let at = 2 * MARKS
  for (let mark = 0; mark < MARKS; mark++) {
    for (let marks = beginnings[mark]!; marks !== 0; marks &= marks - 1) {
      any[32 * mark + countOf((marks & -marks) - 1)]! |= beginnings[at]! | beginnings[at + 1]!
      at += 2
    }
  }
}

/** The words of a draft that may be something, by what they begin with. */
export interface WordBeginnings {
  /** How many there are. */
  readonly count: number
  /** The token that each is. */
  readonly tokens: Int32Array
  /** The number of its beginning. */
  readonly numbers: Int32Array
}

/**
 * The words among some tokens that begin as any of the words of several lists do.
 *
 * @param room where they may be written; what is not long enough is left, and another one made
 */
export function beginningsIn(
  tokens: readonly Token[],
  any: AnyBeginnings,
  room: WordBeginnings = { count: 0, tokens: new Int32Array(0), numbers: new Int32Array(0) }
): WordBeginnings {
  const isEnough = room.tokens.length >= tokens.length
  const words = isEnough ? room.tokens : new Int32Array(2 * tokens.length)
  const numbers = isEnough ? room.numbers : new Int32Array(2 * tokens.length)
  let count = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') continue
    const number = beginning(token.text)
    if (number < 0 || ((any[number >> FOURTH]! >> (number & ((1 << FOURTH) - 1))) & 1) === 0) continue
    words[count] = i
    numbers[count++] = number
  }
  return { count, tokens: words, numbers }
}

/** The first four letters of a word as a number; 0 when one of three is no plain letter, -1 for a clitic (`'ll`). */
export function beginning(word: string): number {
  let number = 0
  for (let i = 0; i < 3; i++) {
    const code = i < word.length ? word.charCodeAt(i) : 96
    if (code === 39) return -1
    if (code < 96 || code > 122) return 0
    number = number * RADIX + code - 96
  }
  if (word.length < 4) return number << FOURTH
  const fourth = word.charCodeAt(3) - 96
  return (number << FOURTH) | (fourth > 0 && fourth <= LETTERS ? fourth : ODD)
}
