/** The tokens of one draft as the numbers that programs compare, and what they tell without running a program. */
import type { Language } from './language.ts'
import { endsSentence, joinsClauses, partsClauses } from './sentences.ts'
import type { Span, Token } from './types.ts'
import { holds } from './word-set.ts'

/** What ends after a token: nothing, a clause, a sentence; `TEXT` is asked for alone, and ends with the draft. */
export const BORDER = { none: 0, clause: 1, sentence: 2, text: 3 } as const
export type Border = (typeof BORDER)[keyof typeof BORDER]

/** Up to so many tokens are looked at one by one. */
const NEAR = 12

/** One draft's tokens, numbered. */
export interface TokenIndex {
  /** The number of each token's word; 0 for words that no pattern knows. */
  readonly ids: Int32Array
  /** What ends after each token. */
  readonly borders: Uint8Array
  /** Whether the text holds what a program needs. */
  mayMatch(program: number): boolean
  /** Whether it does so where a match that begins at a token needs it. */
  mayMatchAt(program: number, from: number): boolean
  /** Whether nothing but handles stands between a border and a place. */
  isFirst(at: number, border: Border): boolean
  isLast(at: number, border: Border): boolean
  /** The sentence or clause that a token stands in. */
  bounds(token: number, border: Border): Span
}

/** Numbers the tokens of a draft. */
export function indexTokens(tokens: readonly Token[], language: Language): TokenIndex {
  const { needs, needsFrom } = language
  const count = tokens.length
  const ids = new Int32Array(count)
  const kinds = new Int32Array(count)
  const borders = new Uint8Array(count)
  /** One bit for each needed set: whether a word of it stands in the text. */
  const met = new Uint32Array((language.needed + 31) >>> 5)
  for (let i = 0; i < count; i++) {
    const token = tokens[i]!
    const word = token.norm === '' ? 0 : (language.wordNumbers.get(token.norm) ?? 0)
    ids[i] = word
    borders[i] = endsSentence(tokens, i) ? BORDER.sentence : partsClauses(token) ? BORDER.clause : BORDER.none
    if (word > 0) meet(word)
    const kind = language.kind(token.kind)
    kinds[i] = kind
    if (kind > 0) meet(kind)
  }
  const places = new Map<number, readonly number[]>()
  const runs: (Int32Array | undefined)[] = []
  const lastBounds: Span[] = []

  function meet(word: number): void {
    for (const set of language.met(word)) met[set >>> 5]! |= 1 << (set & 31)
  }

  /** The tokens, in order, at which a needed set has a word. */
  function placesOf(set: number): readonly number[] {
    const found = places.get(set)
    if (found !== undefined) return found
    const words = language.neededSet(set)
    const all: number[] = []
    for (let i = 0; i < count; i++) {
      if (holds(words, ids[i]!) || (kinds[i]! > 0 && holds(words, kinds[i]!))) all.push(i)
    }
    places.set(set, all)
    return all
  }

  /** Whether a token of a short stretch is of a needed set. */
  function isNear(set: number, from: number, most: number): boolean {
    const words = language.neededSet(set)
    for (let i = from; i <= most; i++) {
      if (holds(words, ids[i]!) || (kinds[i]! > 0 && holds(words, kinds[i]!))) return true
    }
    return false
  }

  /** For each place the first token of the handles that stand right before it. */
  function handlesBefore(): Int32Array {
    const known = runs[0]
    if (known !== undefined) return known
    const first = new Int32Array(count + 1)
    for (let i = 1; i <= count; i++) first[i] = tokens[i - 1]!.kind === 'mention' ? first[i - 1]! : i
    runs[0] = first
    return first
  }

  /** For each place the first token behind it that is no handle nor, at the end of the text, a border. */
  function restAfter(border: Border): Int32Array {
    const known = runs[border]
    if (known !== undefined) return known
    const end = new Int32Array(count + 1)
    end[count] = count
    for (let i = count - 1; i >= 0; i--) {
      const passes = tokens[i]!.kind === 'mention' || (border === BORDER.text && borders[i]! > BORDER.none)
      end[i] = passes ? end[i + 1]! : i
    }
    runs[border] = end
    return end
  }

  return {
    ids,
    borders,
    mayMatch(program) {
      const end = needsFrom[program + 1]!
      for (let i = needsFrom[program]!; i < end; i++) {
        const set = needs[i]!
        if (((met[set >>> 5]! >>> (set & 31)) & 1) === 0) return false
      }
      return true
    },
    mayMatchAt(program, from) {
      const later = language.laterNeeds(program)
      for (let i = 0; i < later.length; i += 2) {
        const most = Math.min(from + later[i + 1]!, count - 1)
        if (
          most - from > NEAR ? !hasBetween(placesOf(later[i]!), from, most) : !isNear(later[i]!, from, most)
        )
          return false
      }
      return true
    },
    isFirst(at, border) {
      const first = handlesBefore()[at]!
      return first === 0 || borders[first - 1]! >= border
    },
    isLast(at, border) {
      const end = restAfter(border)[at]!
      return end === count || borders[end]! >= border
    },
    bounds(token, border) {
      const last = lastBounds[border]
      if (last !== undefined && last[0] <= token && token < last[1]) return last
      const joins = (at: number): boolean => border === BORDER.clause && joinsClauses(tokens, at)
      let first = token
      while (first > 0 && borders[first - 1]! < border && !joins(first)) first--
      let end = token
      while (end < count && borders[end]! < border && !(end + 1 < count && joins(end + 1))) end++
      const bounds: Span = [first, Math.min(end + 1, count)]
      lastBounds[border] = bounds
      return bounds
    }
  }
}

/** Whether one of some rising numbers lies between two, both included. */
function hasBetween(places: readonly number[], least: number, most: number): boolean {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (places[middle]! < least) low = middle + 1
    else high = middle
  }
  return low < places.length && places[low]! <= most
}
