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
