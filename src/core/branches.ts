/** Where a program may go on from a split, by the word that comes next: so that a choice of a hundred costs one look. */
import type { Language } from './language.ts'
import { OP } from './program.ts'

/** The instructions that may follow a split, in the order they are tried. */
export interface Branches {
  /** Those for each word that any of them begins with; null when there are too few to be worth it. */
  readonly byWord: ReadonlyMap<number, readonly number[]> | null
  /** Those for all other words, and at the end of the text; without `byWord`, all of them. */
  readonly others: readonly number[]
  /** Without `byWord`: the words each of them can begin with, null for any. */
  readonly starts: readonly (ReadonlySet<number> | null)[]
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
  language: Pick<Language, 'set' | 'starts'>
): ReadonlySet<number> | null {
  const parts: ReadonlySet<number>[] = []
  const seen = new Set<number>()
  const todo = [start]
  for (let pc = todo.pop(); pc !== undefined; pc = todo.pop()) {
    if (seen.has(pc)) continue
    seen.add(pc)
    const a = code[pc + 1]!
    switch (code[pc]) {
      case OP.word:
        parts.push(new Set([a]))
        break
      case OP.set:
        parts.push(language.set(a))
        break
      case OP.call: {
        const inner = language.starts(a)
        if (inner === null) return null
        parts.push(inner)
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
  if (parts.length === 1) return parts[0]!
  const all = new Set<number>()
  for (const part of parts) for (const word of part) all.add(word)
  return all
}

/** All the ways on from a split, through the splits and jumps that follow it. */
export function branchesOf(
  code: readonly number[],
  split: number,
  language: Pick<Language, 'set' | 'starts'>
): Branches {
  const targets: number[] = []
  const todo = [split]
  for (let pc = todo.pop(); pc !== undefined; pc = todo.pop()) {
    if (code[pc] === OP.split) todo.push(code[pc + 2]!, code[pc + 1]!)
    else if (code[pc] === OP.jump) todo.push(code[pc + 1]!)
    else if (!targets.includes(pc)) targets.push(pc)
  }
  const starts = targets.map((pc) => startsAt(code, pc, language))
  if (targets.length < MANY) return { byWord: null, others: targets, starts }
  const byWord = new Map<number, number[]>()
  for (const words of starts) for (const word of words ?? []) byWord.set(word, [])
  for (const [word, branches] of byWord) {
    targets.forEach((pc, i) => {
      const words = starts[i]!
      if (words === null || words.has(word)) branches.push(pc)
    })
  }
  return { byWord, others: targets.filter((_, i) => starts[i] === null), starts: [] }
}
