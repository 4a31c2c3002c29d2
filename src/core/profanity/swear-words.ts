/** Words that must not be said, made ready once for a policy: plain numbers and texts, which a run takes as they are. */
import { fold } from '../fold.ts'
import type { Beginnings } from './letter-beginnings.ts'
import {
  createLetterNursery,
  type Follower,
  type LetterNursery,
  type LetterTree,
  type List
} from './letter-tree.ts'
import { listBeginnings } from './list-beginnings.ts'

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
  /** Known by their first letter and their length: `f***`; known backwards, too. */
  readonly 'by-length'?: readonly string[] | undefined
  /** Known with letters changed about or with one left out, too. */
  readonly bent?: readonly string[] | undefined
  /** Names as well. */
  readonly names?: readonly string[] | undefined
  /** Words and phrases that hold one and are innocent. */
  readonly innocent?: readonly string[] | undefined
  readonly allow?: readonly string[] | undefined
  /** Whether words count only as they are spelled: no letters doubled or replaced, no phrases joined. */
  readonly strict?: boolean | undefined
  /** Whether words count only in disguise: plain ones do no harm. */
  readonly disguised?: boolean | undefined
  /** Emoji and other signs, found wherever they stand. */
  readonly signs?: readonly string[] | undefined
}

/** The same, bound. */
export interface BoundSwearing {
  /** All words, as in `letter-tree.ts`. */
  readonly tree: LetterTree
  /** What they and the phrases begin with, as in `letter-beginnings.ts`. */
  readonly beginnings: Beginnings
  /** The words of each phrase. Sorted, so that those that begin with a word are found without a list for each. */
  readonly phrases: readonly string[]
  /** What counts inside longer words. */
  readonly inside: readonly string[]
  readonly names: readonly string[]
  /** Innocent words; `*` stands for any letters. */
  readonly innocent: readonly string[]
  readonly innocentPhrases: readonly string[]
  /** Words that are innocent between hyphens: `kitchen-cum-diner`. */
  readonly hyphened: readonly string[]
  readonly strict: boolean
  readonly disguised: boolean
  readonly signs: readonly string[]
}

/** Joined phrases of fewer letters are found only as they are spelled: `goodies` is no `go die`. */
const FEW_LETTERS = 7

/** What a noun and a verb may end in, written carelessly. */
const NOUN_ENDINGS = ['s', 'z']
const VERB_ENDINGS = 's z d ed er ers erz a as az ah ahs uh ur urs in ing ings y ie ies able ery ish'.split(
  ' '
)
/** What a word may end in that is written backwards: `gnikcuf`. */
const TURNED_ENDINGS = ['s', 'er', 'ers', 'ed', 'ing']
/** Words of so many letters are known with two changed about, and those of so many with one left out. */
const LONG = 5
const LONGER = 6
/** What cuts of words begin with that any text is full of. */
const EVERYDAY = /^(?:as?|who|do) /
/** What a base may end in before something stands behind it: `shittyhead`, `fuckerface`. */
const JOINTS = ['er', 'y']

/** Makes the words of a rule ready. */
export function bindSwearing(given: SwearWords): BoundSwearing {
  const { words, inside = [], compounds, names = [], innocent = [], allow = [], strict = false } = given
  const allowed = new Set(allow.map((word) => word.toLowerCase()))
  const nursery = createLetterNursery()
  for (const ending of NOUN_ENDINGS) nursery.plant(ending, 'noun')
  for (const ending of VERB_ENDINGS) nursery.plant(ending, 'verb')
  const phrases: string[] = []
  for (const entry of words) {
    const isVerb = entry.startsWith('~')
    const word = fold(isVerb ? entry.slice(1) : entry).text
    if (allowed.has(word)) continue
    const parts = word.split(/[\s-]+/)
    const isPhrase = parts.length > 1
    const isLatin = /^[a-z' -]+$/.test(word)
    if (isPhrase || !isLatin) phrases.push(parts.join(' '))
    const letters = word.replace(/[^a-z]/g, '')
    if (!isLatin || (isPhrase && strict)) continue
    if (isPhrase && letters.length < FEW_LETTERS) {
      // `suckit`; but `f off` is no word `foff`.
      if (letters.length > 4) phrases.push(letters)
      continue
    }
    plantWord(nursery, letters, isVerb ? 'verb' : 'noun', 'word')
  }
  if (compounds) plantCompounds(nursery, compounds)
  for (const word of given['by-length'] ?? []) {
    if (allowed.has(word)) continue
    plantWord(nursery, word, 'verb', 'known')
    if (strict) continue
    phrases.push(...cutInTwo(word))
    for (const ending of ['', ...TURNED_ENDINGS]) nursery.plant(backwards(word + ending), 'word')
  }
  for (const word of [...(given['by-length'] ?? []), ...(given.bent ?? [])]) {
    if (strict || allowed.has(word)) continue
    for (const slip of slipsOf(word)) nursery.plant(slip, 'slip', ['verb'])
  }
  const roots = inside.filter((root) => !allowed.has(root))
  for (const root of roots) nursery.plant(root, 'inside')
  const tree = Int32Array.from(nursery.numbers())
  return {
    tree,
    beginnings: Int32Array.from(
      listBeginnings(
        tree,
        strict,
        phrases.map((phrase) => phrase.split(' ', 1)[0] ?? '')
      )
    ),
    phrases: [...new Set(phrases)].sort(),
    inside: roots,
    names,
    innocent: [...innocent.filter((entry) => /^[a-z*]+$/.test(entry)), ...allowed],
    innocentPhrases: innocent.filter((entry) => entry.includes(' ')),
    hyphened: innocent.flatMap((entry) => /^-([a-z]+)-$/.exec(entry)?.[1] ?? []),
    strict,
    disguised: given.disguised ?? false,
    signs: given.signs ?? []
  }
}

const backwards = (word: string): string => [...word].reverse().join('')

/**
 * A long word with two letters changed about or with one left out: `basatrd`, `mothrfuck`. The first one and the last
 * stay, and so do the two of a double letter: `niger` is a river.
 */
function slipsOf(word: string): string[] {
  if (word.length < LONG) return []
  const slips: string[] = []
  for (let i = 1; i < word.length - 1; i++) {
    const [letter, next] = [word.charAt(i), word.charAt(i + 1)]
    const isLeftOut = i > 1 && word.length >= LONGER && letter !== word.charAt(i - 1) && letter !== next
    if (isLeftOut) slips.push(word.slice(0, i) + word.slice(i + 1))
    if (letter !== next) slips.push(word.slice(0, i) + next + letter + word.slice(i + 2))
  }
  return slips
}

/** A word with a space somewhere in it: `b itch`, `bi tch`, `bit ch`, `bitc h`, `bitc hing`. */
function cutInTwo(word: string): string[] {
  const stem = /[aeiou]t$/.test(word) ? `${word}t` : word
  return [word, `${stem}er`, `${stem}ing`].flatMap((form) =>
    Array.from({ length: word.length - 1 }, (_, i) => `${form.slice(0, i + 1)} ${form.slice(i + 1)}`).filter(
      (cut) => !EVERYDAY.test(cut)
    )
  )
}

function plantWord(nursery: LetterNursery, word: string, follower: Follower, list: List): void {
  nursery.plant(word, list, [follower])
  // `arses` and `bitches`, but not `spices`.
  if (/(?:[sxzo]|[cs]h)$/.test(word)) nursery.plant(`${word}es`, list)
}

function plantCompounds(
  nursery: LetterNursery,
  { fronts, bases, backs }: NonNullable<SwearWords['compounds']>
): void {
  for (const joint of JOINTS) nursery.plant(joint, 'joint', ['back'], false)
  for (const front of fronts) nursery.plant(front, 'word', ['base'], false)
  for (const base of bases) {
    nursery.plant(base, 'word', ['back', 'joint'], false)
    nursery.plant(base, 'base', ['back', 'joint'])
    plantWord(nursery, base, 'verb', 'base')
  }
  for (const back of backs) plantWord(nursery, back, 'verb', 'back')
}
