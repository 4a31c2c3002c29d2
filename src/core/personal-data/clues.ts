/**
 * One look at a draft for all kinds of personal data together: hardly any reply holds a number, or one of the words that
 * come with such data, and none of the kinds then has anything to look for.
 */
import type { Doc } from '../types.ts'

/** The words, from their first letter on, without which a kind of personal data cannot be found, or not by words. */
const WORDS = {
  passcode: '(?:pin|cvv|cvc|otp|passcode|password|code)\\b',
  birth: 'birth|(?:born|bday|d\\.? ?o\\.? ?b)\\b',
  reference: 'pnr\\b|locator|booking|reservation|confirmation',
  /** An e-mail address that is spelt out. */
  address: 'dot\\b|at[)\\]]',
  /** Two words for digits in a row. */
  number: ((digit: string) => `${digit}[\\s,-]{1,2}${digit}\\b`)(
    '(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple)'
  )
}
const pattern = (words: string): RegExp => new RegExp(`\\b(?:${words})`)
const PATTERNS = new Map(Object.entries(WORDS).map(([of, words]) => [of, pattern(words)]))
// One search for all of them takes a third of the time of one for each.
const ANY = pattern(Object.values(WORDS).join('|'))

/** Digits in a link or a handle that may be more than a part of its name: behind a sign, or among very many characters. */
const IN_NAME = /(?:^|[^@\w/])\w*\d|\w{15}/

interface Clues {
  readonly doc: Doc
  readonly digits: boolean
  readonly words: boolean
}

/** Of the draft that was asked for last: rules come to a draft one after the other. */
let latest: Clues | undefined

function cluesIn(doc: Doc): Clues {
  if (latest?.doc !== doc) {
    latest = { doc, digits: doc.hasDigits || hasDigitsInNames(doc), words: ANY.test(doc.folded.text) }
  }
  return latest
}

function hasDigitsInNames({ tokens }: Doc): boolean {
  for (const { kind, norm } of tokens) {
    if ((kind === 'link' || kind === 'mention') && IN_NAME.test(norm)) return true
  }
  return false
}

/** Whether a draft holds digits that may be personal data. */
export function hasDigits(doc: Doc): boolean {
  return cluesIn(doc).digits
}

/** Whether a draft holds a word that tells of a kind of personal data. */
export function hasWords(doc: Doc, of: keyof typeof WORDS): boolean {
  return cluesIn(doc).words && (PATTERNS.get(of)?.test(doc.folded.text) ?? false)
}
