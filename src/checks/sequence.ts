import { defineCheck } from '../core/define.ts'
import { meant } from '../core/did-you-mean.ts'
import { DRAFT_KINDS } from '../core/draft-kinds.ts'
import { ParamError } from '../core/errors.ts'
import { isInnocent, QUOTED } from '../core/guards.ts'
import { compilePattern } from '../core/patterns/compile-pattern.ts'
import type { CueHit, Doc, DraftKind, Hit, Match, Matcher, ParamFault, Span } from '../core/types.ts'

/** The params that hold patterns, in the order they are documented. */
const PATTERN_PARAMS = {
  any: 'What is found.',
  except: 'What makes a match innocent when it overlaps it.',
  with: 'One of these must stand in the same sentence.',
  without: 'None of these may stand in the same sentence.',
  'in-draft': 'One of these must stand somewhere in the draft.',
  'not-in-draft': 'None of these may stand anywhere in the draft.',
  answering: 'One of these must stand in the message that the draft answers.',
  'not-answering': 'None of these may stand in the message that the draft answers.'
} as const

type PatternParam = keyof typeof PATTERN_PARAMS
const NAMES = Object.keys(PATTERN_PARAMS) as PatternParam[]

type Params = {
  any: string[]
  unless?: string[] | undefined
  'at-least'?: number | undefined
  'not-kind'?: DraftKind[] | undefined
} & { [name in Exclude<PatternParam, 'any'>]?: string[] | undefined }

/** Programs instead of patterns. */
interface Bound {
  readonly programs: Readonly<Partial<Record<PatternParam, readonly number[]>>>
  readonly unless: readonly string[]
  readonly atLeast: number
  readonly notKind: readonly DraftKind[]
}

const NONE: readonly Hit[] = []

export default defineCheck<Params, Bound>({
  name: 'sequence',
  summary: 'Finds words in order, by patterns over words, unless a guard says that they are innocent.',
  fills: [],
  params: (z) => {
    const patterns = z.array(z.string())
    return z.strictObject({
      any: patterns.min(1).describe(PATTERN_PARAMS.any),
      except: patterns.optional().describe(PATTERN_PARAMS.except),
      with: patterns.optional().describe(PATTERN_PARAMS.with),
      without: patterns.optional().describe(PATTERN_PARAMS.without),
      'in-draft': patterns.optional().describe(PATTERN_PARAMS['in-draft']),
      'not-in-draft': patterns.optional().describe(PATTERN_PARAMS['not-in-draft']),
      answering: patterns.optional().describe(PATTERN_PARAMS.answering),
      'not-answering': patterns.optional().describe(PATTERN_PARAMS['not-answering']),
      unless: z
        .array(z.string())
        .optional()
        .describe('Guards: negated, hedged, conditional, question, quoted and so on.'),
      'at-least': z
        .int()
        .min(1)
        .optional()
        .describe('How many matches a draft must hold before they count; 1 when left out.'),
      'not-kind': z
        .array(z.enum(DRAFT_KINDS))
        .optional()
        .describe(
          'Kinds of draft in which nothing is found: what must not be asked in public is fine in a dm.'
        )
    })
  },
  bind: (params, binding) => {
    const faults: ParamFault[] = []
    const programs: Partial<Record<PatternParam, number[]>> = {}
    for (const name of NAMES) {
      const patterns = params[name]
      if (patterns !== undefined)
        programs[name] = patterns.flatMap((pattern, i) =>
          compilePattern(pattern, [name, i], binding, faults, name === 'any')
        )
    }
    const unless = params.unless ?? []
    unless.forEach((guard, i) => {
      if (guard === QUOTED || binding.lexicon.guards.includes(guard)) return
      faults.push({
        path: ['unless', i],
        message: `There is no guard “${guard}”.`,
        hint: meant(guard, [QUOTED, ...binding.lexicon.guards])
      })
    })
    if (faults.length > 0) throw new ParamError(faults)
    return {
      programs,
      unless,
      atLeast: params['at-least'] ?? 1,
      notKind: params['not-kind'] ?? []
    }
  },
  cues: () => null,
  wants: ({ programs }) => ({
    any: programs.any ?? [],
    also: [programs['in-draft'], programs.with].filter((list) => list !== undefined)
  }),
  find(doc, bound, hits): readonly Hit[] {
    const { programs, notKind } = bound
    const { kind } = doc.draft
    if (kind !== undefined && notKind.includes(kind)) return NONE
    if (programs.answering !== undefined && !programs.answering.some((one) => answered(doc)?.mayMatch(one)))
      return NONE
    const candidates = candidatesOf(programs.any ?? [], hits, doc.matcher)
    return candidates.length === 0 ? NONE : hitsAmong(candidates, doc, bound)
  }
})

/** The matcher of the message that is answered. */
const answered = (doc: Doc): Matcher | undefined => doc.inReplyTo?.matcher

/** The matches of the programs that woke the rule. */
function candidatesOf(any: readonly number[], hits: readonly CueHit[], matcher: Matcher): readonly Match[] {
  let found: readonly Match[] = []
  const inOrder = hits.length < 2 ? hits : [...hits].sort((a, b) => a.cue - b.cue)
  for (const { cue, first } of inOrder) found = joined(found, matcher.matches(any[cue]!, first))
  return found
}

/** Those of some matches that the rule reports, as hits. */
function hitsAmong(candidates: readonly Match[], doc: Doc, bound: Bound): readonly Hit[] {
  const { programs, unless, atLeast } = bound
  const { matcher } = doc
  const holds = (name: PatternParam, from?: number, end?: number, where = matcher): boolean =>
    programs[name]?.some((program) => where.has(program, from, end)) ?? false

  const message = answered(doc)
  if (programs.answering && !(message && holds('answering', 0, undefined, message))) return NONE
  if (message && holds('not-answering', 0, undefined, message)) return NONE
  if (programs['in-draft'] && !holds('in-draft')) return NONE
  if (holds('not-in-draft')) return NONE
  let excepted: readonly Match[] = []
  for (const program of programs.except ?? []) excepted = joined(excepted, matcher.matches(program))
  const isExcepted = touchesAny(excepted)
  const kept = withoutOverlaps(
    candidates.filter((match) => {
      if (isExcepted(match)) return false
      const [from] = matcher.sentence(match.first)
      const [, end] = matcher.sentence(match.end - 1)
      if (programs.with && !holds('with', from, end)) return false
      if (holds('without', from, end)) return false
      return !isInnocent(doc, match, spanOf(doc, match), unless)
    })
  )
  return kept.length < atLeast ? NONE : kept.map((match) => ({ at: spanOf(doc, match) }))
}

/** Two lists one behind the other; most are empty. */
const joined = (some: readonly Match[], more: readonly Match[]): readonly Match[] =>
  some.length === 0 ? more : more.length === 0 ? some : [...some, ...more]

/** The text from the first to the last token that is reported; `won't` is never cut in two. */
function spanOf({ tokens }: Doc, { marked: [first, end] }: Match): Span {
  const last = tokens[end]?.text === "n't" ? end : end - 1
  return [tokens[first]!.start, tokens[last]!.end]
}

/** Whether a match shares a token with one of some others. */
function touchesAny(others: readonly Match[]): (match: Match) => boolean {
  const taken = new Set<number>()
  for (const { first, end } of others) for (let token = first; token < end; token++) taken.add(token)
  return ({ first, end }) => {
    if (taken.size === 0) return false
    for (let token = first; token < end; token++) if (taken.has(token)) return true
    return false
  }
}

/** Of matches that overlap, the one that begins first, or the longest of those. */
function withoutOverlaps(matches: readonly Match[]): Match[] {
  const kept: Match[] = []
  let reached = -1
  for (const match of [...matches].sort((a, b) => a.first - b.first || b.end - a.end)) {
    if (match.first < reached) continue
    kept.push(match)
    reached = match.end
  }
  return kept
}
