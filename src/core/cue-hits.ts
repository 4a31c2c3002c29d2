/** What checks that live by their cues alone have in common. */
import type { CueHit, Doc, Span } from './types.ts'

/** Where the words of a cue stand in the text. */
export function spanOf(doc: Doc, { first, last }: CueHit): Span {
  return [doc.tokens[first]!.start, doc.tokens[last]!.end]
}

/**
 * The hits that stand in no longer one and touch no exception, in order; of two on the same words the first cue.
 *
 * @param isException whether a cue is a phrase that makes the words in it innocent
 */
export function outermost(hits: readonly CueHit[], isException: (cue: number) => boolean): CueHit[] {
  if (hits.length === 0) return []
  const innocent = new Set<number>()
  for (const { cue, first, last } of hits) {
    if (!isException(cue)) continue
    for (let token = first; token <= last; token++) innocent.add(token)
  }
  const kept: CueHit[] = []
  let reach = -1
  const inOrder = hits.filter(({ cue }) => !isException(cue))
  inOrder.sort((a, b) => a.first - b.first || b.last - a.last || a.cue - b.cue)
  for (const hit of inOrder) {
    if (hit.last <= reach) continue
    reach = hit.last
    if (!touches(innocent, hit)) kept.push(hit)
  }
  return kept
}

function touches(tokens: ReadonlySet<number>, { first, last }: CueHit): boolean {
  if (tokens.size === 0) return false
  for (let token = first; token <= last; token++) if (tokens.has(token)) return true
  return false
}
