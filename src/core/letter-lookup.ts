/** A cheap look at a word of plain letters, before it is read: almost all words of a draft end here. */
import { letterSign } from './letter-signs.ts'
import { childOf, LETTERS, type LetterTrie, onwardFrom } from './letter-trie.ts'
import type { Doc } from './types.ts'

const [C, F, H, I, K, L, P, Q] = [2, 5, 7, 8, 10, 11, 15, 16] as const
/** For each letter those that it may be a misspelling of. */
const LOOSE: readonly (readonly number[])[] = Array.from({ length: LETTERS }, (_, letter) => {
  const { loose } = letterSign(String.fromCharCode(97 + letter))
  return [...Array(LETTERS).keys()].filter((other) => (loose & (1 << other)) !== 0)
})
/** For each letter those that may be written for it, itself among them. */
const WRITTEN: readonly (readonly number[])[] = LOOSE.map((_, letter) =>
  [...Array(LETTERS).keys()].filter((other) => other === letter || LOOSE[other]!.includes(letter))
)
/** Three letters or fewer make one number; a letter counts from 1, and 0 is none. */
const RADIX = LETTERS + 1

/** What three letters may begin, as bits: 1 for one of the words, 2 for one of the others. */
export type Beginning = number
export const BEGINS_WORD = 1
export const BEGINS_OTHER = 2

/** Whether a word may be one of a tree's words, more or less well spelled. */
export interface LetterLookup {
  /** What a word that begins with three letters, given by their number in `beginningsOf`, may be; costs nearly nothing. */
  begins(beginning: number): Beginning
  /** Whether it can be read as one of them at all. */
  mayHold(word: string): boolean
}

/**
 * Makes a look-up for a tree that is complete.
 *
 * @param others words that are none of the tree's, whose beginnings are to be told as well
 */
export function createLetterLookup(trie: LetterTrie, others: Iterable<string>): LetterLookup {
  const begins = new Uint8Array(RADIX ** 3)
  begin(0, -1, 0, 0)
  for (const word of others) begins[beginning(word)]! |= BEGINS_OTHER
  return {
    begins: (number) => begins[number] ?? 0,
    mayHold: (word) => descend(trie, word, 0, 0, -1)
  }

  /** Notes every way of writing the first three letters that lead on from a node. */
  function begin(node: number, last: number, written: number, depth: number): void {
    if (depth > 3) return
    if (depth === 3 || trie.ends[node] === 1) begins[written * RADIX ** (3 - depth)]! |= BEGINS_WORD
    if (depth === 3) return
    const base = written * RADIX
    if (last >= 0) begin(node, last, base + last + 1, depth + 1)
    beginFrom(node, base, depth)
    for (const root of onwardFrom(trie, node)) beginFrom(root, base, depth)
  }

  function beginFrom(from: number, base: number, depth: number): void {
    for (let letter = 0; letter < LETTERS; letter++) {
      const child = childOf(trie, from, letter)
      if (child === 0) continue
      for (const other of WRITTEN[letter]!) begin(child, letter, base + other + 1, depth + 1)
      // As `spellingsOf` has it: `dlck`, `heII`, `phuck`.
      if (letter === I) begin(child, letter, base + L + 1, depth + 1)
      if (letter === L) begin(child, letter, base + I + 1, depth + 1)
      if (letter === F) begin(child, letter, (base + P + 1) * RADIX + H + 1, depth + 2)
      const ck = letter === C ? childOf(trie, child, K) : 0
      if (ck !== 0) for (const other of [K, Q]) begin(ck, K, base + other + 1, depth + 1)
    }
  }
}

/** Whether the rest of a word leads from a node to the end of one of the words, whatever it takes. */
function descend(trie: LetterTrie, word: string, at: number, node: number, last: number): boolean {
  if (at === word.length) return trie.ends[node] === 1
  const letter = word.charCodeAt(at) - 97
  if (letter < 0 || letter >= LETTERS) return false
  if (letter === last && descend(trie, word, at + 1, node, last)) return true
  if (goOn(trie, word, at, node, letter)) return true
  if (trie.follows[node] === 0) return false
  for (const root of onwardFrom(trie, node)) if (goOn(trie, word, at, root, letter)) return true
  return false
}

/** Whether the letter at an offset, or one that it may stand for, leads on from a node. */
function goOn(trie: LetterTrie, word: string, at: number, from: number, letter: number): boolean {
  const own = childOf(trie, from, letter)
  if (own !== 0 && descend(trie, word, at + 1, own, letter)) return true
  for (const other of LOOSE[letter]!) {
    const child = childOf(trie, from, other)
    if (child !== 0 && descend(trie, word, at + 1, child, other)) return true
  }
  if (letter !== K && letter !== Q) return false
  const c = childOf(trie, from, C)
  const ck = c === 0 ? 0 : childOf(trie, c, K)
  return ck !== 0 && descend(trie, word, at + 1, ck, K)
}

const known = new WeakMap<Doc, Int16Array>()

/** The beginnings of the tokens of a draft, as numbers; -1 for a token that is no word. The same for every rule. */
export function beginningsOf(doc: Doc): Int16Array {
  let beginnings = known.get(doc)
  if (beginnings === undefined) {
    const { tokens } = doc
    beginnings = new Int16Array(tokens.length)
    for (let i = 0; i < tokens.length; i++) {
      const { kind, text } = tokens[i]!
      // A clitic, as in `we'll`, is none of the words.
      beginnings[i] = kind === 'word' && !text.includes("'") ? beginning(text) : -1
    }
    known.set(doc, beginnings)
  }
  return beginnings
}

/** The first three letters of a word as a number; 0 when one of them is no plain letter. */
function beginning(word: string): number {
  let number = 0
  for (let i = 0; i < 3; i++) {
    const letter = i < word.length ? word.charCodeAt(i) - 96 : 0
    if (letter < 0 || letter > LETTERS) return 0
    number = number * RADIX + letter
  }
  return number
}
