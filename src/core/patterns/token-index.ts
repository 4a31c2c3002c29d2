/** The tokens of one draft as the numbers that programs compare, and what they tell without running a program. */

import { endsSentence, joinsClauses, partsClauses } from '../sentences.ts'
import type { Span, Token } from '../types.ts'
import type { EndsMemory } from './ends-memory.ts'
import { type DraftMemory, type Language, SIGHTING } from './language.ts'
import { BORDER, type Border, FACT, START } from './program.ts'
import { wordNumber } from './word-table.ts'

/** In a draft of more tokens than this the places of needed words are listed instead of looked for again and again. */
const MANY = 300

/** One draft's tokens, numbered. */
export class TokenIndex {
  readonly count: number
  /** The number of each token's word; 0 for words that no pattern knows. */
  readonly words: number[]
  /** The number of the pseudo-word of each token's kind; 0 where no pattern needs it. */
  readonly kinds: number[]
  /** What ends after each token. */
  readonly borders: number[]
  /** What `narrow` has found. */
  least = 0
  most = 0
  readonly #tokens: readonly Token[]
  readonly #language: Language
  readonly #memory: DraftMemory
  #places: Map<number, readonly number[]> | undefined
  #handlesBefore: number[] | undefined
  readonly #restAfter: (number[] | undefined)[] = []
  readonly #bounds: (Span | undefined)[] = []

  constructor(tokens: readonly Token[], language: Language) {
    const count = tokens.length
    const { words: table } = language.data
    const words = new Array<number>(count)
    const kinds = new Array<number>(count)
    const borders = new Array<number>(count)
    this.#memory = language.lendMemory()
    this.#tokens = tokens
    this.#language = language
    this.count = count
    this.words = words
    this.kinds = kinds
    this.borders = borders
    for (let i = 0; i < count; i++) {
      const token = tokens[i]!
      const word = wordNumber(table, token.norm)
      const kind = language.kinds[token.kind] ?? 0
      words[i] = word
      kinds[i] = kind
      borders[i] = endsSentence(tokens, i)
        ? BORDER.sentence
        : partsClauses(token)
          ? BORDER.clause
          : BORDER.none
      if (word > 0) this.#meet(word, i)
      if (kind > 0) this.#meet(kind, i)
    }
  }

  #meet(word: number, token: number): void {
    const { from, all } = this.#language.data.met
    const { draft, sightings } = this.#memory
    const place = token < SIGHTING.far ? token : SIGHTING.far
    const fresh = (draft << SIGHTING.draft) | (place << SIGHTING.first) | place
    const end = from[word + 1]!
    for (let i = from[word]!; i < end; i++) {
      const needed = all[i]!
      const sighting = sightings[needed]!
      sightings[needed] = sighting >> SIGHTING.draft === draft ? (sighting & ~SIGHTING.mask) | place : fresh
    }
  }

  /**
   * Finds the tokens between which a match of a program has to begin, by the words that it needs: they are then
   * `least` and `most`.
   *
   * @returns false when there are none
   */
  narrow(program: number): boolean {
    const language = this.#language
    const { code } = language.data
    const { draft, sightings } = this.#memory
    const end = language.fact(program, FACT.code)
    let least = 0
    let most = this.count - 1
    for (let i = end - 2 * language.fact(program, FACT.needs); i < end; i += 2) {
      const sighting = sightings[code[i]!]!
      if (sighting >> SIGHTING.draft !== draft) return false
      least = Math.max(least, firstOf(sighting) - code[i + 1]!)
      most = Math.min(most, lastOf(sighting))
    }
    this.least = least
    this.most = most
    return least <= most
  }

  /** Whether it does so where a match that begins at a token needs it. */
  mayMatchAt(program: number, at: number): boolean {
    const language = this.#language
    const { code } = language.data
    const isFirstKnown = language.fact(program, FACT.start) !== START.any
    const end = language.fact(program, FACT.code)
    for (let i = end - 2 * language.fact(program, FACT.needs); i < end; i += 2) {
      const within = code[i + 1]!
      if (within === 0 && isFirstKnown) continue
      if (!this.#isNear(code[i]!, at, at + within)) return false
    }
    return true
  }

  /** Whether a match may begin at a token, by that token alone. */
  canBegin(program: number, at: number): boolean {
    const language = this.#language
    const anchor = language.fact(program, FACT.anchor)
    if (anchor !== BORDER.none && !this.isFirst(at, anchor)) return false
    return language.canStart(language.fact(program, FACT.start), this.words[at]!)
  }

  /** What is remembered of where programs match in this draft. */
  get ends(): EndsMemory {
    return this.#memory.ends
  }

  /** Gives back the memory for what the words tell; the index is of no use any more. */
  release(): void {
    this.#language.takeBack(this.#memory)
  }

  /** Whether a token of a stretch is of a needed set. */
  mayStand(needed: number, from: number, to: number): boolean {
    return this.holds(needed) && this.#isNear(needed, from, to)
  }

  /** Whether a word of a needed set stands anywhere in the draft. */
  holds(needed: number): boolean {
    const { draft, sightings } = this.#memory
    return sightings[needed]! >> SIGHTING.draft === draft
  }

  /** Whether a token of a stretch is of a needed set that the text holds a word of. */
  #isNear(needed: number, from: number, to: number): boolean {
    const sighting = this.#memory.sightings[needed]!
    const first = firstOf(sighting)
    const last = lastOf(sighting)
    if (first >= from) return first <= to
    if (last <= to) return last >= from
    if (this.count > MANY) {
      const places = this.#placesOf(needed)
      return (places[firstFrom(places, from)] ?? this.count) <= to
    }
    for (let i = from; i <= to; i++) if (this.#isOf(needed, i)) return true
    return false
  }

  /** Whether a token is of a needed set, by its word or its kind. */
  #isOf(needed: number, token: number): boolean {
    const language = this.#language
    const set = language.data.needed[needed]!
    const word = this.words[token]!
    const kind = this.kinds[token]!
    return (word > 0 && language.isIn(set, word)) || (kind > 0 && language.isIn(set, kind))
  }

  /** The tokens, in order, at which a needed set has a word. */
  #placesOf(needed: number): readonly number[] {
    this.#places ??= new Map()
    let places = this.#places.get(needed)
    if (places === undefined) {
      const found: number[] = []
      for (let i = 0; i < this.count; i++) if (this.#isOf(needed, i)) found.push(i)
      places = found
      this.#places.set(needed, places)
    }
    return places
  }

  /** Whether nothing but handles stands between a border and a place. */
  isFirst(at: number, border: number): boolean {
    this.#handlesBefore ??= this.#countHandles()
    const first = this.#handlesBefore[at]!
    return first === 0 || this.borders[first - 1]! >= border
  }

  /** Whether nothing but handles stands between a place and a border. */
  isLast(at: number, border: Border): boolean {
    let rest = this.#restAfter[border]
    if (rest === undefined) {
      rest = this.#findRest(border)
      this.#restAfter[border] = rest
    }
    const end = rest[at]!
    return end === this.count || this.borders[end]! >= border
  }

  /** For each place the first token of the handles that stand right before it. */
  #countHandles(): number[] {
    const first = new Array<number>(this.count + 1).fill(0)
    for (let i = 1; i <= this.count; i++) {
      first[i] = this.#tokens[i - 1]!.kind === 'mention' ? first[i - 1]! : i
    }
    return first
  }

  /** For each place the first token behind it that is no handle nor, at the end of the text, a border. */
  #findRest(border: Border): number[] {
    const { count, borders } = this
    const end = new Array<number>(count + 1).fill(count)
    for (let i = count - 1; i >= 0; i--) {
      const passes =
        this.#tokens[i]!.kind === 'mention' || (border === BORDER.text && borders[i]! > BORDER.none)
      end[i] = passes ? end[i + 1]! : i
    }
    return end
  }

  /** The sentence or clause that a token stands in. */
  bounds(token: number, border: Border): Span {
    const last = this.#bounds[border]
    if (last !== undefined && last[0] <= token && token < last[1]) return last
    const { count, borders } = this
    const joins = (at: number): boolean => border === BORDER.clause && joinsClauses(this.#tokens, at)
    let first = token
    while (first > 0 && borders[first - 1]! < border && !joins(first)) first--
    let end = token
    while (end < count && borders[end]! < border && !(end + 1 < count && joins(end + 1))) end++
    const bounds: Span = [first, Math.min(end + 1, count)]
    this.#bounds[border] = bounds
    return bounds
  }
}

/** The first token of a sighting, or one before it. */
const firstOf = (sighting: number): number => (sighting >> SIGHTING.first) & SIGHTING.mask

/** More than any draft has. */
const MOST_TOKENS = 0x3fffffff

/** The last token of a sighting, or one behind it. */
function lastOf(sighting: number): number {
  const last = sighting & SIGHTING.mask
  return last === SIGHTING.far ? MOST_TOKENS : last
}

/** The index of the first of some rising numbers that is not below a value. */
export function firstFrom(numbers: readonly number[], value: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
