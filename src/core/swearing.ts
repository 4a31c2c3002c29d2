/** Words that must not be said, made ready to be found however they are written. */
import { fold } from './fold.ts'
import { createLetterTrie, type Follower, type LetterTrie } from './letter-trie.ts'

/** What a rule gives. */
export interface SwearWords {
  /** Words and phrases; `~wank` is found with any ending. A phrase is found joined as well. */
  readonly words: readonly string[]
  /** Found in the midst of longer words, too. */
  readonly inside?: readonly string[] | undefined
  /** Compounds: each of `fronts` before a base, each of `backs` behind one. */
  readonly compounds?:
    | {
        readonly fronts: readonly string[]
        readonly bases: readonly string[]
        readonly backs: readonly string[]
      }
    | undefined
  /** Known by their first letter and their length: `f***`. */
  readonly 'by-length'?: readonly string[] | undefined
  /** Names as well. */
  readonly names?: readonly string[] | undefined
  /** Words and phrases that hold one and are innocent. */
  readonly innocent?: readonly string[] | undefined
  readonly allow?: readonly string[] | undefined
  /** Whether words count only as they are spelled: no letters doubled or replaced, no phrases joined. */
  readonly strict?: boolean | undefined
  /** Emoji and other signs, found wherever they stand. */
  readonly signs?: readonly string[] | undefined
}

/** The same, ready to run. */
export interface Swearing {
  readonly trie: LetterTrie
  readonly byLength: LetterTrie
  /** Phrases by their first word: the words that follow. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Whether a word of a text may be one of the words, or begin a phrase. */
  mayCount(word: string): boolean
  /** Finds the words that count inside others; null when there are none. */
  readonly inside: RegExp | null
  readonly names: ReadonlySet<string>
  readonly strict: boolean
  /** Whether a word as it stands in the text is innocent. */
  isInnocent(word: string): boolean
  /** Innocent phrases, by each of their words. */
  readonly innocentPhrases: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Words that are innocent between hyphens: `kitchen-cum-diner`. */
  readonly hyphened: ReadonlySet<string>
}

/** What a noun and a verb may end in, written carelessly. */
const NOUN_ENDINGS = ['s', 'z']
const VERB_ENDINGS = 's z ed er ers erz a as az ah in ing ings y ie ies able ery ish'.split(' ')

const made = new WeakMap<SwearWords, Swearing>()

/** Makes the words of a rule ready; once for each rule. */
export function swearingOf(given: SwearWords): Swearing {
  let swearing = made.get(given)
  if (swearing === undefined) {
    swearing = makeSwearing(given)
    made.set(given, swearing)
  }
  return swearing
}

function makeSwearing(given: SwearWords): Swearing {
  const { words, inside = [], compounds, names = [], innocent = [], allow = [], strict = false } = given
  const allowed = new Set(allow.map((word) => word.toLowerCase()))
  const trie = trieWithEndings()
  const phrases = new Map<string, string[][]>()
  for (const entry of words) {
    const word = fold(entry.replace(/^~/, '')).text
    if (allowed.has(word)) continue
    const [first = '', ...rest] = word.split(/[\s-]+/)
    const isLatin = /^[a-z' -]+$/.test(word)
    if (rest.length > 0 || !isLatin) {
      listUnder(phrases, first, rest)
      trie.note(first)
    }
    const letters = word.replace(/[^a-z]/g, '')
    // `suck it` joined is `suckit`, but nothing that looks like it, and `f off` is no word `foff`.
    if (!isLatin || (rest.length > 0 && strict)) continue
    if (rest.length > 0 && letters.length < 7) {
      if (letters.length > 4) listUnder(phrases, letters, [])
      trie.note(letters)
      continue
    }
    const followers: Follower[] = [entry.startsWith('~') ? 'verb' : 'noun']
    trie.add(letters, followers)
    // `arses` and `bitches`, but not `spices`.
    if (/(?:[sxzo]|[cs]h)$/.test(word)) trie.add(`${letters}es`)
  }
  if (compounds) addCompounds(trie, compounds)
  const byLength = trieWithEndings()
  for (const word of given['by-length'] ?? []) if (!allowed.has(word)) byLength.add(word, ['verb'])

  const innocentWords = innocent.filter((entry) => /^[a-z*]+$/.test(entry))
  const patterns = [...innocentWords, ...allowed].map((entry) => entry.replaceAll('*', '[a-z]*'))
  const innocence = new RegExp(`^(?:${patterns.join('|')})$`)
  const innocentPhrases = new Map<string, string[][]>()
  for (const entry of innocent) {
    const parts = entry.split(' ')
    if (parts.length > 1) for (const part of new Set(parts)) listUnder(innocentPhrases, part, parts)
  }
  const roots = inside.filter((root) => !allowed.has(root))
  return {
    trie,
    byLength,
    phrases,
    mayCount: (word) =>
      trie.mayBegin(word) &&
      (trie.mayHold(word) || phrases.has(word) || (word.includes('ph') && trie.mayHold(withF(word)))),
    inside: roots.length > 0 ? new RegExp(roots.join('|'), 'g') : null,
    names: new Set(names),
    strict,
    isInnocent: (word) => patterns.length > 0 && innocence.test(word),
    innocentPhrases,
    hyphened: new Set(innocent.flatMap((entry) => /^-([a-z]+)-$/.exec(entry)?.[1] ?? []))
  }
}

/** `phuck` as it sounds. */
export const withF = (word: string): string => word.replaceAll('ph', 'f')

function trieWithEndings(): LetterTrie {
  const trie = createLetterTrie()
  for (const ending of NOUN_ENDINGS) trie.add(ending, [], 'noun')
  for (const ending of VERB_ENDINGS) trie.add(ending, [], 'verb')
  return trie
}

function addCompounds(
  trie: LetterTrie,
  { fronts, bases, backs }: NonNullable<SwearWords['compounds']>
): void {
  for (const front of fronts) trie.add(front, ['base'], undefined, false)
  for (const base of bases) {
    trie.add(base, ['back'], undefined, false)
    trie.add(base, ['back', 'noun'], 'base')
  }
  for (const back of backs) trie.add(back, ['verb'], 'back')
}

function listUnder(lists: Map<string, string[][]>, key: string, words: string[]): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [words])
  else list.push(words)
}
