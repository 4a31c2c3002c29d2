/** A word as grammar sees it: contractions are two words, short spellings stand for the usual ones. */
import { CONTRACTIONS, HEADS, SPELLINGS } from './spelling.ts'

/** A part of a word: how many characters of it, and what they say. */
export interface WordPart {
  readonly length: number
  readonly text: string
  readonly norm: string
}

/** What may stand behind an apostrophe as a word of its own. */
const CLITICS = new Set(['s', 'll', 're', 've', 'd', 'm'])

/** Words that begin with an apostrophe, and the clitics when they stand alone. */
const CLIPPED = new Set("'em 'cause 'til 'till 'bout 'twas 'cos 'n 'll 're 've 'd 'm 's".split(' '))

/** Whether an apostrophe in folded text begins a word rather than a quotation. */
export function isClipped(text: string, at: number): boolean {
  const word = /^'[a-z]+/.exec(text.slice(at, at + 8))?.[0]
  return word !== undefined && CLIPPED.has(word)
}

const part = (text: string, length = text.length): WordPart => ({
  length,
  text,
  norm: SPELLINGS.get(text) ?? text
})

/** The words that do not stand for themselves: the usual spelling of each, null for a contraction. */
const ODD: ReadonlyMap<string, string | null> = new Map([
  ...SPELLINGS,
  ...Array.from(CONTRACTIONS.keys(), (word) => [word, null] as const)
])

/** The usual spelling of a word without apostrophes; null for a contraction. The short way for most words. */
export function plainWord(word: string): string | null {
  const usual = ODD.get(word)
  return usual === undefined ? word : usual
}

/** No longer word is anything but noise. */
const LONGEST = 64

/** Splits a folded word: `we'll` → `we` `'ll`, `can't` → `can` `n't`, `youll` → `you` `'ll`, `northline's` → `northline` `'s`. */
export function wordParts(word: string): WordPart[] {
  const mark = word.lastIndexOf("'")
  if (mark === -1) return bareParts(word)
  const tail = word.slice(mark + 1)
  if (tail === 't' && word.charAt(mark - 1) === 'n') {
    const head = word.slice(0, mark - 1)
    return head === '' ? [part("n't")] : [part(HEADS.get(head) ?? head, head.length), part("n't")]
  }
  if (mark > 0 && CLITICS.has(tail) && word.length <= LONGEST) {
    return [...wordParts(word.slice(0, mark)), part(`'${tail}`)]
  }
  return [part(word)]
}

/** A word without apostrophes, which may be a contraction that lacks its own. */
function bareParts(word: string): WordPart[] {
  const contraction = CONTRACTIONS.get(word)
  if (contraction === undefined) return [part(word)]
  const { cut, tail } = contraction
  const head = word.slice(0, cut)
  return [part(HEADS.get(head) ?? head, cut), part(tail, word.length - cut)]
}
