/** Whose data it is: the words nearest to it, the message that is answered, and the organisation's own contacts tell. */

import { fold } from '../fold.ts'
import { compilePattern } from '../patterns/compile-pattern.ts'
import type { Binding, Doc, ParamFault, Span, Token } from '../types.ts'
import { compact, type Found } from './found.ts'

/** The patterns of a rule that tell whose data it is. */
export interface OwnerPatterns {
  /** Introduces what is a person's: “your number is”, “we'll call you on”. */
  readonly theirs?: readonly string[] | undefined
  /** Introduces what is everybody's to know: “call us on”, “our helpline is”. */
  readonly ours?: readonly string[] | undefined
  /** Anywhere in the draft, tells who the person is: “Mr Singh”. */
  readonly named?: readonly string[] | undefined
}

/** The same as program numbers. */
export interface OwnerPrograms {
  readonly theirs: readonly number[]
  readonly ours: readonly number[]
  readonly named: readonly number[]
}

/** Compiles the patterns of a rule. */
export function compileOwners(
  params: OwnerPatterns,
  binding: Pick<Binding, 'lexicon'>,
  faults: ParamFault[]
): OwnerPrograms {
  const compileAll = (name: keyof OwnerPatterns): number[] =>
    (params[name] ?? []).flatMap((pattern, i) => compilePattern(pattern, [name, i], binding, faults))
  return { theirs: compileAll('theirs'), ours: compileAll('ours'), named: compileAll('named') }
}

/** How many tokens may stand between data and the words that introduce it. */
const REACH = 8
/** How far those words are looked for, in tokens; an introduction is no longer than the difference. */
const SIGHT = 32

/** Whether found data is a person's, so that it must not stand in public. */
export function isPersonal(doc: Doc, found: Found, owners: OwnerPrograms): boolean {
  const theirs = distance(doc, found.at, owners.theirs)
  const ours = distance(doc, found.at, owners.ours)
  if (theirs <= ours && theirs <= REACH) return true
  if (ours <= REACH) return false
  if (!found.doubtful) return true
  return isRepeated(doc, found) || owners.named.some((program) => doc.matcher.has(program))
}

/** Whether the customer's message holds the same. */
function isRepeated({ draft }: Doc, { value }: Found): boolean {
  const said = compact(value)
  return (
    said.length >= 5 && draft.inReplyTo !== undefined && compact(fold(draft.inReplyTo).text).includes(said)
  )
}

/**
 * The fewest tokens between a span and a match of one of the programs in its sentence; where the span begins the
 * sentence, the one before it counts too. Infinity when there is no match.
 */
function distance({ tokens, matcher }: Doc, [start, end]: Span, programs: readonly number[]): number {
  if (programs.length === 0) return Number.POSITIVE_INFINITY
  const first = tokenAt(tokens, start)
  let last = first
  while (last + 1 < tokens.length && tokens[last + 1]!.start < end) last++
  let [from] = matcher.sentence(first)
  if (from > 0 && first - from < 2) [from] = matcher.sentence(from - 1)
  const [, to] = matcher.sentence(last)
  let nearest = Number.POSITIVE_INFINITY
  for (const program of programs) {
    for (const match of matcher.matches(program, Math.max(from, first - SIGHT), first))
      nearest = Math.min(nearest, first - match.end)
    for (const match of matcher.matches(program, last + 1, Math.min(to, last + 1 + SIGHT)))
      nearest = Math.min(nearest, match.first - last - 1)
  }
  return nearest
}

/** The first token that ends after an offset. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}
