/** A lexicon made ready for matching. */
import { type Branches, branchesOf, startsAt } from './branches.ts'
import { HEADER } from './program.ts'
import type { LexiconData } from './types.ts'

/** A lexicon made ready for matching; shared by all drafts of a run. What costs is made when first asked for. */
export interface Language {
  readonly data: LexiconData
  readonly wordNumbers: ReadonlyMap<string, number>
  /** The set as a `Set`. */
  set(number: number): ReadonlySet<number>
  /** The words a program's matches can begin with; null when they can begin with anything. */
  starts(program: number): ReadonlySet<number> | null
  /** The needed sets that a word is in; none for most words. */
  met(word: number): readonly number[]
  /** Where a program may go on from a split. */
  branches(program: number, split: number): Branches
  /** Lends memory for marks, at least as long as asked for, which holds no mark as high as `mark`. */
  lend(cells: number): { readonly marks: Int32Array; readonly mark: number }
  /** Takes it back. */
  giveBack(marks: Int32Array): void
}

const NONE: readonly number[] = []

/** Makes a lexicon ready. */
export function createLanguage(data: LexiconData): Language {
  const wordNumbers = new Map<string, number>()
  for (let i = 1; i < data.words.length; i++) wordNumbers.set(data.words[i]!, i)
  const sets: ReadonlySet<number>[] = []
  const met: number[][] = []
  const needed = new Set(data.needs.flatMap((needs) => needs.filter((_, i) => i % 2 === 0)))
  for (const set of needed) {
    for (const word of data.sets[set]!) {
      const others = met[word]
      if (others === undefined) met[word] = [set]
      else others.push(set)
    }
  }
  const starts: (ReadonlySet<number> | null | undefined)[] = []
  const branches: Map<number, Branches>[] = []
  const spare: Int32Array[] = []
  let mark = 0
  const language: Language = {
    data,
    wordNumbers,
    met: (word) => met[word] ?? NONE,
    set: (number) => (sets[number] ??= new Set(data.sets[number])),
    starts(program) {
      let found = starts[program]
      if (found === undefined) {
        found = startsAt(data.programs[program]!, HEADER, language)
        starts[program] = found
      }
      return found
    },
    branches(program, split) {
      let known = branches[program]
      if (known === undefined) {
        known = new Map()
        branches[program] = known
      }
      let found = known.get(split)
      if (found === undefined) {
        found = branchesOf(data.programs[program]!, split, language)
        known.set(split, found)
      }
      return found
    },
    lend(cells) {
      const marks = spare.pop()
      mark++
      if (marks !== undefined && marks.length >= cells) return { marks, mark }
      return { marks: new Int32Array(Math.max(cells, 4096)), mark }
    },
    giveBack: (marks) => spare.push(marks)
  }
  return language
}

/** A language without words, for docs that no pattern is asked of. */
export const NO_LANGUAGE: Language = createLanguage({
  words: [''],
  sets: [],
  programs: [],
  needs: [],
  guards: {}
})
