/**
 * All rules of a policy at once: which of them may find something in a draft. Most drafts hold nothing for any, and most
 * words have been met before: so what a word is to the rules is found out once, and then looked up.
 */
import type { Doc } from '../types.ts'
import type { Disguise } from './disguise.ts'
import { glanceAt } from './glance.ts'
import { BEGINS_OTHER, BEGINS_WORD, beginsWith } from './letter-beginnings.ts'
import { phrasesFrom, stands } from './swear-phrases.ts'
import type { BoundSwearing } from './swear-words.ts'
import { type Swearing, swearingOf } from './swearing.ts'
import { hidesOne } from './unmask.ts'

/** So many words are kept in mind, and as many disguises; then all are forgotten. */
const MOST_KNOWN = 4096
/** Longer ones are not kept; a long word may be no more than a view of its text, and would keep all of it. */
const LONGEST_WORD = 12
const LONGEST_DISGUISE = 48

/** What a word is to the rules. */
interface Meaning {
  /** The rules that find it by itself. */
  readonly alone: readonly number[]
  /** The phrases that begin with it: whose they are, and the words that follow. */
  readonly phrases: readonly (readonly [rule: number, rest: readonly string[]])[]
  /** What the first of those words begins with, as bits. */
  readonly onward: number
}

const NO_RULES: readonly number[] = []
const DULL: Meaning = { alone: NO_RULES, phrases: [], onward: 0 }

/**
 * Watches drafts for some rules together.
 *
 * @returns for a draft the numbers of the rules that may find something in it, some of them more than once
 */
export function watchFor(bounds: readonly BoundSwearing[]): (doc: Doc) => readonly number[] {
  const meanings = new Map<string, Meaning>()
  const hiders = new Map<string, readonly number[]>()
  let rules: readonly Swearing[] | undefined

  return (doc) => {
    rules ??= bounds.map(swearingOf)
    const { tokens } = doc
    const { words, disguises, hasInside, hasSigns } = glanceAt(doc)
    const awake: number[] = []
    for (let i = 0; i < words.count; i++) {
      const first = words.tokens[i]!
      const { text } = tokens[first]!
      const meaning = meanings.get(text) ?? learn(text, words.numbers[i]!, rules)
      if (meaning === DULL) continue
      for (const rule of meaning.alone) awake.push(rule)
      const next = tokens[first + 1]
      if (next === undefined || (meaning.onward & initialOf(next.text)) === 0) continue
      for (const [rule, rest] of meaning.phrases) if (stands(tokens, first + 1, rest)) awake.push(rule)
    }
    for (const disguise of disguises) for (const rule of hidersOf(disguise, rules)) awake.push(rule)
    if (hasInside || hasSigns) {
      for (const [rule, { inside, signs }] of rules.entries()) {
        if ((hasInside && inside !== null) || (hasSigns && signs !== null)) awake.push(rule)
      }
    }
    return awake
  }

  function learn(word: string, number: number, rules: readonly Swearing[]): Meaning {
    const alone: number[] = []
    const phrases: [number, readonly string[]][] = []
    let onward = 0
    for (const [rule, swearing] of rules.entries()) {
      const begins = beginsWith(swearing.beginnings, number)
      if (begins & BEGINS_WORD && swearing.isOne(word)) alone.push(rule)
      if ((begins & BEGINS_OTHER) === 0) continue
      for (const rest of phrasesFrom(word, swearing)) {
        const [second] = rest
        if (second === undefined) {
          alone.push(rule)
          continue
        }
        phrases.push([rule, rest])
        onward |= initialOf(second)
      }
    }
    const meaning = alone.length + phrases.length === 0 ? DULL : { alone, phrases, onward }
    return keep(meanings, word, meaning, LONGEST_WORD)
  }

  function hidersOf(disguise: Disguise, rules: readonly Swearing[]): readonly number[] {
    const known = hiders.get(disguise.key)
    if (known !== undefined) return known
    const found = rules.flatMap((swearing, rule) => (mayHide(disguise, swearing) ? rule : NO_RULES))
    return keep(hiders, disguise.key, found, LONGEST_DISGUISE)
  }
}

function keep<T>(known: Map<string, T>, key: string, value: T, longest: number): T {
  if (key.length > longest) return value
  if (known.size === MOST_KNOWN) known.clear()
  known.set(key, value)
  return value
}

/** Whether a disguise hides a word of a rule, or is part of one of its phrases. */
const mayHide = (disguise: Disguise, swearing: Swearing): boolean =>
  hidesOne(disguise, swearing) ||
  (disguise.likely !== null && swearing.phrasesWith(disguise.likely).length > 0)

/** What a word begins with, as one of 32 bits. */
const initialOf = (word: string): number => 1 << (word.charCodeAt(0) & 31)
