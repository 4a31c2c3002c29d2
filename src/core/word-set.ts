/** Sets of word numbers as bits: whether a word is in one costs a look, and no set costs more than its widest gap. */

/** A set of word numbers. */
export interface WordSet {
  /** The number of the first word that `bits` tells of, divided by 32. */
  readonly base: number
  readonly bits: Uint32Array
}

/** Makes a set; numbers below zero, which stand for no word, are left out. */
export function wordSet(words: Iterable<number>): WordSet {
  let least = Number.POSITIVE_INFINITY
  let most = -1
  for (const word of words) {
    if (word < 0) continue
    if (word < least) least = word
    if (word > most) most = word
  }
  if (most < 0) return { base: 0, bits: new Uint32Array(0) }
  const base = least >>> 5
  const bits = new Uint32Array((most >>> 5) - base + 1)
  for (const word of words) if (word >= 0) bits[(word >>> 5) - base]! |= 1 << (word & 31)
  return { base, bits }
}

/** Whether a word is in a set. */
export function holds({ base, bits }: WordSet, word: number): boolean {
  const at = (word >>> 5) - base
  return at >= 0 && at < bits.length && ((bits[at]! >>> (word & 31)) & 1) === 1
}
