/** What a text must hold before a pattern can match, and how rare that is. */
import { isKindWord, kindWord } from './kind-words.ts'
import type { PatternNode } from './pattern.ts'

/**
 * How often common words stand in a hundred replies, by a count over public samples of customer-service replies
 * (looked up 2026-11-22); a word that is not listed counts as rare. Only the choice of what wakes a rule depends on it.
 */
const COMMON: ReadonlyMap<string, number> = new Map(Object.entries({
  the: 60, to: 75, you: 80, we: 50, your: 50, a: 45, and: 45, for: 45, us: 40, this: 35, can: 35, i: 30, "'s": 30, have: 28,
  please: 28, is: 28, that: 26, it: 25, in: 25, of: 24, on: 22, "'ll": 18, "'re": 16, with: 16, our: 16, be: 15, if: 15, dm: 15,
  here: 14, "n't": 14, sorry: 14, are: 14, will: 13, me: 12, help: 12, at: 12, do: 11, so: 11, know: 11, not: 10, hi: 14, thanks: 10,
  there: 13, hey: 9, see: 8, like: 8, let: 12, out: 10, any: 9, from: 8, up: 8, get: 9, "'d": 7, look: 9, what: 10, email: 7,
  further: 6, send: 8, more: 6, team: 6, check: 6, take: 6, soon: 5, using: 5, about: 5, account: 5, '!': 40, '.': 90, '?': 35, ',': 50,
  number: 5, may: 4, back: 5, now: 5, would: 5, as: 8, just: 5, hear: 6, an: 5, by: 5, "'ve": 8, all: 5, has: 5, was: 5, been: 4,
  or: 6, but: 5, how: 5, when: 4, no: 3, my: 3, they: 3, time: 4, day: 3, today: 3, could: 4, into: 4, address: 4, happy: 4, love: 4,
  hope: 4, make: 4, thank: 4, great: 3, go: 3, need: 3, try: 3, again: 3, give: 3, right: 3, sure: 3, got: 3, want: 3, run: 2, able: 2,
  also: 2, way: 2, some: 2, does: 2, did: 2, details: 2, tell: 2, best: 2, over: 2, only: 2, good: 2, find: 2, come: 2, one: 2, keep: 2,
  happening: 2, work: 2, new: 2, change: 2, call: 2, other: 2, should: 2, them: 2, follow: 1, working: 1, stop: 1, better: 1, still: 1,
  those: 1, having: 1, going: 1, sounds: 1, big: 1, always: 1, start: 1, share: 1, under: 1, before: 1, mind: 1, use: 1, were: 1,
  night: 1, ahead: 1, where: 1, after: 1, "'m": 8, made: 1, free: 1, who: 1, feel: 1, once: 1, too: 1, yes: 1, long: 1,
  off: 1, most: 1, next: 1, done: 1, had: 1, these: 1, both: 1, ever: 1, another: 1, something: 1, being: 1, really: 1, than: 1,
  their: 1, thing: 1, he: 1, she: 1, her: 1, his: 1, him: 1, which: 3, '-': 19, ':': 14, '/': 10
})) // biome-ignore format: one line per handful of words

const KINDS: Readonly<Record<string, number>> = { number: 14, clock: 1, emoji: 12, link: 30, mention: 60 }

/** The words that are listed, the kinds of tokens among them. */
export const COMMON_WORDS: readonly string[] = [...Object.keys(KINDS).map(kindWord), ...COMMON.keys()]

/** In so many of a hundred replies a word counts as standing that is not listed. */
export const RARE = 0.03

/** About how many of a hundred replies hold a word, or a token of a kind. */
export const costOf = (word: string): number =>
  (isKindWord(word) ? KINDS[word.slice(1, -1)] : COMMON.get(word)) ?? RARE

/** One word of a set must stand in the text, at most `within` tokens behind the first token of the match. */
export interface Need {
  readonly set: number
  readonly within: number
}

/** What is known of words and of the parts of a pattern already. */
export interface Known {
  /** What a class needs. */
  needs(name: string): readonly Need[]
  /** How many tokens a class takes at most. */
  length(name: string): number
  /** The number of the set of some words. */
  set(words: readonly string[]): number
  /** The set of all inflected forms of a word. */
  forms(word: string): number
  /** The set of the words of all of some sets. */
  union(sets: readonly number[]): number
  /** About how many of a hundred replies hold a word of a set. */
  cost(set: number): number
  /** Whether a set is of words alone, without kinds of tokens. */
  isPlain(set: number): boolean
}

/** All that a text must hold before a pattern can match; pseudo-words stand for kinds of tokens. */
export function needsOf(node: PatternNode, known: Known): readonly Need[] {
  switch (node.type) {
    case 'words':
      return [{ set: known.set(node.words), within: 0 }]
    case 'forms':
      return [{ set: known.forms(node.word), within: 0 }]
    case 'class':
      return known.needs(node.name)
    case 'kind':
      return node.kind in KINDS ? [{ set: known.set([kindWord(node.kind)]), within: 0 }] : []
    case 'marked':
      return needsOf(node.part, known)
    case 'sequence': {
      const needs: Need[] = []
      let before = 0
      for (const part of node.parts) {
        for (const { set, within } of needsOf(part, known)) needs.push({ set, within: within + before })
        before += lengthOf(part, known)
      }
      return needs
    }
    case 'choice': {
      const parts = node.parts.map((part) => needsOf(part, known))
      const best = oneOf(parts, () => true, known)
      // Words alone are known as well where a number or a link would be rarer: what stands for them is seldom asked for.
      const plain = oneOf(parts, ({ set }) => known.isPlain(set), known)
      const needs = best === null || known.isPlain(best.set) ? [best] : [best, plain]
      return needs.filter((need) => need !== null)
    }
    default:
      return []
  }
}

/** How many tokens a pattern takes at most. */
export function lengthOf(node: PatternNode, known: Pick<Known, 'length'>): number {
  switch (node.type) {
    case 'words':
    case 'forms':
    case 'kind':
      return 1
    case 'class':
      return known.length(node.name)
    case 'gap':
      return node.most
    case 'optional':
    case 'marked':
      return lengthOf(node.part, known)
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + lengthOf(part, known), 0)
    case 'choice':
      return node.parts.reduce((most, part) => Math.max(most, lengthOf(part, known)), 0)
    default:
      return 0
  }
}

/** What a choice needs: of each of its parts the need that fewest texts meet; null: some part needs nothing. */
function oneOf(
  parts: readonly (readonly Need[])[],
  counts: (need: Need) => boolean,
  known: Known
): Need | null {
  const sets: number[] = []
  let farthest = 0
  for (const needs of parts) {
    const need = cheapest(needs.filter(counts), known)
    if (need === null) return null
    sets.push(need.set)
    farthest = Math.max(farthest, need.within)
  }
  return { set: known.union(sets), within: farthest }
}

/** Of several needs the one that fewest texts meet. */
export function cheapest(needs: readonly Need[], { cost }: Pick<Known, 'cost'>): Need | null {
  let best: Need | null = null
  for (const need of needs) if (best === null || cost(need.set) < cost(best.set)) best = need
  return best
}
