/**
 * Classes whose patterns come later: the names of the organisation, which every policy has and most patterns name, and
 * the subjects that it lists. Two words that no draft holds stand in for each while a lexicon is compiled; the real ones
 * are filled in at the end.
 */

import type { LexiconData, OpenClass } from '../types.ts'
import { kindWord } from './kind-words.ts'
import { FACT, FACTS } from './program.ts'
import { addToRow, withMembers, withMore } from './rows.ts'

/** The word that stands for what an open class can begin with. */
export const startStandIn = (name: string): string => kindWord(`${name} begins`)
/** The word that stands for what an open class needs. */
export const needStandIn = (name: string): string => kindWord(`${name} holds`)

/** What is filled in for an open class. */
export interface Filling {
  readonly open: OpenClass
  /** The program of its patterns. */
  readonly program: number
  /** The words it can begin with, and words of which it needs one. */
  readonly starts: Iterable<number>
  readonly needs: Iterable<number>
}

/** What a policy has for a class that was open: its program, and the words that it begins with and needs. */
export interface Filler {
  readonly name: string
  readonly program: number
  readonly starts: ArrayLike<number> & Iterable<number>
  readonly needs: ArrayLike<number> & Iterable<number>
}

/**
 * What the classes of a policy fill in for those that were open before.
 *
 * @param open what was compiled with stand-ins
 * @param number gives the number of a word
 * @param standsIn the sets that were added since and hold the words that stand in for a class
 */
export function fillingsOf(
  fillers: readonly Filler[],
  open: Readonly<Record<string, OpenClass>>,
  number: (word: string) => number,
  standsIn: (name: string) => Pick<OpenClass, 'starts' | 'needs'>
): Filling[] {
  const byStandIn = new Map(
    fillers.flatMap(({ name, starts, needs }) => [
      [number(startStandIn(name)), starts] as const,
      [number(needStandIn(name)), needs] as const
    ])
  )
  // One of them may begin with another.
  const real = (some: ArrayLike<number> & Iterable<number>): number[] =>
    Array.from(some).flatMap((word) => [word, ...real(byStandIn.get(word) ?? [])])
  return fillers.map(({ name, program, starts, needs }) => {
    const before = open[name]!
    const more = standsIn(name)
    const all = {
      ...before,
      starts: [...before.starts, ...more.starts],
      needs: [...before.needs, ...more.needs]
    }
    return { open: all, program, starts: real(starts), needs: real(needs) }
  })
}

/** The tables of a lexicon with its open classes filled in. */
export function filled(data: LexiconData, fillings: readonly Filling[]): LexiconData {
  const members = new Map<number, Set<number>>()
  const facts = data.facts.slice()
  const add = (sets: readonly number[], words: Iterable<number>): void => {
    for (const set of sets) {
      const added = members.get(set) ?? new Set()
      members.set(set, added)
      for (const word of words) added.add(word)
    }
  }
  for (const { open, program, starts, needs } of fillings) {
    facts[open.program * FACTS + FACT.named] = program
    add(open.starts, starts)
    add(open.needs, needs)
  }
  const met: number[][] = new Array(data.met.from.length - 1)
  data.needed.forEach((set, bit) => {
    for (const word of members.get(set) ?? []) addToRow(met, word, bit)
  })
  return { ...data, facts, sets: withMembers(data.sets, members), met: withMore(data.met, met) }
}
