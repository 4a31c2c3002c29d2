/** Runs programs over the tokens of one draft. Each program is tried at each token once and remembered. */
import type { Language } from './language.ts'
import { EDGES, HEADER, OP, TOKEN_TESTS } from './program.ts'
import { BORDER, indexTokens } from './token-index.ts'
import type { Match, Matcher, Span, Token } from './types.ts'
import { holds } from './word-set.ts'

const NONE: readonly number[] = []
const NO_MATCHES: readonly Match[] = []
/** How many tokens before a match a `not` of its class may begin. */
const REACH = 8
/** So many results are remembered, which is far more than neighbouring places ask for. */
const MOST_KNOWN = 1 << 16

/** A program on its way from one token. */
interface Walk {
  readonly program: number
  readonly code: readonly number[]
  readonly from: number
  /** The places a match may reach, with that of its start. */
  readonly width: number
  readonly marks: Int32Array
  readonly mark: number
  /** Where matches end, gathered; null to stop at the first one that ends at `limit` at the latest. */
  readonly all: number[] | null
  readonly limit: number
  end: number
  open: number
  close: number
}

/** Where a program matches in a text, as far as it has been looked for. */
interface Seen {
  readonly starts: number[]
  /** The nearest end of a match for each start. */
  readonly ends: number[]
  upTo: number
}

/**
 * Opens the tokens of a draft for patterns.
 *
 * @param quoted what stands in quotation marks, as spans of the draft's text; asked for when a pattern needs it
 */
export function createMatcher(
  tokens: readonly Token[],
  language: Language,
  quoted: () => readonly Span[] = () => []
): Matcher {
  const { programs } = language.data
  const count = tokens.length
  const index = indexTokens(tokens, language)
  const { ids, borders } = index
  const known = new Map<number, readonly number[]>()
  const seen = new Map<number, Seen>()
  let quotes: readonly [starts: ReadonlySet<number>, ends: ReadonlySet<number>] | undefined

  function isKind(token: Token, kind: number): boolean {
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

  function isQuote(at: number, edge: 'quote' | 'unquote'): boolean {
    quotes ??= [new Set(quoted().map(([start]) => start)), new Set(quoted().map(([, end]) => end))]
    return edge === 'quote'
      ? at < count && quotes[0].has(tokens[at]!.start)
      : at > 0 && quotes[1].has(tokens[at - 1]!.end)
  }

  function isEdge(at: number, edge: number): boolean {
    switch (EDGES[edge]) {
      case 'start':
        return index.isFirst(at, BORDER.sentence)
      case 'text-start':
        return index.isFirst(at, BORDER.text)
      case 'end':
        return index.isLast(at, BORDER.sentence)
      case 'text-end':
        return index.isLast(at, BORDER.text)
      case 'quote':
        return isQuote(at, 'quote')
      default:
        return isQuote(at, 'unquote')
    }
  }

  /** Where all the matches of a program that begin at a token end; the farthest first. */
  function ends(program: number, from: number): readonly number[] {
    const named = language.named(program)
    if (named >= 0) return ends(named, from)
    const starts = language.starts(program)
    if (starts !== null && (from >= count || !holds(starts, ids[from]!))) return NONE
    if (!index.mayMatch(program) || !index.mayMatchAt(program, from)) return NONE
    const key = program * (count + 1) + from
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    const all: number[] = []
    run(program, from, count, all)
    if (all.length > 1) all.sort((a, b) => b - a)
    const found = all.length === 0 ? NONE : withoutExcepted(program, from, all)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(key, found)
    return found
  }

  /** Takes out the matches that overlap what the program must not overlap. */
  function withoutExcepted(program: number, from: number, all: number[]): readonly number[] {
    const not = programs[program]![0]!
    if (not < 0 || all.length === 0) return all
    for (let at = Math.max(0, from - REACH); at < all[0]!; at++) {
      const farthest = ends(not, at)[0]
      if (farthest === undefined || farthest <= from) continue
      const kept = all.filter((end) => end <= at)
      if (kept.length < all.length) return withoutExcepted(program, from, kept)
    }
    return all
  }

  /** Walks a program from a token: gathers the ends of all matches, or gives the first that ends in time. */
  function run(program: number, from: number, limit: number, all: number[] | null): Walk | null {
    const code = programs[program]!
    const width = Math.min(count - from, language.longest(program)) + 1
    const marks = language.lend((((code.length - HEADER) / 3) | 0) * width)
    const mark = language.nextMark()
    const walk: Walk = { program, code, from, width, marks, mark, all, limit, end: -1, open: -1, close: -1 }
    const stopped = advance(walk, HEADER, from, -1, -1)
    language.giveBack()
    return stopped ? walk : null
  }

  /** Whether a way on has not been tried at a place; from then on it has. */
  function isNew({ marks, mark, from, width }: Walk, pc: number, at: number): boolean {
    const cell = ((pc / 3) | 0) * width + (at - from)
    if (marks[cell] === mark) return false
    marks[cell] = mark
    return true
  }

  /** Whether the match that was met ends the walk. */
  function meet(walk: Walk, end: number, open: number, close: number): boolean {
    const { all, from, limit } = walk
    if (all !== null) {
      if (!all.includes(end)) all.push(end)
      return false
    }
    if (end > limit || end === from) return false
    walk.end = end
    walk.open = open
    walk.close = close
    return true
  }

  /** Goes on from an instruction at a token; each fork is met at each token once, so that no program takes for ever. */
  function advance(walk: Walk, start: number, place: number, opened: number, closed: number): boolean {
    const { code, program } = walk
    let pc = start
    let at = place
    let open = opened
    let close = closed
    for (;;) {
      const a = code[pc + 1]!
      switch (code[pc]) {
        case OP.match:
          return meet(walk, at, open, close)
        case OP.word:
          if (at >= count || ids[at] !== a) return false
          at++
          break
        case OP.set:
          if (at >= count || !holds(language.set(a), ids[at]!)) return false
          at++
          break
        case OP.kind:
          if (at >= count || !isKind(tokens[at]!, a)) return false
          at++
          break
        case OP.skip:
          if (at >= count || borders[at]! > a) return false
          at++
          break
        case OP.call: {
          const places = ends(a, at)
          if (places.length === 0 || !isNew(walk, pc, at)) return false
          for (let i = 0; i < places.length - 1; i++) {
            if (advance(walk, pc + 3, places[i]!, open, close)) return true
          }
          at = places[places.length - 1]!
          break
        }
        case OP.split: {
          if (!isNew(walk, pc, at)) return false
          const { byWord, others, starts } = language.branches(program, pc)
          const word = at < count ? ids[at]! : -1
          const ways = byWord?.get(word) ?? others
          let way = -1
          for (let i = 0; i < ways.length; i++) {
            const words = byWord === null ? starts[i]! : null
            if (words !== null && !holds(words, word)) continue
            if (way >= 0 && advance(walk, way, at, open, close)) return true
            way = ways[i]!
          }
          if (way < 0) return false
          pc = way
          continue
        }
        case OP.jump:
          pc = a
          continue
        case OP.not:
          if (ends(a, at).length > 0) return false
          break
        case OP.edge:
          if (!isEdge(at, a)) return false
          break
        case OP.open:
          open = at
          break
        default:
          close = at
      }
      pc += 3
    }
  }

  /** Looks on for matches of a program until one begins at a token or later. */
  function seenFrom(program: number, from: number): Seen {
    let found = seen.get(program)
    if (found === undefined) {
      found = { starts: [], ends: [], upTo: 0 }
      seen.set(program, found)
    }
    const starts = language.starts(program)
    const anchor = language.anchor(program)
    while (found.upTo < count && (found.starts.at(-1) ?? -1) < from) {
      const at = found.upTo++
      if (starts !== null && !holds(starts, ids[at]!)) continue
      if (anchor > BORDER.none && !index.isFirst(at, anchor)) continue
      const nearest = ends(program, at).at(-1)
      if (nearest === undefined) continue
      found.starts.push(at)
      found.ends.push(nearest)
    }
    return found
  }

  return {
    matches(program, from = 0, end = count) {
      if (!index.mayMatch(program)) return NO_MATCHES
      const all: Match[] = []
      const starts = language.starts(program)
      const anchor = language.anchor(program)
      const hasExceptions = programs[program]![0]! >= 0
      for (let at = from; at < end; at++) {
        if (starts !== null && !holds(starts, ids[at]!)) continue
        if (anchor > BORDER.none && !index.isFirst(at, anchor)) continue
        if (!index.mayMatchAt(program, at)) continue
        if (hasExceptions && ends(program, at).length === 0) continue
        if (language.named(program) >= 0) {
          const stop = ends(program, at).find((place) => place <= end && place !== at)
          if (stop !== undefined) all.push({ first: at, end: stop, marked: [at, stop] })
          continue
        }
        const match = run(program, at, end, null)
        if (match === null) continue
        const { end: stop, open, close } = match
        all.push({ first: at, end: stop, marked: open >= 0 && close > open ? [open, close] : [at, stop] })
      }
      return all
    },
    has(program, from = 0, end = count) {
      if (!index.mayMatch(program)) return false
      for (let least = from; least < end; ) {
        const { starts, ends: stops } = seenFrom(program, least)
        let at = firstFrom(starts, least)
        if (at === starts.length) return false
        for (; at < starts.length; at++) {
          if (starts[at]! >= end) return false
          if (stops[at]! <= end) return true
        }
        least = starts[starts.length - 1]! + 1
      }
      return false
    },
    sentence: (token) => index.bounds(token, BORDER.sentence),
    clause: (token) => index.bounds(token, BORDER.clause),
    guard: (name) => language.data.guards[name] ?? {}
  }
}

/** The index of the first of some rising numbers that is not below a value. */
function firstFrom(numbers: readonly number[], value: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
