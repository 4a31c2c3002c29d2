/** A lexicon made ready for matching. */
import { anchorOf, type Branches, branchesOf, startsAt } from './branches.ts'
import { kindWord } from './cues.ts'
import { HEADER, longestMatch, OP } from './program.ts'
import type { Border } from './token-index.ts'
import type { LexiconData, TokenKind } from './types.ts'
import { type WordSet, wordSet } from './word-set.ts'

/** A lexicon made ready for matching; shared by all drafts of a run. What costs is made when first asked for. */
export interface Language {
  readonly data: LexiconData
  readonly wordNumbers: ReadonlyMap<string, number>
  set(number: number): WordSet
  /** The words a program's matches can begin with; null when they can begin with anything. */
  starts(program: number): WordSet | null
  /** What has to end before every match of a program: a sentence, the text before the draft, or nothing. */
  anchor(program: number): Border
  /** How many tokens a match of a program takes at most. */
  longest(program: number): number
  /** How many sets are needed by programs. */
  readonly needed: number
  /**
   * The sets that each program needs, numbered anew from 0: those of program n stand from `needsFrom[n]` on, before those
   * of the next. In one block, since every draft asks for hundreds of them.
   */
  readonly needs: Int32Array
  readonly needsFrom: Int32Array
  /** Of those, what may stand behind the first token of a match, where `starts` tells what its first token is; else all. */
  laterNeeds(program: number): readonly number[]
  /** The program that another one is nothing but the name of; -1 for one with a pattern of its own. */
  named(program: number): number
  /** The needed sets, by their new numbers, that a word is in; none for most words. */
  met(word: number): readonly number[]
  /** A needed set by its new number. */
  neededSet(number: number): WordSet
  /** Where a program may go on from a split. */
  branches(program: number, split: number): Branches
  /** The number of the pseudo-word of a kind of token; 0 where no pattern needs it. */
  kind(kind: TokenKind): number
  /**
   * Lends memory for marks, at least as long as asked for, in which no cell holds the number that `nextMark` gives. What
   * was lent last is given back first.
   */
  lend(cells: number): Int32Array
  nextMark(): number
  giveBack(): void
}

const NONE: readonly number[] = []
/** Words and punctuation are needed by what they say, not by their kind. */
const NEEDED_KINDS: readonly TokenKind[] = ['number', 'clock', 'break', 'emoji', 'mention', 'link']
/** Memory for marks is seldom asked for in smaller amounts. */
const LEAST_CELLS = 4096

/** The value of each number below `size`, made when it is first asked for. */
function lazily<V>(size: number, make: (key: number) => V): (key: number) => V {
  // As long as it gets: an array that grows in jumps is kept as a dictionary, which is slow.
  const made: (V | undefined)[] = new Array(size)
  return (key) => {
    const known = made[key]
    if (known !== undefined) return known
    const value = make(key)
    made[key] = value
    return value
  }
}

/** Makes a lexicon ready. */
export function createLanguage(data: LexiconData): Language {
  const { words, sets, programs } = data
  const wordNumbers = new Map<string, number>()
  for (let i = 1; i < words.length; i++) wordNumbers.set(words[i]!, i)

  const renumbered = new Map<number, number>()
  const needsFrom = new Int32Array(programs.length + 1)
  data.needs.forEach((pairs, program) => {
    needsFrom[program + 1] = needsFrom[program]! + pairs.length / 2
  })
  const needs = new Int32Array(needsFrom[programs.length]!)
  data.needs.forEach((pairs, program) => {
    for (let i = 0; i < pairs.length; i += 2) {
      const number = renumbered.get(pairs[i]!) ?? renumbered.size
      renumbered.set(pairs[i]!, number)
      needs[needsFrom[program]! + i / 2] = number
    }
  })
  const neededSets = [...renumbered.keys()]
  const met: number[][] = new Array(words.length)
  neededSets.forEach((set, number) => {
    for (const word of sets[set]!) {
      const others = met[word]
      if (others === undefined) met[word] = [number]
      else others.push(number)
    }
  })

  const startWords = lazily(
    programs.length,
    (program): ReadonlySet<number> | 'any' => startsAt(programs[program]!, HEADER, surroundings) ?? 'any'
  )
  const surroundings = {
    words: (set: number) => sets[set]!,
    startWords(program: number) {
      const found = startWords(program)
      return found === 'any' ? null : found
    }
  }
  const starts = lazily(programs.length, (program): WordSet | 'any' => {
    const found = startWords(program)
    return found === 'any' ? found : wordSet(found)
  })
  const set = lazily(sets.length, (number) => wordSet(sets[number]!))
  const longest: (program: number) => number = lazily(programs.length, (program) =>
    longestMatch(programs[program]!, longest)
  )
  const anchor: (program: number) => Border = lazily(programs.length, (program) =>
    anchorOf(programs[program]!, anchor)
  )
  const branches = lazily(programs.length, (program) => {
    const code = programs[program]!
    return lazily(code.length, (split) => branchesOf(code, split, surroundings))
  })
  const laterNeeds = lazily(programs.length, (program) => {
    const least = starts(program) === 'any' ? 0 : 1
    return data.needs[program]!.flatMap((set, i, all) => {
      const within = all[i + 1]!
      return i % 2 === 0 && within >= least ? [renumbered.get(set)!, within] : []
    })
  })
  const named = lazily(programs.length, (program) => {
    const code = programs[program]!
    return code[0]! < 0 && code[HEADER] === OP.call && code[HEADER + 3] === OP.match ? code[HEADER + 1]! : -1
  })
  const kinds = new Map<TokenKind, number>()
  for (const kind of NEEDED_KINDS) kinds.set(kind, wordNumbers.get(kindWord(kind)) ?? 0)
  /** One for each program that is walked while another is. */
  const lent: Int32Array[] = []
  let depth = 0
  let mark = 0

  return {
    data,
    wordNumbers,
    set,
    longest,
    anchor,
    starts(program) {
      const found = starts(program)
      return found === 'any' ? null : found
    },
    needed: neededSets.length,
    needs,
    needsFrom,
    laterNeeds,
    named,
    met: (word) => met[word] ?? NONE,
    neededSet: (number) => set(neededSets[number]!),
    branches: (program, split) => branches(program)(split),
    kind: (kind) => kinds.get(kind) ?? 0,
    lend(cells) {
      let marks = lent[depth]
      if (marks === undefined || marks.length < cells) {
        marks = new Int32Array(Math.max(cells, LEAST_CELLS))
        lent[depth] = marks
      }
      depth++
      return marks
    },
    nextMark() {
      mark++
      if (mark < 0x7fffffff) return mark
      // Marks of long ago could be taken for new ones.
      for (const marks of lent) marks.fill(0)
      mark = 1
      return mark
    },
    giveBack() {
      depth--
    }
  }
}

/** A language without words, for docs that no pattern is asked of. */
export const NO_LANGUAGE: Language = createLanguage({
  words: [''],
  sets: [],
  programs: [],
  needs: [],
  guards: {}
})
