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

  /** The rarest need of a program or, `after` that one, the next; -1 when it has none. They stand in this order. */
  function rarest(program: number, after = 0): number {
    const at = program * FACTS
    const count = facts[at + FACT.needs]!
    return after < count ? code[facts[at + FACT.code]! - 2 * (count - after)]! : -1
  }

  const costOf = (program: number): number => rarity[rarest(program)] ?? Number.POSITIVE_INFINITY
  const costOfAny = (programs: readonly number[]): number =>
    programs.reduce((sum, program) => sum + costOf(program), 0)

  function wake(rule: number, index: number, program: number): void {
    const need = rarest(program)
    roots.push(rule, index, program, rarest(program, 1))
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
