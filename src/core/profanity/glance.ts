/**
 * One look at a draft for all rules of swear words together: most drafts hold nothing that any of them seeks, and a rule
 * then has nothing left to look for.
 */

import type { Doc } from '../types.ts'
import type { Disguise } from './disguise.ts'
import { findDisguises } from './disguises.ts'
import {
  addBeginnings,
  type Beginnings,
  beginningsIn,
  noBeginnings,
  type WordBeginnings
} from './letter-beginnings.ts'

/** What of a draft is worth a closer look. */
export interface Glance {
  readonly words: WordBeginnings
  readonly disguises: readonly Disguise[]
  /** Whether a word stands somewhere that counts inside others. */
  readonly hasInside: boolean
  readonly hasSigns: boolean
}

// What any rule seeks that has been used so far. It only grows, and leaves out nothing that one of them could find.
const anyBeginnings = noBeginnings()
const insides = new Set<string>()
const plainSigns = new Set<string>()
const otherSigns = new Set<string>()
let finders: Finders | undefined
const ASCII = /^[\t\n\r -~]*$/
/** Of the draft that was asked for last: rules come to a draft one after the other. */
let words: WordBeginnings | undefined
let latest: { readonly doc: Doc; readonly glance: Glance } | undefined

/**
 * Has every look from now on see what a rule seeks.
 *
 * @param inside words of plain letters
 * @param signs as they stand
 */
export function heed(beginnings: Beginnings, inside: readonly string[], signs: readonly string[]): void {
  addBeginnings(anyBeginnings, beginnings)
  for (const word of inside) insides.add(word)
  for (const sign of signs) (ASCII.test(sign) ? plainSigns : otherSigns).add(literal(sign))
  finders = undefined
  latest = undefined
}

/** A regular expression that finds a text as it stands. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Finds any of the words that count inside others, and any of the signs; null when there are none. */
interface Finders {
  readonly inside: RegExp | null
  readonly plainSign: RegExp | null
  readonly otherSign: RegExp | null
}

const findsAny = (texts: ReadonlySet<string>): RegExp | null =>
  texts.size > 0 ? new RegExp([...texts].join('|')) : null

/** Looks at a draft; the same for every rule. */
export function glanceAt(doc: Doc): Glance {
  if (latest?.doc !== doc) {
    finders ??= {
      inside: findsAny(insides),
      plainSign: findsAny(plainSigns),
      otherSign: findsAny(otherSigns)
    }
    const { inside, plainSign, otherSign } = finders
    words = beginningsIn(doc.tokens, anyBeginnings, words)
    const glance = {
      words,
      disguises: findDisguises(doc, anyBeginnings),
      hasInside: inside?.test(doc.folded.text) ?? false,
      hasSigns:
        plainSign?.test(doc.text) || (otherSign !== null && !ASCII.test(doc.text) && otherSign.test(doc.text))
    }
    latest = { doc, glance }
  }
  return latest.glance
}
