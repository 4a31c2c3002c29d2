/** The words of a bound rule as a run uses them: what is seldom needed is made when it is. */
import { heed, literal } from './glance.ts'
import type { Beginnings } from './letter-beginnings.ts'
import type { LetterTree } from './letter-tree.ts'
import { readsExactly, readsRoughly } from './plain-words.ts'
import type { BoundSwearing } from './swear-words.ts'

/** Words of several words by one of them. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

/** The words of a rule, ready to run. */
export interface Swearing {
  readonly tree: LetterTree
  readonly strict: boolean
  readonly disguised: boolean
  readonly beginnings: Beginnings
  /** Whether a word of the text, taken as it stands, is one of the words and not innocent. */
  isOne(word: string): boolean
  /** The phrases that begin with a word: the words that follow. */
  phrasesFrom(word: string): readonly (readonly string[])[] | undefined
  /** The phrases that hold a word. */
  phrasesWith(word: string): readonly (readonly string[])[]
  /** Finds the words that count inside others; null when there are none. */
  readonly inside: RegExp | null
  /** Finds the signs; null when there are none. */
  readonly signs: RegExp | null
  /** Whether a word is a name as well. */
  isName(word: string): boolean
  /** Whether a word as it stands in the text is innocent. */
  isInnocent(word: string): boolean
  /** The innocent phrases that hold a word. */
  innocentPhrasesWith(word: string): readonly (readonly string[])[]
  /** Whether a word is innocent between hyphens. */
  isInnocentInHyphens(word: string): boolean
}

const known = new WeakMap<BoundSwearing, Swearing>()

/** The words of a bound rule; the same for every draft. */
export function swearingOf(bound: BoundSwearing): Swearing {
  let swearing = known.get(bound)
  if (swearing === undefined) {
    swearing = wrap(bound)
    known.set(bound, swearing)
  }
  return swearing
}

function wrap(bound: BoundSwearing): Swearing {
  const { tree } = bound
  const beginnings = bound.beginnings.slice()
  heed(beginnings, bound.inside, bound.signs)
  let phrasesByEach: Phrases | undefined
  let innocence: RegExp | undefined
  let innocentPhrases: Phrases | undefined
  return {
    tree,
    beginnings,
    strict: bound.strict,
    disguised: bound.disguised,
    isOne: (word) => (bound.strict ? readsExactly : readsRoughly)(tree, word) && !isInnocent(word),
    phrasesFrom: (word) => phrasesWithFirst(word, bound.phrases),
    phrasesWith(word) {
      phrasesByEach ??= byEach(bound.phrases)
      return phrasesByEach.get(word) ?? []
    },
    inside: bound.inside.length > 0 ? new RegExp(bound.inside.join('|'), 'g') : null,
    signs: bound.signs.length > 0 ? new RegExp(bound.signs.map(sign).join('|'), 'g') : null,
    isName: (word) => bound.names.includes(word),
    isInnocent,
    innocentPhrasesWith(word) {
      innocentPhrases ??= byEach(bound.innocentPhrases)
      return innocentPhrases.get(word) ?? []
    },
    isInnocentInHyphens: (word) => bound.hyphened.includes(word)
  }

  function isInnocent(word: string): boolean {
    if (bound.innocent.length === 0) return false
    innocence ??= new RegExp(`^(?:${bound.innocent.join('|').replaceAll('*', '[a-z]*')})$`)
    return innocence.test(word)
  }
}

/** Finds a sign; `_l_` is none in the midst of a word. */
const sign = (drawn: string): string =>
  `${/^\w/.test(drawn) ? '(?<!\\w)' : ''}${literal(drawn)}${/\w$/.test(drawn) ? '(?!\\w)' : ''}`

/** What follows a word in those of some sorted phrases that begin with it; undefined for none. */
function phrasesWithFirst(word: string, phrases: readonly string[]): string[][] | undefined {
  let low = 0
  let high = phrases.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (phrases[middle]! < word) low = middle + 1
    else high = middle
  }
  const found: string[][] = []
  // A space sorts before all that words are made of, so they stand together.
  for (; low < phrases.length; low++) {
    const [first, ...rest] = phrases[low]!.split(' ')
    if (first !== word) break
    found.push(rest)
  }
  return found.length === 0 ? undefined : found
}

function byEach(phrases: readonly string[]): Phrases {
  const lists = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    for (const word of new Set(words)) listUnder(lists, word, words)
  }
  return lists
}

function listUnder(lists: Map<string, string[][]>, key: string, words: string[]): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [words])
  else list.push(words)
}
