/** The words of a lexicon while it grows: numbered in the order in which they are met. */
import type { WordTable } from '../types.ts'
import { isKindWord } from './kind-words.ts'
import { wordAt, wordNumber, wordTable } from './word-table.ts'

/** Words by number, and numbers by word. */
export interface Words {
  /** The number of a word, which is taken up if it is new. */
  number(word: string): number
  at(number: number): string
  /** Whether a word stands for a kind of token. */
  isKind(number: number): boolean
  table(): WordTable
}

/** @param known the words of the lexicon that this one is built on */
export function createWords(known: WordTable | undefined): Words {
  const first = known === undefined ? 0 : known.textFrom.length - 1
  const added: string[] = []
  const numbers = new Map<string, number>()
  // Most are not, which their first letter tells.
  const mayBeKind = (number: number): boolean =>
    number >= first || known!.text.startsWith('<', known!.textFrom[number])
  const words: Words = {
    number(word) {
      const old = known === undefined ? 0 : wordNumber(known, word)
      if (old > 0 || (word === '' && known !== undefined)) return old
      let number = numbers.get(word)
      if (number === undefined) {
        number = first + added.length
        numbers.set(word, number)
        added.push(word)
      }
      return number
    },
    at: (number) => (number < first ? wordAt(known!, number) : added[number - first]!),
    isKind: (number) => mayBeKind(number) && isKindWord(words.at(number)),
    table: () => wordTable(added, known)
  }
  words.number('')
  return words
}
