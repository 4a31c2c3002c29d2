/** A lexicon made ready for matching; shared by all drafts of a run. */

import type { LexiconData, Rows, TokenKind } from '../types.ts'
import { EndsMemory } from './ends-memory.ts'
import { kindWord } from './kind-words.ts'
import { type FACT, FACTS, START } from './program.ts'
import { wordNumber } from './word-table.ts'

/** Words and punctuation are needed by what they say, not by their kind. */
const NEEDED_KINDS: readonly TokenKind[] = ['number', 'clock', 'break', 'emoji', 'mention', 'link']
/** Memory for marks is seldom asked for in smaller amounts. */
const LEAST_CELLS = 4096

/** What is found out about one draft while it is checked; what is not of this draft is of an earlier one. */
export interface DraftMemory {
  draft: number
  /** For each needed set where its words stand in the draft that one was last met in: see `SIGHTING`. */
  readonly sightings: Int32Array
  readonly ends: EndsMemory
}

/**
 * A sighting is one number, since hundreds are written for each draft: its draft in the upper bits, then the first and
 * the last token, of which `far` stands for itself and all behind it.
 */
export const SIGHTING = { draft: 16, first: 8, mask: 0xff, far: 0xff } as const
/** So many drafts can be told apart. */
const MOST_DRAFTS = 0x7fff

/** A program on its way from one token; lent for one walk after another, so that none is made for each. */
export interface Walk {
  /** Where its instructions begin. */
  base: number
  from: number
  /** The places a match may reach, with that of its start. */
  width: number
  /** For each instruction and place whether the way on from there was tried: then it holds `mark`. */
  marks: Int32Array
  mark: number
  /** Whether all ends of matches are wanted; else the first match that ends at `limit` at the latest ends the walk. */
  isForAll: boolean
  /** The ends that were met, if all are wanted and there are any. */
  ends: number[] | null
  limit: number
  end: number
  open: number
  close: number
}

const newWalk = (): Walk => ({
  base: 0,
  from: 0,
  width: 0,
  marks: new Int32Array(LEAST_CELLS),
  mark: 0,
  isForAll: false,
  ends: null,
  limit: 0,
  end: -1,
  open: -1,
  close: -1
})

/** A lexicon, and what walks through its programs share. */
export class Language {
  readonly data: LexiconData
  /** The number of the pseudo-word of each kind of token; 0 or nothing where no pattern needs it. */
  readonly kinds: Readonly<Partial<Record<TokenKind, number>>>
  /** One for each program that is walked while another is. */
  readonly #walks: Walk[] = []
  #depth = 0
  #mark = 0
  readonly #free: DraftMemory[] = []

  constructor(data: LexiconData) {
    this.data = data
    this.kinds = Object.fromEntries(
      NEEDED_KINDS.map((kind) => [kind, wordNumber(data.words, kindWord(kind))])
    )
  }

  /** Lends memory for a draft, in which nothing was found out yet. */
  lendMemory(): DraftMemory {
    const memory = this.#free.pop() ?? {
      draft: 0,
      sightings: new Int32Array(this.data.needed.length),
      ends: new EndsMemory()
    }
    if (memory.draft === MOST_DRAFTS) {
      memory.sightings.fill(0)
      memory.draft = 0
    }
    memory.draft++
    memory.ends.begin()
    return memory
  }

  /** Takes back what `lendMemory` has lent. */
  takeBack(memory: DraftMemory): void {
    this.#free.push(memory)
  }

  /** A fact of a program, as `FACT` names it. */
  fact(program: number, fact: (typeof FACT)[keyof typeof FACT]): number {
    return this.data.facts[program * FACTS + fact]!
  }

  /** Whether a word is in a set. */
  isIn(set: number, word: number): boolean {
    const { from, all } = this.data.sets
    let low = from[set]!
    let high = from[set + 1]!
    while (low < high) {
      const middle = (low + high) >>> 1
      const member = all[middle]!
      if (member === word) return true
      if (member < word) low = middle + 1
      else high = middle
    }
    return false
  }

  /** Whether what can begin so (see `START`) can begin with a word. */
  canStart(start: number, word: number): boolean {
    if (start >= 0) return this.isIn(start, word)
    return start === START.any || START.word - start === word
  }

  /** Lends a walk with room for so many marks. What was lent last is given back first. */
  lendWalk(cells: number): Walk {
    let walk = this.#walks[this.#depth]
    if (walk === undefined) {
      walk = newWalk()
      this.#walks.push(walk)
    }
    if (walk.marks.length < cells) walk.marks = new Int32Array(cells)
    walk.mark = this.nextMark()
    this.#depth++
    return walk
  }

  /** A number that no cell of the marks of a walk holds. */
  nextMark(): number {
    this.#mark++
    if (this.#mark < 0x7fffffff) return this.#mark
    // Marks of long ago could be taken for new ones.
    for (const { marks } of this.#walks) marks.fill(0)
    this.#mark = 1
    return this.#mark
  }

  giveBack(): void {
    this.#depth--
  }
}

const NO_NUMBERS = new Int32Array(1)
const NO_ROWS: Rows = { from: NO_NUMBERS, all: NO_NUMBERS }

/** A language without words, for docs that no pattern is asked of. */
export const NO_LANGUAGE = new Language({
  words: { text: '', textFrom: NO_NUMBERS, slots: NO_NUMBERS },
  sets: NO_ROWS,
  code: NO_NUMBERS,
  forks: NO_NUMBERS,
  facts: NO_NUMBERS,
  needed: new Int32Array(0),
  rarity: NO_NUMBERS,
  met: NO_ROWS,
  guards: {}
})
