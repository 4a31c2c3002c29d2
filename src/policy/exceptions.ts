/** The section `exceptions`: what is allowed against the rules, by whom and until when. */
import type { PolicyFault } from '../core/errors.ts'
import type { Exception } from '../core/types.ts'
import type { Doubts } from './doubts.ts'
import { faultOn, type Origin, under } from './located.ts'
import { ruleHint } from './own-rules.ts'
import type { PolicyRule } from './policy-rule.ts'
import type { PolicyFile } from './policy-schema.ts'

const placeOf = (from: Origin, index: number) => ({ from, path: ['exceptions', index] })

/** The exceptions of a policy, and those that name no rule. */
export function collectExceptions(
  policy: PolicyFile,
  from: Origin,
  rules: ReadonlyMap<string, PolicyRule>,
  { shipped, isUncertainRule }: Doubts
): { readonly exceptions: readonly Exception[]; readonly faults: readonly PolicyFault[] } {
  const faults: PolicyFault[] = []
  const exceptions = (policy.exceptions ?? []).map((parts, index): Exception => {
    const { rule, text, drafts, reason, 'allowed-by': allowedBy, until } = parts
    if (!rules.has(rule) && !isUncertainRule(rule)) {
      const hint = ruleHint(rule, rules.keys(), shipped)
      faults.push(
        faultOn(under(placeOf(from, index), 'rule'), { message: `There is no rule “${rule}”.`, hint })
      )
    }
    return { rule, ...(text && { text }), ...(drafts && { drafts }), reason, allowedBy, until }
  })
  return { exceptions, faults }
}

/** What to say of an exception from the day after its last. */
export interface Ending {
  /** The last day on which it holds. */
  readonly until: string
  readonly fault: PolicyFault
}

/** What to say of each exception of a policy once it has ended. */
export function endingsOf(exceptions: readonly Exception[], from: Origin): Ending[] {
  return exceptions.map(({ rule, until, allowedBy }, index) => {
    const message = `The exception for “${rule}” ended on ${until}: the rule holds again.`
    const hint = `Remove it, or ask ${allowedBy} for another date.`
    return { until, fault: faultOn(under(placeOf(from, index), 'until'), { message, hint }) }
  })
}
