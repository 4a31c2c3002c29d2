/** Which words wake a rule of patterns, and which of its patterns each word wakes. */
import { costOf } from './cues.ts'
import type { CueHit, Lexicon } from './types.ts'

/** The cues of a rule. */
export interface Waking {
  /** Words of which at least one stands in every text in which something is found; null when none are known. */
  readonly cues: readonly string[] | null
  /** For each cue the indices of the programs it wakes; null when any cue wakes all of them. */
  readonly wakes: readonly (readonly number[])[] | null
}

/** The cues of programs of which one has to match; null when one of them can match without any. */
function wakingOf(programs: readonly number[], lexicon: Lexicon): Waking {
  const woken = new Map<string, number[]>()
  for (const [index, program] of programs.entries()) {
    const cues = lexicon.cues(program)
    if (cues === null) return { cues: null, wakes: null }
    for (const cue of cues) {
      const others = woken.get(cue)
      if (others === undefined) woken.set(cue, [index])
      else others.push(index)
    }
  }
  return { cues: [...woken.keys()], wakes: [...woken.values()] }
}

/**
 * The cues of a rule that fewest texts hold: those of what it finds, or of something else that has to match too.
 *
 * @param found the programs of what is found
 * @param required lists of programs, each of which has to match somewhere in the draft
 */
export function rarestWaking(
  found: readonly number[],
  required: readonly (readonly number[] | undefined)[],
  lexicon: Lexicon
): Waking {
  let best = wakingOf(found, lexicon)
  for (const programs of required) {
    if (programs === undefined) continue
    const { cues } = wakingOf(programs, lexicon)
    if (cues !== null && (best.cues === null || costOf(cues) < costOf(best.cues)))
      best = { cues, wakes: null }
  }
  return best
}

/** Of programs, those that the cues of a draft have woken, in their order. */
export function wokenBy(
  hits: readonly CueHit[],
  programs: readonly number[],
  wakes: Waking['wakes']
): readonly number[] {
  if (wakes === null) return programs
  const woken = new Set<number>()
  for (const { cue } of hits) for (const index of wakes[cue] ?? []) woken.add(index)
  if (woken.size === programs.length) return programs
  return Array.from(woken)
    .sort((a, b) => a - b)
    .flatMap((index) => programs[index] ?? [])
}

/** Whether fewer texts hold the cues of some programs than those of others. */
export function isRarer(programs: readonly number[], others: readonly number[], lexicon: Lexicon): boolean {
  const { cues } = wakingOf(programs, lexicon)
  const { cues: otherCues } = wakingOf(others, lexicon)
  return cues !== null && (otherCues === null || costOf(cues) < costOf(otherCues))
}
