/** Runs programs over the tokens of one draft. Each program is tried at each token once and remembered. */

import type { GuardScope, Match, Matcher, Span, Token } from '../types.ts'
import type { Language, Walk } from './language.ts'
import { BORDER, EDGES, FACT, neededIn, OP, OP_BITS, OP_MASK, TOKEN_TESTS, withinOf } from './program.ts'
import { firstFrom, TokenIndex } from './token-index.ts'

const NONE: readonly number[] = []
const NO_MATCHES: readonly Match[] = []
/** How many tokens before a match a `not` of its class may begin. */
const REACH = 8

/** Where a program matches in a text, as far as it has been looked for. */
interface Seen {
  readonly starts: number[]
  /** The nearest end of a match for each start. */
  readonly ends: number[]
  upTo: number
}

/** Opens the tokens of a draft for patterns. */
export class PatternMatcher implements Matcher {
  readonly index: TokenIndex
  readonly #tokens: readonly Token[]
  readonly #language: Language
  readonly #quoted: () => readonly Span[]
  readonly #code: Int32Array
  readonly #forks: Int32Array
  #seen: Map<number, Seen> | undefined
  #quotes: readonly [starts: ReadonlySet<number>, ends: ReadonlySet<number>] | undefined

  /** @param quoted what stands in quotation marks, as spans of the draft's text; asked for when a pattern needs it */
  constructor(tokens: readonly Token[], language: Language, quoted: () => readonly Span[] = () => []) {
    this.index = new TokenIndex(tokens, language)
    this.#tokens = tokens
    this.#language = language
    this.#quoted = quoted
    this.#code = language.data.code
    this.#forks = language.data.forks
  }

  #isKind(token: Token, kind: number): boolean {
    switch (TOKEN_TESTS[kind]) {
      case 'word':
        return token.kind === 'word' || token.kind === 'number'
      case 'capital':
        return token.capital
      case 'hashtag':
        return token.tagged
      default:
        return token.kind === TOKEN_TESTS[kind]
    }
  }

  #isQuote(at: number, edge: 'quote' | 'unquote'): boolean {
    this.#quotes ??= [
      new Set(this.#quoted().map(([start]) => start)),
      new Set(this.#quoted().map(([, end]) => end))
    ]
    const [starts, ends] = this.#quotes
    return edge === 'quote'
      ? at < this.index.count && starts.has(this.#tokens[at]!.start)
      : at > 0 && ends.has(this.#tokens[at - 1]!.end)
  }

  #isEdge(at: number, edge: number): boolean {
    switch (EDGES[edge]) {
      case 'start':
        return this.index.isFirst(at, BORDER.sentence)
      case 'text-start':
        return this.index.isFirst(at, BORDER.text)
      case 'end':
        return this.index.isLast(at, BORDER.sentence)
      case 'text-end':
        return this.index.isLast(at, BORDER.text)
      case 'quote':
        return this.#isQuote(at, 'quote')
      default:
        return this.#isQuote(at, 'unquote')
    }
  }

  /** Where all the matches of a program that begin at a token end; the farthest first. */
  #ends(program: number, from: number): readonly number[] {
    const language = this.#language
    const { count, words } = this.index
    const named = language.fact(program, FACT.named)
    if (named >= 0) return this.#ends(named, from)
    const start = language.fact(program, FACT.start)
    if (from < count ? !language.canStart(start, words[from]!) : start !== -1) return NONE
    const remembered = this.index.ends.get(program, from)
    if (remembered !== undefined) return remembered
    let found = NONE
    if (this.index.narrow(program) && this.index.mayMatchAt(program, from)) {
      const all = this.#allEnds(program, from)
      if (all !== null) found = this.#withoutExcepted(program, from, all)
    }
    this.index.ends.set(program, from, found)
    return found
  }

  /** Takes out the matches that overlap what the program must not overlap. */
  #withoutExcepted(program: number, from: number, all: number[]): readonly number[] {
    const not = this.#language.fact(program, FACT.not)
    if (not < 0 || all.length === 0) return all
    for (let at = Math.max(0, from - REACH); at < all[0]!; at++) {
      const farthest = this.#ends(not, at)[0]
      if (farthest === undefined || farthest <= from) continue
      const kept = all.filter((end) => end <= at)
      if (kept.length < all.length) return this.#withoutExcepted(program, from, kept)
    }
    return all
  }

  /** Walks a program from a token to the ends of all its matches, the farthest first; null for none. */
  #allEnds(program: number, from: number): number[] | null {
    const walk = this.#setOut(program, from, this.index.count)
    walk.isForAll = true
    this.#advance(walk, walk.base, from, -1, -1)
    const { ends } = walk
    walk.ends = null
    this.#language.giveBack()
    return ends === null || ends.length === 1 ? ends : ends.sort((a, b) => b - a)
  }

  /** Walks a program from a token to the first match that ends in time. */
  #firstMatch(program: number, from: number, limit: number): Match | null {
    const walk = this.#setOut(program, from, limit)
    const isMet = this.#advance(walk, walk.base, from, -1, -1)
    this.#language.giveBack()
    if (!isMet) return null
    const { end, open, close } = walk
    return { first: from, end, marked: open >= 0 && close > open ? [open, close] : [from, end] }
  }

  /** A walk of a program from a token; to be given back. */
  #setOut(program: number, from: number, limit: number): Walk {
    const language = this.#language
    const width = Math.min(this.index.count - from, language.fact(program, FACT.longest)) + 1
    const walk = language.lendWalk(language.fact(program, FACT.length) * width)
    walk.base = language.fact(program, FACT.code)
    walk.from = from
    walk.width = width
    walk.limit = limit
    walk.isForAll = false
    return walk
  }

  /** Goes on from an instruction at a token; each fork is met at each token once, so that no program takes for ever. */
  #advance(walk: Walk, start: number, place: number, opened: number, closed: number): boolean {
    const code = this.#code
    const language = this.#language
    const { count, words, borders } = this.index
    let pc = start
    let at = place
    let open = opened
    let close = closed
    for (;;) {
      const instruction = code[pc]!
      const a = instruction >> OP_BITS
      switch (instruction & OP_MASK) {
        case OP.match:
          return meet(walk, at, open, close)
        case OP.word:
          if (at >= count || words[at] !== a) return false
          at++
          break
        case OP.set:
          if (at >= count || !language.isIn(a, words[at]!)) return false
          at++
          break
        case OP.kind:
          if (at >= count || !this.#isKind(this.#tokens[at]!, a)) return false
          at++
          break
        case OP.skip:
          if (at >= count || borders[at]! > a) return false
          at++
          break
        case OP.call: {
          const places = this.#ends(a, at)
          if (places.length === 0 || !isNew(walk, pc, at)) return false
          for (let i = 0; i < places.length - 1; i++) {
            if (this.#advance(walk, pc + 1, places[i]!, open, close)) return true
          }
          at = places[places.length - 1]!
          break
        }
        case OP.split: {
          if (!isNew(walk, pc, at)) return false
          const way = this.#fork(walk, a, at, open, close)
          if (way === MET) return true
          if (way < 0) return false
          pc = way
          continue
        }
        case OP.jump:
          pc = a
          continue
        case OP.not:
          if (this.#ends(a, at).length > 0) return false
          break
        case OP.edge:
          if (!this.#isEdge(at, a)) return false
          break
        case OP.need:
          if (!this.index.mayStand(neededIn(a), at, at + withinOf(a))) return false
          break
        case OP.open:
          open = at
          break
        default:
          close = at
      }
      pc++
    }
  }

  /** Tries all ways on from a fork but the last: gives that one, -1 when there is none, `MET` when one has matched. */
  #fork(walk: Walk, fork: number, at: number, open: number, close: number): number {
    const forks = this.#forks
    const word = at < this.index.count ? this.index.words[at]! : -1
    const count = forks[fork]!
    let last = -1
    if (count >= 0) {
      for (let i = fork + 1; i <= fork + 2 * count; i += 2) {
        if (!this.#language.canStart(forks[i + 1]!, word)) continue
        if (last >= 0 && this.#advance(walk, last, at, open, close)) return MET
        last = forks[i]!
      }
      return last
    }
    const list = listFor(forks, fork, word)
    for (let i = list + 1; i <= list + forks[list]!; i++) {
      if (last >= 0 && this.#advance(walk, last, at, open, close)) return MET
      last = forks[i]!
    }
    return last
  }

  /** Looks on for matches of a program until one begins at a token or later. */
  #seenFrom(program: number, from: number): Seen {
    this.#seen ??= new Map()
    let found = this.#seen.get(program)
    if (found === undefined) {
      found = { starts: [], ends: [], upTo: 0 }
      this.#seen.set(program, found)
    }
    if (!this.index.narrow(program)) found.upTo = this.index.count
    const { least, most } = this.index
    found.upTo = Math.max(found.upTo, least)
    while (found.upTo <= most && (found.starts.at(-1) ?? -1) < from) {
      const at = found.upTo++
      if (!this.index.canBegin(program, at)) continue
      const nearest = this.#ends(program, at).at(-1)
      if (nearest === undefined) continue
      found.starts.push(at)
      found.ends.push(nearest)
    }
    return found
  }

  mayMatch(program: number): boolean {
    return this.index.narrow(program)
  }

  matches(program: number, from = 0, end = this.index.count): readonly Match[] {
    if (!this.index.narrow(program)) return NO_MATCHES
    const first = Math.max(from, this.index.least)
    const last = Math.min(end - 1, this.index.most)
    const language = this.#language
    const isNamed = language.fact(program, FACT.named) >= 0
    const hasExceptions = language.fact(program, FACT.not) >= 0
    let all: Match[] | undefined
    for (let at = first; at <= last; at++) {
      if (!this.index.canBegin(program, at) || !this.index.mayMatchAt(program, at)) continue
      if (hasExceptions && this.#ends(program, at).length === 0) continue
      all ??= []
      if (isNamed) {
        const stop = this.#ends(program, at).find((place) => place <= end && place !== at)
        if (stop !== undefined) all.push({ first: at, end: stop, marked: [at, stop] })
        continue
      }
      const match = this.#firstMatch(program, at, end)
      if (match !== null) all.push(match)
    }
    return all ?? NO_MATCHES
  }

  has(program: number, from = 0, end = this.index.count): boolean {
    if (!this.index.narrow(program)) return false
    for (let least = from; least < end; ) {
      const { starts, ends: stops } = this.#seenFrom(program, least)
      let at = firstFrom(starts, least)
      if (at === starts.length) return false
      for (; at < starts.length; at++) {
        if (starts[at]! >= end) return false
        if (stops[at]! <= end) return true
      }
      least = starts[starts.length - 1]! + 1
    }
    return false
  }

  sentence(token: number): Span {
    return this.index.bounds(token, BORDER.sentence)
  }

  clause(token: number): Span {
    return this.index.bounds(token, BORDER.clause)
  }

  guard(name: string): Readonly<Partial<Record<GuardScope, number>>> {
    return this.#language.data.guards[name] ?? {}
  }
}

/** The walk is over. */
const MET = -2

/** Whether a way on has not been tried at a place; from then on it has. */
function isNew({ marks, mark, base, from, width }: Walk, pc: number, at: number): boolean {
  const cell = (pc - base) * width + (at - from)
  if (marks[cell] === mark) return false
  marks[cell] = mark
  return true
}

/** Whether the match that was met ends the walk. */
function meet(walk: Walk, end: number, open: number, close: number): boolean {
  if (walk.isForAll) {
    if (walk.ends === null) walk.ends = [end]
    else if (!walk.ends.includes(end)) walk.ends.push(end)
    return false
  }
  if (end > walk.limit || end === walk.from) return false
  walk.end = end
  walk.open = open
  walk.close = close
  return true
}

/** Where in a fork of many ways the list of those for a word stands: its number of ways, then the ways. */
function listFor(forks: Int32Array, fork: number, word: number): number {
  const open = fork + 1
  const table = open + 1 + forks[open]!
  let low = 0
  let high = -forks[fork]! - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = table + 2 * middle
    if (forks[at] === word) return fork + forks[at + 1]!
    if (forks[at]! < word) low = middle + 1
    else high = middle
  }
  return open
}
