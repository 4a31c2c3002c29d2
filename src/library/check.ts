/** Checks one draft under a policy, for programs. */
import { draftOf } from '../core/doc.ts'
import type { PolicyFault } from '../core/errors.ts'
import { createLinter, type Linter } from '../core/lint.ts'
import type { CheckedDraft, Draft, DraftFields, Plan, Rule } from '../core/types.ts'
import type { FailOn } from '../core/verdict.ts'
import { checks } from '../generated/checks.ts'

/** A policy, ready to check drafts. */
export interface Policy {
  /** What the engine runs; plain data. */
  readonly plan: Plan
  /** Every rule, those that are off too, by id. */
  readonly rules: ReadonlyMap<string, Rule>
  /** What is legal and probably not meant. */
  readonly warnings: readonly PolicyFault[]
  /** The time zone of the organisation, when the policy names it: its exceptions end at midnight there. */
  readonly timezone: string | undefined
  /** For each rule the address of the file that defines it, with its examples. */
  readonly pages: ReadonlyMap<string, string>
}

/** A draft as a program has it: the text, and what is known about it. */
export interface DraftInput extends DraftFields {
  readonly text: string
  /** `<text>` when left out. */
  readonly id?: string
}

/** How to check. */
export interface CheckOptions {
  /** The severity from which on a draft is blocked; `error` when left out. */
  readonly failOn?: FailOn
  /** The day on which the exceptions of the policy must hold, as `2027-01-31`; today when left out. */
  readonly today?: string
}

function todayIn(timeZone: string | undefined): string {
  // Swedish dates are ISO dates.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date())
}

/** A linter, and what it was made for. */
interface Kept {
  readonly failOn: FailOn
  readonly day: string
  readonly linter: Promise<Linter>
}

const linters = new WeakMap<Plan, Kept>()

/** The linter of a plan, kept for the next draft, since making one costs more than using it. */
function linterFor({ plan, timezone }: Policy, { failOn = 'error', today }: CheckOptions): Promise<Linter> {
  const day = plan.exceptions === undefined ? '' : (today ?? todayIn(timezone))
  let kept = linters.get(plan)
  if (kept?.failOn !== failOn || kept.day !== day) {
    kept = { failOn, day, linter: createLinter(plan, checks, failOn, day) }
    linters.set(plan, kept)
  }
  return kept.linter
}

/** A draft with a source: the text itself. */
function completed(draft: string | DraftInput): Draft {
  if (typeof draft === 'string') return draftOf(draft)
  const { text, id, ...fields } = draft
  const made = draftOf(text, id)
  // Fields spread last are copied at once; others behind them would be defined one by one, ten times as slowly.
  const whole = { id: made.id, text, source: made.source, ...fields }
  // A program may hand in a draft with a source of its own.
  whole.source = made.source
  return whole
}

/** Checks a draft that has a source. */
export async function checkDraft(
  draft: Draft,
  policy: Policy,
  options: CheckOptions = {}
): Promise<CheckedDraft> {
  return (await linterFor(policy, options)).check(draft)
}

/**
 * Checks a text, or a draft with what is known about it. Places are those in the text.
 *
 * @example
 * const { verdict, findings } = await check("We'll refund you today", policy)
 */
export async function check(
  draft: string | DraftInput,
  policy: Policy,
  options: CheckOptions = {}
): Promise<CheckedDraft> {
  return (await linterFor(policy, options)).check(completed(draft))
}
