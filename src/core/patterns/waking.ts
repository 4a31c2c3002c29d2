/** Which words wake which rules of patterns: found once, when a policy is bound. */

import type { LexiconData, Waking, Wanted } from '../types.ts'
import { FACT, FACTS } from './program.ts'
import { turnedRows } from './rows.ts'

/**
 * Finds for each program that a rule wants the rarest of what it needs, or of what the rule needs besides: the words of
 * that wake it. What needs no words is woken by number 0, which stands for any text.
 *
 * @param rules the ids of the rules
 * @param wanted what each of them wants; null for rules that are not of patterns
 */
export function wakingOf(
  rules: readonly string[],
  wanted: readonly (Wanted | null)[],
  lexicon: LexiconData
): Waking {
  const { code, facts, needed, rarity, sets, words } = lexicon
  const roots: number[] = []
  /** What wakes each root. */
  const wakers: ArrayLike<number>[] = []

  /** The needed sets of a program, those first that fewest texts meet. */
  function needsOf(program: number): number[] {
    const end = facts[program * FACTS + FACT.code]!
    const all = code.subarray(end - 2 * facts[program * FACTS + FACT.needs]!, end)
    return Array.from(all.filter((_, i) => i % 2 === 0)).sort((a, b) => rarity[a]! - rarity[b]!)
  }

  const costOfAny = (programs: readonly number[]): number =>
    programs.reduce(
      (sum, program) => sum + (rarity[needsOf(program)[0] ?? -1] ?? Number.POSITIVE_INFINITY),
      0
    )

  function wake(rule: number, index: number, program: number): void {
    const [rarest = -1, next = -1] = needsOf(program)
    roots.push(rule, index, program, next)
    const set = rarest < 0 ? -1 : needed[rarest]!
    wakers.push(set < 0 ? [0] : sets.all.subarray(sets.from[set], sets.from[set + 1]))
  }

  wanted.forEach((want, rule) => {
    if (want === null) return
    let by: readonly number[] = want.any
    for (const others of want.also ?? []) if (costOfAny(others) < costOfAny(by)) by = others
    by.forEach((program, index) => {
      wake(rule, by === want.any ? index : -1, program)
    })
  })
  return { rules, roots: Int32Array.from(roots), byWord: turnedRows(wakers, words.textFrom.length - 1) }
}
