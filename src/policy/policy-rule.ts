/** A rule on its way from YAML to the plan: it still knows where each part of it was written. */
import type { PolicyFault } from '../core/errors.ts'
import type { Rule } from '../core/types.ts'
import { faultOn, type Located, showPlace } from './located.ts'
import type { Complaint, Path } from './yaml-file.ts'

/** A part of a rule: `message`, or `params.max`. */
export type RulePart = string

/** A rule, and where its parts stand. */
export interface PolicyRule extends Rule {
  readonly params: Readonly<Record<string, unknown>>
  /** Whose word classes its patterns mean: a pack, or `policy`. */
  readonly scope: string
  /** Where it is defined. */
  readonly at: Located
  /** Where a part stands that is not at its usual place under `at`. */
  readonly moved: ReadonlyMap<RulePart, Located>
  /** Whether the policy lacks a setting that the rule asks for; the rule is off if it cannot do without. */
  readonly waits: boolean
}

/** Whether a rule comes with onrecord, and its params are as it comes. */
export function isAsShipped({ at, moved }: PolicyRule): boolean {
  return at.from.yaml === null && !Array.from(moved.keys()).some((part) => part.startsWith('params'))
}

/** Where a part of a rule stands. */
export function placeOf(
  rule: PolicyRule,
  part: 'check' | 'severity' | 'message' | 'why' | 'instead' | 'params'
): Located {
  return rule.moved.get(part) ?? { from: rule.at.from, path: [...rule.at.path, part] }
}

/** Where a value inside the params of a rule stands. */
export function placeOfParam(rule: PolicyRule, path: readonly (string | number)[]): Located {
  const [param, ...rest] = path
  const moved = rule.moved.get(`params.${param}`)
  if (moved !== undefined) return { from: moved.from, path: [...moved.path, ...rest] }
  const { from, path: start } = placeOf(rule, 'params')
  return { from, path: [...start, ...path] }
}

/** A fault at a place in the params; an empty path is the params as a whole. */
export function paramFault(rule: PolicyRule, path: Path, complaint: Complaint): PolicyFault {
  return faultOn(path.length === 0 ? placeOf(rule, 'params') : placeOfParam(rule, path), complaint)
}

/** A rule with some parts changed by what stands at a place. */
export function changed(
  rule: PolicyRule,
  by: Located,
  parts: Partial<
    Pick<PolicyRule, 'severity' | 'message' | 'why' | 'instead' | 'params' | 'fix' | 'examples'>
  >,
  moved: readonly (readonly [part: RulePart, to: Located])[] = []
): PolicyRule {
  const origin = showPlace(by)
  return {
    ...rule,
    ...parts,
    origin: rule.origin.at(-1) === origin ? rule.origin : [...rule.origin, origin],
    moved: new Map([...rule.moved, ...moved])
  }
}
