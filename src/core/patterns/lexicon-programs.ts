/** The programs of a lexicon while it grows: linked instructions, and what is known of each program. */

import type { LexiconData } from '../types.ts'
import type { Sets } from './lexicon-sets.ts'
import { link } from './link.ts'
import { type Need, RARE } from './needs.ts'
import { BORDER, type FACT, FACTS, OP } from './program.ts'
import { addToRow, joined, rowsOf, withMore } from './rows.ts'

type Fact = (typeof FACT)[keyof typeof FACT]

/** Programs by number. */
export interface Programs {
  /**
   * Adds a program.
   *
   * @param emitted its instructions, three numbers each
   * @param needs what a text must hold before it can match
   */
  add(emitted: readonly number[], needs: readonly Need[]): number
  /** Adds the program of a class whose patterns come later. */
  addOpen(start: number, longest: number, need: Need): number
  fact(program: number, fact: Fact): number
  /** The number of a needed set. */
  needed(set: number): number
  /** Sets a fact of a program that was added here. */
  setFact(program: number, fact: Fact, value: number): void
  tables(words: number): Pick<LexiconData, 'code' | 'forks' | 'facts' | 'needed' | 'rarity' | 'met'>
}

/** `rarity` counts hundredths of what a set costs. */
const HUNDREDTHS = 100
/** Beside another need, one whose words stand so often in a hundred replies tells less than it costs to look for them. */
const EVERYWHERE = 150

/**
 * @param known the lexicon that this one is built on
 * @param standIns the words that stand for what open classes can begin with
 */
export function createPrograms(
  sets: Sets,
  known: LexiconData | undefined,
  standIns: ReadonlySet<number>
): Programs {
  const first = known === undefined ? 0 : known.facts.length / FACTS
  const codeBefore = known?.code.length ?? 0
  const forksBefore = known?.forks.length ?? 0
  const code: number[] = []
  const forks: number[] = []
  const facts: number[] = []
  const neededBefore = known?.needed.length ?? 0
  const needed: number[] = []
  const bits = new Map<number, number>()
  known?.needed.forEach((set, bit) => {
    bits.set(set, bit)
  })

  const fact = (program: number, name: Fact): number =>
    program < first ? known!.facts[program * FACTS + name]! : facts[(program - first) * FACTS + name]!

  /** Adds what is known of a program, in the order of `FACT`; gives its number. */
  function addFacts(all: readonly number[]): number {
    facts.push(...all)
    return first + facts.length / FACTS - 1
  }

  function bitOf(set: number): number {
    let bit = bits.get(set)
    if (bit === undefined) {
      bit = neededBefore + needed.length
      bits.set(set, bit)
      needed.push(set)
    }
    return bit
  }

  /** For each word the needed sets of this lexicon alone that it is in. */
  function metRows(words: number): (readonly number[] | undefined)[] {
    const met: (number[] | undefined)[] = new Array(words)
    needed.forEach((set, i) => {
      for (const word of sets.words(set)) addToRow(met, word, neededBefore + i)
    })
    return met
  }

  /** About how often its common words stand in a hundred replies: a long list of rare ones is met seldom all the same. */
  const commonness = (set: number): number => sets.cost(set) - RARE * sets.words(set).length

  return {
    fact,
    add(emitted, needs) {
      // The rarest first, since it settles most texts.
      const inOrder = needs.toSorted((a, b) => sets.cost(a.set) - sets.cost(b.set))
      const kept = inOrder.filter(({ set }, i) => i === 0 || commonness(set) <= EVERYWHERE)
      for (const { set, within } of kept) code.push(bitOf(set), within)
      const base = codeBefore + code.length
      const linked = link(emitted, base, forksBefore + forks.length, {
        fact,
        words: sets.words,
        set: sets.of,
        isStandIn: (word) => standIns.has(word)
      })
      for (const instruction of linked.code) code.push(instruction)
      for (const number of linked.forks) forks.push(number)
      const { start, anchor, longest, named } = linked
      return addFacts([start, anchor, longest, named, -1, base, linked.code.length, kept.length])
    },
    addOpen(start, longest, { set, within }) {
      // Nothing runs it: it is called by the name of another one.
      code.push(bitOf(set), within)
      const base = codeBefore + code.length
      code.push(OP.match)
      return addFacts([start, BORDER.none, longest, -1, -1, base, 1, 1])
    },
    needed: bitOf,
    setFact(program, name, value) {
      facts[(program - first) * FACTS + name] = value
    },
    tables(words) {
      const met = metRows(words)
      const rarity = needed.map((set) => Math.round(sets.cost(set) * HUNDREDTHS))
      return {
        code: joined(known?.code, code),
        forks: joined(known?.forks, forks),
        facts: joined(known?.facts, facts),
        needed: joined(known?.needed, needed),
        rarity: joined(known?.rarity, rarity),
        met: known === undefined ? rowsOf(met) : withMore(known.met, met)
      }
    }
  }
}
