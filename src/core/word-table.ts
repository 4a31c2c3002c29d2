/** The words of a lexicon as one string and a table of hashes, which a plan keeps as they are: looking up needs no set-up. */
import type { WordTable } from './types.ts'

/** A hash of a word, by its UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/**
 * Puts words in a table.
 *
 * @param words the first one is the empty word, for number 0
 */
export function wordTable(words: readonly string[]): WordTable {
  const textFrom = new Int32Array(words.length + 1)
  words.forEach((word, number) => {
    textFrom[number + 1] = textFrom[number]! + word.length
  })
  const size = 1 << Math.max(4, Math.ceil(Math.log2(words.length * 2)))
  const slots = new Int32Array(size)
  words.forEach((word, number) => {
    if (number === 0) return
    let slot = hashOf(word) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = number
  })
  return { text: words.join(''), textFrom, slots }
}

/** The number of a word; 0 when it is unknown. */
export function wordNumber({ text, textFrom, slots }: WordTable, word: string): number {
  if (word.length === 0) return 0
  const last = slots.length - 1
  for (let slot = hashOf(word) & last; ; slot = (slot + 1) & last) {
    const number = slots[slot]!
    if (number === 0) return 0
    const start = textFrom[number]!
    if (textFrom[number + 1]! - start === word.length && text.startsWith(word, start)) return number
  }
}

/** A word by its number. */
export const wordAt = ({ text, textFrom }: WordTable, number: number): string =>
  text.slice(textFrom[number], textFrom[number + 1])
