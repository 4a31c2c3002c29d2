/** Words of plain letters, maybe with some repeated or misspelled: which of them are words of a tree. */
import { type Leeway, type Reading, reads } from './letter-reading.ts'
import { wordSigns } from './letter-signs.ts'
import { type LetterTree, rootOf } from './letter-tree.ts'

const WORDS = rootOf('word')
const SLIPS = rootOf('slip')
/** No word that anybody swears with is longer. */
const LONGEST = 40
const EXACTLY: Leeway = {
  loose: 0,
  wild: 0,
  repeated: false,
  skip: false,
  alone: false,
  open: false,
  isGood: ({ length }, written) => length === written
}
const ROUGHLY: Leeway = { ...EXACTLY, loose: 2, repeated: true, isGood: isPlausible }

/** Whether a word is one of the words as they are spelled. */
export const readsExactly = (tree: LetterTree, word: string): boolean =>
  word.length <= LONGEST && reads(tree, WORDS, wordSigns(word), 0, EXACTLY)

/** Whether a word can be taken for one of the words. */
export function readsRoughly(tree: LetterTree, word: string): boolean {
  if (word.length > LONGEST) return false
  const signs = wordSigns(word)
  return reads(tree, WORDS, signs, 0, ROUGHLY) || reads(tree, SLIPS, signs, 0, EXACTLY)
}

/** Whether letters alone, with some repeated or misspelled, make a word. */
function isPlausible({ length, loose }: Reading, written: number): boolean {
  if (length < 3) return loose === 0 && written === length
  if (length === 3) return loose === 0 && written !== 4
  return loose + (written > length ? 1 : 0) <= (length > 4 ? 2 : 1)
}
