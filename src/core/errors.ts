/** The three people who can mend something, and a fault for each. Anything else that is thrown is our own bug. */
import type { ParamFault, Point } from './types.ts'

/** One thing that is wrong in a policy or pack. */
export interface PolicyFault {
  readonly file: string
  /** Where in the file; absent when the file as a whole is wrong. */
  readonly at?: Point
  /** How many characters the caret underlines; 1 when left out. */
  readonly length?: number
  /** One sentence: what is wrong. */
  readonly message: string
  /** What would be valid, or what was probably meant. */
  readonly hint?: string
  /** The line itself. */
  readonly line?: string
}

/** The author of the policy can mend it. Carries every fault at once. */
export class PolicyError extends Error {
  readonly faults: readonly PolicyFault[]
  constructor(faults: readonly PolicyFault[]) {
    super(faults.map(({ message }) => message).join('\n'))
    this.name = 'PolicyError'
    this.faults = faults
  }
}

/** Whoever gave the input can mend it: a file that is missing or cannot be read. */
export class InputError extends Error {
  readonly hint: string | undefined
  constructor(message: string, hint?: string) {
    super(message)
    this.name = 'InputError'
    this.hint = hint
  }
}

/** Whoever typed the command can mend it. */
export class UsageError extends Error {
  readonly hint: string | undefined
  constructor(message: string, hint?: string) {
    super(message)
    this.name = 'UsageError'
    this.hint = hint
  }
}

/** Thrown by `Check.bind` when params fit the schema and still make no sense; the loader turns it into a `PolicyError`. */
export class ParamError extends Error {
  readonly faults: readonly ParamFault[]
  constructor(faults: readonly ParamFault[]) {
    super(faults.map(({ message }) => message).join('\n'))
    this.name = 'ParamError'
    this.faults = faults
  }
}

/** By name and not by class: a check and what binds it may be in bundles of their own. */
export const isParamError = (error: unknown): error is ParamError =>
  error instanceof Error && error.name === 'ParamError'

/** A check failed on a draft: our bug. The run ends and names the rule. */
export class CheckError extends Error {
  readonly ruleId: string
  constructor(ruleId: string, draftId: string, cause: unknown) {
    super(
      `The rule ${ruleId} failed on ${draftId}: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause }
    )
    this.name = 'CheckError'
    this.ruleId = ruleId
  }
}
