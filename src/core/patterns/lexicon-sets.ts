/** The sets of words of a lexicon while it grows; the same words are the same set. */

import type { Rows } from '../types.ts'
import type { Words } from './lexicon-words.ts'
import { costOf } from './needs.ts'
import { joinedRows } from './rows.ts'

/** Sets of words by number. */
export interface Sets {
  /** The number of the set of some words by their numbers. */
  of(words: Iterable<number>): number
  /** The number of the set of some words. */
  ofWords(words: readonly string[]): number
  /** The set of the words of all of some sets. */
  union(sets: readonly number[]): number
  /** The words of a set, in order. */
  words(set: number): ArrayLike<number> & Iterable<number>
  /** About how many of a hundred replies hold a word of a set. */
  cost(set: number): number
  /** Whether a set is of words alone, without kinds of tokens. */
  isPlain(set: number): boolean
  /** The sets that were added here and hold a word. */
  addedWith(word: number): number[]
  table(): Rows
}

/** @param known the sets of the lexicon that this one is built on */
export function createSets(words: Words, known: Rows | undefined): Sets {
  const first = known === undefined ? 0 : known.from.length - 1
  const added: (readonly number[])[] = []
  const numbers = new Map<string, number>()
  /** The same, by the list that was asked for: classes are asked for again and again. */
  const byList = new WeakMap<readonly string[], number>()
  const costs: (number | undefined)[] = []
  const plain: (boolean | undefined)[] = []

  const sets: Sets = {
    of(some) {
      const members = [...new Set(some)].sort((a, b) => a - b)
      const key = members.join()
      let number = numbers.get(key)
      if (number === undefined) {
        number = first + added.length
        numbers.set(key, number)
        added.push(members)
      }
      return number
    },
    ofWords(list) {
      let number = byList.get(list)
      if (number === undefined) {
        number = sets.of(list.map(words.number))
        byList.set(list, number)
      }
      return number
    },
    union(some) {
      return some.length === 1 ? some[0]! : sets.of(some.flatMap((set) => [...sets.words(set)]))
    },
    words: (set) =>
      set < first ? known!.all.subarray(known!.from[set], known!.from[set + 1]) : added[set - first]!,
    cost(set) {
      let cost = costs[set]
      if (cost === undefined) {
        cost = 0
        for (const word of sets.words(set)) cost += costOf(words.at(word))
        costs[set] = cost
      }
      return cost
    },
    isPlain(set) {
      let isPlain = plain[set]
      if (isPlain === undefined) {
        isPlain = !Array.from(sets.words(set)).some(words.isKind)
        plain[set] = isPlain
      }
      return isPlain
    },
    addedWith: (word) => added.flatMap((members, i) => (members.includes(word) ? [first + i] : [])),
    table: () => joinedRows(known, added)
  }
  return sets
}
