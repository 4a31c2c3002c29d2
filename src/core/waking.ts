/** Which words wake which rules of patterns: found once, when a policy is bound. */
import { rowsOf } from './rows.ts'
import type { LexiconData, Waking, Wanted } from './types.ts'
import { ROOT } from './wake.ts'

/**
 * Finds for each program that a rule wants the rarest of what it needs, or of what the rule needs besides: the words of
 * that wake it. What needs no words is woken by number 0, which stands for any text.
 *
 * @param wanted what each rule wants; null for rules that are not of patterns
 */
export function wakingOf(wanted: readonly (Wanted | null)[], lexicon: LexiconData): Waking {
  const { needs, needed, rarity, sets, words } = lexicon
  const roots: number[] = []
  const byWord: number[][] = []

  /** Of what a program needs the set that fewest texts meet, and how far behind its first token that may stand. */
  function rarest(program: number): { readonly bit: number; readonly within: number } | null {
    let best: { readonly bit: number; readonly within: number } | null = null
    for (let i = needs.from[program]!; i < needs.from[program + 1]!; i += 2) {
      const bit = needs.all[i]!
      if (best === null || rarity[bit]! < rarity[best.bit]!) best = { bit, within: needs.all[i + 1]! }
    }
    return best
  }

  const costOfAny = (programs: readonly number[]): number =>
    programs.reduce((sum, program) => {
      const need = rarest(program)
      return sum + (need === null ? Number.POSITIVE_INFINITY : rarity[need.bit]!)
    }, 0)

  function wake(rule: number, index: number, program: number): void {
    const root = roots.length / ROOT
    const need = rarest(program)
    roots.push(rule, index, program, need?.within ?? -1)
    const set = need === null ? -1 : needed[need.bit]!
    const by = set < 0 ? [0] : sets.all.subarray(sets.from[set], sets.from[set + 1])
    for (const word of by) {
      const others = byWord[word]
      if (others === undefined) byWord[word] = [root]
      else others.push(root)
    }
  }

  wanted.forEach((want, rule) => {
    if (want === null) return
    let by: readonly number[] = want.any
    for (const others of want.also ?? []) if (costOfAny(others) < costOfAny(by)) by = others
    by.forEach((program, index) => {
      wake(rule, by === want.any ? index : -1, program)
    })
  })
  const all: (number[] | undefined)[] = new Array(words.textFrom.length - 1)
  byWord.forEach((some, word) => {
    all[word] = some
  })
  return { roots: Int32Array.from(roots), byWord: rowsOf(all) }
}
