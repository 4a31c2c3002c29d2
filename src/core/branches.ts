/** Where a program may go on from a split, by the word that comes next: so that a choice of a hundred costs one look. */
import { EDGES, HEADER, OP } from './program.ts'
import { BORDER, type Border } from './token-index.ts'
import { type WordSet, wordSet } from './word-set.ts'

/** What has to be known of the rest of the lexicon. */
export interface Surroundings {
  /** The word numbers of a set. */
  words(set: number): readonly number[]
  /** The words a program's matches can begin with; null when they can begin with anything. */
  startWords(program: number): ReadonlySet<number> | null
}

/** The instructions that may follow a split, in the order they are tried. */
export interface Branches {
  /** Those for each word that any of them begins with; null when there are too few to be worth it. */
  readonly byWord: ReadonlyMap<number, readonly number[]> | null
  /** Those for all other words, and at the end of the text; without `byWord`, all of them. */
  readonly others: readonly number[]
  /** Without `byWord`: the words each of them can begin with, null for any. */
  readonly starts: readonly (WordSet | null)[]
}

/** From so many branches on a map by word pays. */
const MANY = 4

/**
 * The words that a program can take next.
 *
 * @param start the instruction to go on from
 * @returns the word numbers; null when it can take any word, or none at all
 */
export function startsAt(
  code: readonly number[],
  start: number,
  surroundings: Surroundings
): ReadonlySet<number> | null {
  const all = new Set<number>()
  const seen = new Set<number>()
  const todo = [start]
  for (let pc = todo.pop(); pc !== undefined; pc = todo.pop()) {
    if (seen.has(pc)) continue
    seen.add(pc)
    const a = code[pc + 1]!
    switch (code[pc]) {
      case OP.word:
        all.add(a)
        break
      case OP.set:
        for (const word of surroundings.words(a)) all.add(word)
        break
      case OP.call: {
        const inner = surroundings.startWords(a)
        if (inner === null) return null
        for (const word of inner) all.add(word)
        break
      }
      case OP.split:
        todo.push(a, code[pc + 2]!)
        break
      case OP.jump:
        todo.push(a)
        break
      case OP.not:
      case OP.edge:
      case OP.open:
      case OP.close:
        todo.push(pc + 3)
        break
      default:
        return null
    }
  }
  return all
}

/**
 * The edge that every match of a program begins at, as the border before it.
 *
 * @param anchor the same for programs that it calls
 */
export function anchorOf(code: readonly number[], anchor: (program: number) => Border): Border {
  let weakest: Border = BORDER.text
  const seen = new Set<number>()
  const todo: number[] = [HEADER]
  for (let pc = todo.pop(); pc !== undefined; pc = todo.pop()) {
    if (seen.has(pc)) continue
    seen.add(pc)
    const a = code[pc + 1]!
    switch (code[pc]) {
      case OP.split:
        todo.push(a, code[pc + 2]!)
        break
      case OP.jump:
        todo.push(a)
        break
      case OP.open:
      case OP.close:
      case OP.not:
        todo.push(pc + 3)
        break
      case OP.edge:
        if (EDGES[a] === 'start') weakest = weakest === BORDER.text ? BORDER.sentence : weakest
        else if (EDGES[a] !== 'text-start') todo.push(pc + 3)
        break
      case OP.call: {
        const inner = anchor(a)
        if (inner < weakest) weakest = inner
        break
      }
      default:
        return BORDER.none
    }
  }
  return weakest
}

/** All the ways on from a split, through the splits and jumps that follow it. */
export function branchesOf(code: readonly number[], split: number, surroundings: Surroundings): Branches {
  const found = new Set<number>()
  const todo = [split]
  for (let pc = todo.pop(); pc !== undefined; pc = todo.pop()) {
    if (code[pc] === OP.split) todo.push(code[pc + 2]!, code[pc + 1]!)
    else if (code[pc] === OP.jump) todo.push(code[pc + 1]!)
    else found.add(pc)
  }
  const targets = [...found]
  const starts = targets.map((pc) => startsAt(code, pc, surroundings))
  if (targets.length < MANY) {
    return { byWord: null, others: targets, starts: starts.map((words) => words && wordSet(words)) }
  }
  const byWord = new Map<number, number[]>()
  const others: number[] = []
  targets.forEach((pc, i) => {
    const words = starts[i]
    if (!words) {
      for (const branches of byWord.values()) branches.push(pc)
      others.push(pc)
      return
    }
    for (const word of words) {
      const branches = byWord.get(word)
      if (branches === undefined) byWord.set(word, [...others, pc])
      else branches.push(pc)
    }
  })
  return { byWord, others, starts: [] }
}
