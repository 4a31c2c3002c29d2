/** What `onrecord explain` tells of a rule: data, which the command line lays out. */
import type { Rule } from '../core/types.ts'
import { ruleHint } from './own-rules.ts'
import type { Policy } from './policy.ts'
import { exactWorld, readPolicy } from './read-policy.ts'
import { WHOLE_POLICY, withWholePolicy } from './whole-policy.ts'
import type { PolicyWorld } from './world.ts'

/** A rule as a person may ask about it. */
export interface Explanation {
  readonly rule: Rule
  /** What the check of the rule does, in one sentence. */
  readonly asks: string
  /** Whether the policy has the rule at all; false: it is in a shipped pack that the policy does not use. */
  readonly inPolicy: boolean
}

/** No such rule, and what was probably meant. */
export interface NoSuchRule {
  readonly hint: string
}

async function explanation(rule: Rule, { checks }: PolicyWorld, inPolicy: boolean): Promise<Explanation> {
  const module = Object.hasOwn(checks, rule.check) ? await checks[rule.check]?.() : undefined
  return { rule, asks: module?.default.summary ?? '', inPolicy }
}

/**
 * Explains a rule: of the policy, or of a pack that is shipped and not used.
 *
 * @param policy null to ask about what is shipped alone
 */
export async function explainRule(
  id: string,
  policy: Policy | null,
  world: PolicyWorld
): Promise<Explanation | NoSuchRule> {
  const rule = policy?.rules.get(id)
  if (rule !== undefined) return explanation(rule, world, true)
  const whole = (await readPolicy(WHOLE_POLICY, await exactWorld(withWholePolicy(world)))).policy
  const shipped = whole?.rules.get(id)
  // What the whole policy sets is nobody's policy: the rule is shown as its pack has it.
  if (shipped !== undefined)
    return explanation({ ...shipped, origin: shipped.origin.slice(0, 1) }, world, false)
  return { hint: ruleHint(id, [...(policy?.rules.keys() ?? []), ...(whole?.rules.keys() ?? [])], {}) }
}
