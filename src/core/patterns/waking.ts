/** Which words wake which rules of patterns: found once, when a policy is bound. */

import type { LexiconData, Waking, Wanted } from '../types.ts'
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
  const { needs, needed, rarity, sets, words } = lexicon
  const roots: number[] = []
  /** What wakes each root. */
  const wakers: ArrayLike<number>[] = []

  /** Of the needed sets of a program the one that fewest texts meet; -1 when it needs none. */
  function rarest(program: number): number {
    let best = -1
    for (let i = needs.from[program]!; i < needs.from[program + 1]!; i += 2) {
      const one = needs.all[i]!
      if (best < 0 || rarity[one]! < rarity[best]!) best = one
    }
    return best
  }

  const costOfAny = (programs: readonly number[]): number =>
    programs.reduce((sum, program) => {
      const need = rarest(program)
      return sum + (need < 0 ? Number.POSITIVE_INFINITY : rarity[need]!)
    }, 0)

  function wake(rule: number, index: number, program: number): void {
    const need = rarest(program)
    roots.push(rule, index, program)
    const set = need < 0 ? -1 : needed[need]!
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
