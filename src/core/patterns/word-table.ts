/** The words of a lexicon as one string and a table of hashes, which a plan keeps as they are: looking up needs no set-up. */
import type { WordTable } from '../types.ts'

/** A hash of a word, by its UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** A table has at least so many slots for each word, so that a free one is near. */
const ROOM = 1.5

function place(slots: Int32Array, word: string, number: number): void {
  const last = slots.length - 1
  let slot = hashOf(word) & last
  while (slots[slot] !== 0) slot = (slot + 1) & last
  slots[slot] = number
}

/**
 * Puts words in a table.
 *
 * @param words without `known`, the first one is the empty word, for number 0
 * @param known the table of the words before them
 */
export function wordTable(words: readonly string[], known?: WordTable): WordTable {
  const before = known === undefined ? 0 : known.textFrom.length - 1
  const count = before + words.length
  const textFrom = new Int32Array(count + 1)
  if (known !== undefined) textFrom.set(known.textFrom)
  words.forEach((word, i) => {
    textFrom[before + i + 1] = textFrom[before + i]! + word.length
  })
  const text = (known?.text ?? '') + words.join('')
  const mayGrow = known !== undefined && known.slots.length >= count * ROOM
  const slots = mayGrow ? known.slots.slice() : new Int32Array(1 << Math.ceil(Math.log2(count * 2 + 8)))
  const table = { text, textFrom, slots }
  for (let number = mayGrow ? before : 1; number < count; number++)
    place(slots, wordAt(table, number), number)
  return table
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
