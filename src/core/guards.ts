/**
 * Guards: the reasons why words that look like a violation are innocent. Which words those are stands in
 * `rules/words/guards.yaml`; where they are looked for stands here, once for all checks.
 */
import { joinsClauses } from './sentences.ts'
import type { Doc, GuardScope, Match, Span } from './types.ts'

/** The guard that needs no words: what stands in quotation marks is somebody else's. */
export const QUOTED = 'quoted'

const SPEAKERS = new Set(['we', 'i'])

/**
 * Where the sentence last turns to what the speaker does, before a token: at “but”, “so we”, “and I”. What is denied or
 * told before that says nothing about what follows.
 */
function lastTurn({ tokens, matcher }: Doc, token: number): number {
  const [from] = matcher.sentence(token)
  for (let at = token; at > from; at--) {
    if (!joinsClauses(tokens, at)) continue
    if (tokens[at]!.norm === 'but' || SPEAKERS.has(tokens[at + 1]?.norm ?? '')) return at
  }
  return from
}

/** The tokens that a scope takes in, seen from a match. */
function tokensIn(
  scope: GuardScope,
  { first, end }: Match,
  doc: Doc
): readonly [from?: number, end?: number] {
  const { matcher } = doc
  switch (scope) {
    case 'clause':
      return [matcher.clause(first)[0], matcher.clause(end - 1)[1]]
    case 'clause-before':
      return [matcher.clause(first)[0], end]
    case 'sentence':
      return [matcher.sentence(first)[0], matcher.sentence(end - 1)[1]]
    case 'sentence-before':
      return [lastTurn(doc, first), end]
    case 'sentence-after':
      return [first, matcher.sentence(end - 1)[1]]
    case 'draft':
      return []
  }
}

/** Whether a span lies inside what is quoted. */
function isQuoted(doc: Doc, [start, end]: Span): boolean {
  return doc.quoted.some(([from, to]) => from <= start && end <= to)
}

/**
 * Whether one of the named guards makes a match innocent.
 *
 * @param at the span of the match in the draft's text
 */
export function isInnocent(doc: Doc, match: Match, at: Span, guards: readonly string[]): boolean {
  for (const name of guards) {
    if (name === QUOTED) {
      if (isQuoted(doc, at)) return true
      continue
    }
    const scopes = doc.matcher.guard(name)
    for (const scope in scopes) {
      const program = scopes[scope as GuardScope]
      if (program !== undefined && doc.matcher.has(program, ...tokensIn(scope as GuardScope, match, doc)))
        return true
    }
  }
  return false
}
