/** Runs programs over the tokens of one draft. Each program is tried at each token once and remembered. */
import { kindWord } from './cues.ts'
import type { Language } from './language.ts'
import { EDGES, HEADER, OP, TOKEN_TESTS } from './program.ts'
import { endsSentence, joinsClauses, partsClauses } from './sentences.ts'
import type { Match, Matcher, Span, Token } from './types.ts'

const NONE: readonly number[] = []
/** How many tokens before a match a `not` of its class may begin. */
const REACH = 8

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
  const { programs, needs } = language.data
  const count = tokens.length
  const ids = new Int32Array(count)
  /** 0: inside a clause, 1: parts clauses, 2: ends a sentence. */
  const borders = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const token = tokens[i]!
    ids[i] = token.norm === '' ? 0 : (language.wordNumbers.get(token.norm) ?? 0)
    borders[i] = endsSentence(tokens, i) ? 2 : partsClauses(token) ? 1 : 0
  }
  const known = new Map<number, readonly number[]>()
  let met: number[][] | undefined

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

  /** Whether the words that a program needs stand where a match that begins at a token, or anywhere, needs them. */
  function mayMatch(program: number, from = -1): boolean {
    met ??= needsMet()
    const needed = needs[program]!
    for (let i = 0; i < needed.length; i += 2) {
      const places = met[needed[i]!]
      if (places === undefined) return false
      if (from >= 0 && !hasBetween(places, from, from + needed[i + 1]!)) return false
    }
    return true
  }

  /** The tokens, in order, at which each needed set has a word. */
  function needsMet(): number[][] {
    const all: number[][] = []
    const note = (word: number | undefined, at: number): void => {
      if (word === undefined) return
      for (const set of language.met(word)) {
        const places = all[set]
        if (places === undefined) all[set] = [at]
        else places.push(at)
      }
    }
    for (let i = 0; i < count; i++) {
      note(ids[i], i)
      const { kind } = tokens[i]!
      if (kind !== 'word' && kind !== 'punctuation') note(language.wordNumbers.get(kindWord(kind)), i)
    }
    return all
  }

  /** Whether nothing but handles stands between a border and a place. */
  function isFirst(at: number, border: 1 | 2 | 3): boolean {
    let i = at
    while (i > 0 && tokens[i - 1]!.kind === 'mention') i--
    return i === 0 || borders[i - 1]! >= border
  }

  function isLast(at: number, border: 2 | 3): boolean {
    let i = at
    while (i < count && (tokens[i]!.kind === 'mention' || (border === 3 && borders[i]! > 0))) i++
    return i === count || borders[i]! >= border
  }

  function isEdge(at: number, edge: number): boolean {
    switch (EDGES[edge]) {
      case 'start':
        return isFirst(at, 2)
      case 'text-start':
        return isFirst(at, 3)
      case 'end':
        return isLast(at, 2)
      case 'text-end':
        return isLast(at, 3)
      case 'quote':
        return at < count && quoted().some(([start]) => start === tokens[at]!.start)
      default:
        return at > 0 && quoted().some(([, end]) => end === tokens[at - 1]!.end)
    }
  }

  /** Where all the matches of a program that begin at a token end; the farthest first. */
  function ends(program: number, from: number): readonly number[] {
    const starts = language.starts(program)
    if (starts !== null && (from >= count || !starts.has(ids[from]!))) return NONE
    if (!mayMatch(program, from)) return NONE
    const key = program * (count + 1) + from
    let found = known.get(key)
    if (found === undefined) {
      const all: number[] = []
      run(program, from, (end) => {
        all.push(end)
        return false
      })
      found = withoutExcepted(
        program,
        from,
        all.sort((a, b) => b - a)
      )
      known.set(key, found)
    }
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

  /** Walks a program from a token; `found` says whether to stop at a match. Each instruction is met at each token once. */
  function run(
    program: number,
    from: number,
    found: (end: number, open: number, close: number) => boolean
  ): boolean {
    const code = programs[program]!
    const cells = (code.length / 3 + 1) * (count - from + 1)
    const { marks, mark } = language.lend(cells)
    const stopped = walk(HEADER, from, -1, -1)
    language.giveBack(marks)
    return stopped

    function walk(start: number, place: number, opened: number, closed: number): boolean {
      let pc = start
      let at = place
      let open = opened
      let close = closed
      for (;;) {
        const cell = ((pc / 3) | 0) * (count - from + 1) + (at - from)
        if (marks[cell] === mark) return false
        marks[cell] = mark
        const a = code[pc + 1]!
        switch (code[pc]) {
          case OP.match:
            return found(at, open, close)
          case OP.word:
            if (at >= count || ids[at] !== a) return false
            at++
            break
          case OP.set:
            if (at >= count || !language.set(a).has(ids[at]!)) return false
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
            for (const end of places) if (walk(pc + 3, end, open, close)) return true
            return false
          }
          case OP.split: {
            const { byWord, others, starts } = language.branches(program, pc)
            const word = at < count ? ids[at]! : -1
            const ways = byWord?.get(word) ?? others
            let way = -1
            for (let i = 0; i < ways.length; i++) {
              const words = byWord === null ? starts[i]! : null
              if (words !== null && !words.has(word)) continue
              if (way >= 0 && walk(way, at, open, close)) return true
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
  }

  function bounds(token: number, border: 1 | 2): Span {
    let first = token
    const joins = (at: number): boolean => border === 1 && joinsClauses(tokens, at)
    while (first > 0 && borders[first - 1]! < border && !joins(first)) first--
    let end = token
    while (end < count && borders[end]! < border && !(end + 1 < count && joins(end + 1))) end++
    return [first, Math.min(end + 1, count)]
  }

  const matcher: Matcher = {
    matches(program, from = 0, end = count) {
      const all: Match[] = []
      if (!mayMatch(program)) return all
      const starts = language.starts(program)
      for (let at = from; at < end; at++) {
        if (starts !== null && !starts.has(ids[at]!)) continue
        if (!mayMatch(program, at)) continue
        if (programs[program]![0]! >= 0 && ends(program, at).length === 0) continue
        run(program, at, (stop, open, close) => {
          if (stop > end || stop === at) return false
          all.push({ first: at, end: stop, marked: open >= 0 && close > open ? [open, close] : [at, stop] })
          return true
        })
      }
      return all
    },
    has(program, from = 0, end = count) {
      if (!mayMatch(program)) return false
      const starts = language.starts(program)
      for (let at = from; at < end; at++) {
        if (starts !== null && !starts.has(ids[at]!)) continue
        if (ends(program, at).some((stop) => stop <= end)) return true
      }
      return false
    },
    sentence: (token) => bounds(token, 2),
    clause: (token) => bounds(token, 1),
    guard: (name) => language.data.guards[name] ?? {}
  }
  return matcher
}

/** Whether one of some ascending numbers lies between two, both included. */
function hasBetween(places: readonly number[], least: number, most: number): boolean {
  for (const place of places) if (place >= least) return place <= most
  return false
}
