/** A cheap look at the first four letters of a word, before it is read: almost all words of a draft end here. */
import { letterSign } from './letter-signs.ts'
import {
  childOf,
  countOf,
  isEnd,
  LETTERS,
  type LetterTree,
  lettersFrom,
  onwardFrom,
  rootOf
} from './letter-tree.ts'
import type { Token } from './types.ts'

const [C, F, H, I, K, L, P, Q, V, W] = [2, 5, 7, 8, 10, 11, 15, 16, 21, 22] as const
/** For each letter those that may be written for it, itself among them. */
const WRITTEN: readonly (readonly number[])[] = Array.from({ length: LETTERS }, (_, letter) =>
  [...Array(LETTERS).keys()].filter((other) => {
    const { letters, loose } = letterSign(String.fromCharCode(97 + other))
    return (
      ((letters | loose) & (1 << letter)) !== 0 ||
      (letter === I && other === L) ||
      (letter === L && other === I)
    )
  })
)
const EXACT: readonly (readonly number[])[] = WRITTEN.map((_, letter) => [letter])

/** Three letters make one number; a letter counts from 1, and 0 is none. The fourth stands beside it in five bits. */
const RADIX = LETTERS + 1
const FOURTH = 5
const NONE = 0
/** For a fourth character that is no letter from a to z. */
const ODD = RADIX

/** What four letters may begin, as bits. */
export const BEGINS_WORD = 1
export const BEGINS_OTHER = 2

/**
 * For every 32 numbers of three letters, which of them begin something, as bits; then how many did before. Then, for each
 * that does, the fourth letters of words and those of others, as bits.
 */
export type Beginnings = Int32Array
const MARKS = Math.ceil(RADIX ** 3 / 32)

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

/**
 * Lists what words begin with, more or less well spelled, as plain numbers.
 *
 * @param exact whether words count only as they are spelled
 * @param others words that are none of the tree's, whose beginnings are listed as well
 */
export function listBeginnings(tree: LetterTree, exact: boolean, others: Iterable<string>): number[] {
  const written = exact ? EXACT : WRITTEN
  const fourths = [new Int32Array(RADIX ** 3), new Int32Array(RADIX ** 3)] as const
  const touched: number[] = []
  begin(rootOf('word'), NONE, 0, 0)
  begin(rootOf('slip'), NONE, 0, 0)
  for (const word of others) {
    const number = Math.max(0, beginning(word))
    note(fourths[1], number >> FOURTH, 1 << (number & ((1 << FOURTH) - 1)))
  }
  const found: number[] = []
  const [marked, before] = [new Array<number>(MARKS).fill(0), new Array<number>(MARKS + 1).fill(0)]
  for (const three of touched.sort((a, b) => a - b)) {
    marked[three >> 5]! |= 1 << (three & 31)
    before[(three >> 5) + 1]! += 1
    found.push(fourths[0][three]! | (1 << ODD), fourths[1][three]!)
  }
  for (let mark = 1; mark < MARKS; mark++) before[mark]! += before[mark - 1]!
  return [...marked, ...before.slice(0, MARKS), ...found]

  function note(list: Int32Array, three: number, fourth: number): void {
    if (fourths[0][three] === 0 && fourths[1][three] === 0) touched.push(three)
    list[three]! |= fourth
  }

  /** Notes every way of writing the first four letters that lead on from a node. */
  function begin(node: number, last: number, number: number, depth: number): void {
    if (isEnd(tree, node)) note(fourths[0], number * RADIX ** (3 - depth), 1 << NONE)
    const onward = onwardFrom(tree, node, false)
    if (depth === 3) {
      let last4 = last !== NONE && !exact ? 1 << last : 0
      last4 |= fourthsFrom(node)
      for (const root of onward) last4 |= fourthsFrom(root)
      if (last4 !== 0) note(fourths[0], number, last4)
      return
    }
    if (last !== NONE && !exact) begin(node, last, number * RADIX + last, depth + 1)
    beginFrom(node, number, depth)
    for (const root of onward) beginFrom(root, number, depth)
  }

  /** Every way of writing the letters that lead on from a node, as bits. */
  function fourthsFrom(node: number): number {
    let fourth = 0
    for (let bits = lettersFrom(tree, node); bits !== 0; bits &= bits - 1) {
      const letter = countOf((bits & -bits) - 1)
      for (const other of written[letter]!) fourth |= 2 << other
      if (exact) continue
      if (letter === F) fourth |= 2 << P
      if (letter === W) fourth |= 2 << V
      if (letter === C) fourth |= (2 << K) | (2 << Q)
    }
    return fourth
  }

  function beginFrom(from: number, number: number, depth: number): void {
    for (let bits = lettersFrom(tree, from); bits !== 0; bits &= bits - 1) {
      const letter = countOf((bits & -bits) - 1)
      const child = childOf(tree, from, bits & -bits)
      for (const other of written[letter]!) begin(child, letter + 1, number * RADIX + other + 1, depth + 1)
      if (exact) continue
      if (letter === F) beginPair(child, letter, number, depth, P, H)
      if (letter === W) beginPair(child, letter, number, depth, V, V)
      if (letter !== C || (lettersFrom(tree, child) & (1 << K)) === 0) continue
      const ck = childOf(tree, child, 1 << K)
      for (const other of [K, Q]) begin(ck, K + 1, number * RADIX + other + 1, depth + 1)
    }
  }

  /** A letter written with two. */
  function beginPair(
    child: number,
    letter: number,
    number: number,
    depth: number,
    one: number,
    two: number
  ): void {
    const begun = number * RADIX + one + 1
    if (depth === 2) note(fourths[0], begun, 2 << two)
    else begin(child, letter + 1, begun * RADIX + two + 1, depth + 2)
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
function beginning(word: string): number {
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
