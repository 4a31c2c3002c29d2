/** Words that must not be said, made ready to be found however they are written. */
import { fold } from './fold.ts'
import { createLetterLookup, type LetterLookup } from './letter-lookup.ts'
import { createLetterTrie, type Follower, type LetterTrie, plant } from './letter-trie.ts'

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
  /** All words and compounds. */
  readonly trie: LetterTrie
  /** The words that are known by their length. */
  readonly byLength: LetterTrie
  /** Phrases by their first word: the words that follow. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly lookup: LetterLookup
  /** Whether a word of a text can be read as one of the words. */
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

/** No word that anybody swears with is longer. */
export const LONGEST_WORD = 40
/** Joined phrases of fewer letters are found only as they are spelled: `goodies` is no `go die`. */
const FEW_LETTERS = 7

/** What a noun and a verb may end in, written carelessly. */
const NOUN_ENDINGS = ['s', 'z']
const VERB_ENDINGS = 's z d ed er ers erz a as az ah in ing ings y ie ies able ery ish'.split(' ')

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
  const trie = trieWithEndings(words, compounds?.fronts, compounds?.bases, compounds?.bases, compounds?.backs)
  const phrases = new Map<string, string[][]>()
  for (const entry of words) {
    const isVerb = entry.startsWith('~')
    const word = fold(isVerb ? entry.slice(1) : entry).text
    if (allowed.has(word)) continue
    const [first = '', ...rest] = word.split(/[\s-]+/)
    const isPhrase = rest.length > 0
    const isLatin = /^[a-z' -]+$/.test(word)
    if (isPhrase || !isLatin) listUnder(phrases, first, rest)
    const letters = word.replace(/[^a-z]/g, '')
    if (!isLatin || (isPhrase && strict)) continue
    if (isPhrase && letters.length < FEW_LETTERS) {
      // `suckit`; but `f off` is no word `foff`.
      if (letters.length > 4) listUnder(phrases, letters, [])
      continue
    }
    addWord(trie, letters, isVerb ? 'verb' : 'noun')
  }
  if (compounds) addCompounds(trie, compounds)
  const byLength = trieWithEndings(given['by-length'])
  for (const word of given['by-length'] ?? []) if (!allowed.has(word)) addWord(byLength, word, 'verb')
  const lookup = createLetterLookup(trie, phrases.keys())

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
    lookup,
    mayCount: (word) =>
      word.length <= LONGEST_WORD &&
      (lookup.mayHold(word) || (isRespelled(word) && spellingsOf(word).some(lookup.mayHold))),
    inside: roots.length > 0 ? new RegExp(roots.join('|'), 'g') : null,
    names: new Set(names),
    strict,
    isInnocent: (word) => patterns.length > 0 && innocence.test(word),
    innocentPhrases,
    hyphened: new Set(innocent.flatMap((entry) => /^-([a-z]+)-$/.exec(entry)?.[1] ?? []))
  }
}

/** A word and what else it may be meant for: `phuck` sounds like it, `dlck` and `heII` look like it. */
export function spellingsOf(word: string): string[] {
  if (!isRespelled(word)) return [word]
  return [word, word.replaceAll('ph', 'f'), word.replace(L_FOR_I, 'i'), word.replaceAll('ii', 'll')]
}

/** An l between consonants. */
const L_FOR_I = /(?<=[bcdfghjkmnpqrstvwxz])l(?=[bcdfghjkmnpqrstvwxz])/g
const VOWELS = 'aeiouy'

function isRespelled(word: string): boolean {
  if (word.includes('ph') || word.includes('ii')) return true
  const l = word.indexOf('l', 1)
  if (l < 0 || l === word.length - 1 || word.length < 4) return false
  return !VOWELS.includes(word.charAt(l - 1)) && !VOWELS.includes(word.charAt(l + 1))
}

/** An empty tree for some lists of words, with what they may end in. */
function trieWithEndings(...lists: readonly (readonly string[] | undefined)[]): LetterTrie {
  let letters = 0
  // Two more for the plural.
  for (const list of [NOUN_ENDINGS, VERB_ENDINGS, ...lists])
    for (const word of list ?? []) letters += word.length + 2
  const trie = createLetterTrie(letters)
  for (const ending of NOUN_ENDINGS) plant(trie, ending, [], 'noun')
  for (const ending of VERB_ENDINGS) plant(trie, ending, [], 'verb')
  return trie
}

function addWord(trie: LetterTrie, word: string, follower: Follower, part?: Follower): void {
  plant(trie, word, [follower], part)
  // `arses` and `bitches`, but not `spices`.
  if (/(?:[sxzo]|[cs]h)$/.test(word)) plant(trie, `${word}es`, [], part)
}

function addCompounds(
  trie: LetterTrie,
  { fronts, bases, backs }: NonNullable<SwearWords['compounds']>
): void {
  for (const front of fronts) plant(trie, front, ['base'], undefined, false)
  for (const base of bases) {
    plant(trie, base, ['back'], undefined, false)
    plant(trie, base, ['back'], 'base')
    addWord(trie, base, 'verb', 'base')
  }
  for (const back of backs) addWord(trie, back, 'verb', 'back')
}

function listUnder(lists: Map<string, string[][]>, key: string, words: string[]): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [words])
  else list.push(words)
}
