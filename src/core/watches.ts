/** Looks at drafts that are shared by all rules of a check, where the check can look for them together. */
import { CheckError } from './errors.ts'
import type { BoundRule, Check, Doc } from './types.ts'

/** One look for some of a plan's rules. */
export interface Watch {
  /** The numbers of the rules. */
  readonly rules: readonly number[]
  /** The places in `rules` of those that may find anything in a draft. Throws `CheckError` when the check fails. */
  look(doc: Doc): readonly number[]
}

/** The looks of a plan: one for each check that has one. */
export function watchesOf(running: readonly { readonly rule: BoundRule; readonly check: Check }[]): Watch[] {
  const rulesOf = new Map<Check, number[]>()
  for (const [i, { check }] of running.entries()) {
    if (check.watch) rulesOf.set(check, [...(rulesOf.get(check) ?? []), i])
  }
  return Array.from(rulesOf, ([check, rules]) => {
    const look = check.watch!(rules.map((i) => running[i]!.rule.bound))
    return {
      rules,
      look(doc) {
        try {
          return look(doc)
        } catch (error) {
          throw new CheckError(running[rules[0]!]!.rule.id, doc.draft.id, error)
        }
      }
    }
  })
}
