/** A cheap look at a word of plain letters, before it is read: almost all words of a draft end here. */
import { letterSign } from './letter-signs.ts'
import { LETTERS, type LetterTrie } from './letter-trie.ts'

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

/** Whether a word may be one of a tree's words, more or less well spelled. */
export interface LetterLookup {
  /** Whether it begins as one of them may; costs next to nothing. */
  mayBegin(word: string): boolean
  /** Whether it can be read as one of them at all. */
  mayHold(word: string): boolean
}

/**
 * Makes a look-up for a tree that is complete.
 *
 * @param others words that are none of the tree's, for which `mayBegin` is to be true as well
 */
export function createLetterLookup(trie: LetterTrie, others: Iterable<string>): LetterLookup {
  const begins = new Uint8Array(RADIX ** 3)
  begin(0, -1, 0, 0)
  for (const word of others) begins[beginning(word)] = 1
  return {
    mayBegin: (word) => begins[beginning(word)] === 1,
    mayHold: (word) => descend(word, 0, 0, -1)
  }

  /** Notes every way of writing the first three letters that lead on from a node. */
  function begin(node: number, last: number, written: number, depth: number): void {
    if (depth > 3) return
    if (depth === 3 || trie.isEnd(node)) begins[written * RADIX ** (3 - depth)] = 1
    if (depth === 3) return
    const base = written * RADIX
    if (last >= 0) begin(node, last, base + last + 1, depth + 1)
    beginFrom(node, base, depth)
    for (const root of trie.onward(node)) beginFrom(root, base, depth)
  }

  function beginFrom(from: number, base: number, depth: number): void {
    for (let letter = 0; letter < LETTERS; letter++) {
      const child = trie.child(from, letter)
      if (child === 0) continue
      for (const other of WRITTEN[letter]!) begin(child, letter, base + other + 1, depth + 1)
      // As `spellingsOf` has it: `dlck`, `heII`, `phuck`.
      if (letter === I) begin(child, letter, base + L + 1, depth + 1)
      if (letter === L) begin(child, letter, base + I + 1, depth + 1)
      if (letter === F) begin(child, letter, (base + P + 1) * RADIX + H + 1, depth + 2)
      const ck = letter === C ? trie.child(child, K) : 0
      if (ck !== 0) for (const other of [K, Q]) begin(ck, K, base + other + 1, depth + 1)
    }
  }

  /** Whether the rest of a word leads from a node to the end of one of the words, whatever it takes. */
  function descend(word: string, at: number, node: number, last: number): boolean {
    if (at === word.length) return trie.isEnd(node)
    const letter = word.charCodeAt(at) - 97
    if (letter < 0 || letter >= LETTERS) return false
    if (letter === last && descend(word, at + 1, node, last)) return true
    if (goOn(word, at, node, letter)) return true
    for (const root of trie.onward(node)) if (goOn(word, at, root, letter)) return true
    return false
  }

  /** Whether the letter at an offset, or one that it may stand for, leads on from a node. */
  function goOn(word: string, at: number, from: number, letter: number): boolean {
    const own = trie.child(from, letter)
    if (own !== 0 && descend(word, at + 1, own, letter)) return true
    for (const other of LOOSE[letter]!) {
      const child = trie.child(from, other)
      if (child !== 0 && descend(word, at + 1, child, other)) return true
    }
    if (letter !== K && letter !== Q) return false
    const c = trie.child(from, C)
    const ck = c === 0 ? 0 : trie.child(c, K)
    return ck !== 0 && descend(word, at + 1, ck, K)
  }
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
