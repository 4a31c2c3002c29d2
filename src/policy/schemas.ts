/**
 * What the parts of a policy are held to, in two ways: quickly, which tells that nothing is wrong (`quick-schemas.ts`),
 * and by zod, which tells what is (`exact-schemas.ts`).
 */
import type { PolicyFault } from '../core/errors.ts'
import type { Check } from '../core/types.ts'
import type { Fitting } from './fitting.ts'
import type { Origin } from './located.ts'
import type { PolicyRule } from './policy-rule.ts'
import type { PackFile, SubjectFile, WordsFile } from './rule-schema.ts'

/** The value when it fits; else what is wrong with it. */
export interface Validated<T> {
  readonly value: T | null
  readonly faults: readonly PolicyFault[]
}

/** The params of a rule as its check takes them, or what is wrong with them. */
export type Params = { readonly params: unknown } | { readonly faults: readonly PolicyFault[] }

/** Holds values to what they must be. */
export interface Schemas {
  /** Of a policy file also what fits when the rest does not. */
  policy(value: unknown, from: Origin): Fitting
  pack(value: unknown, from: Origin): Validated<PackFile>
  subject(value: unknown, from: Origin): Validated<SubjectFile>
  words(value: unknown, from: Origin): Validated<WordsFile>
  params(rule: PolicyRule, check: Check): Params
  /** Every setting that the format has, as `tone.emoji`. */
  readonly settings: readonly string[]
}
