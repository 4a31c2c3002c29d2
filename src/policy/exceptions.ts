/** The section `exceptions`: what is allowed against the rules, by whom and until when. */
import type { PolicyFault } from '../core/errors.ts'
import { holdsOn } from '../core/exceptions.ts'
import type { Exception } from '../core/types.ts'
import { faultOn, type Origin, under } from './located.ts'
import { ruleHint, type Unknown } from './own-rules.ts'
import type { PolicyRule } from './policy-rule.ts'
import type { PolicyFile } from './policy-schema.ts'

const placeOf = (from: Origin, index: number) => ({ from, path: ['exceptions', index] })

/** The exceptions of a policy, and those that name no rule. */
export function collectExceptions(
  policy: PolicyFile,
  from: Origin,
  rules: ReadonlyMap<string, PolicyRule>,
  { shipped, isUncertain }: Unknown
): { readonly exceptions: readonly Exception[]; readonly faults: readonly PolicyFault[] } {
  const faults: PolicyFault[] = []
  const exceptions = (policy.exceptions ?? []).map((parts, index): Exception => {
    const { rule, text, drafts, reason, 'allowed-by': allowedBy, until } = parts
    if (!rules.has(rule) && !isUncertain(rule)) {
      const hint = ruleHint(rule, rules.keys(), shipped)
      faults.push(
        faultOn(under(placeOf(from, index), 'rule'), { message: `There is no rule “${rule}”.`, hint })
      )
    }
    return { rule, ...(text && { text }), ...(drafts && { drafts }), reason, allowedBy, until }
  })
  return { exceptions, faults }
}

/** Exceptions of a policy that have ended by a day (`2027-01-31`). */
export function endedExceptions(
  exceptions: readonly Exception[],
  from: Origin,
  today: string
): PolicyFault[] {
  return exceptions.flatMap((exception, index) => {
    if (holdsOn(exception, today)) return []
    const message = `The exception for “${exception.rule}” ended on ${exception.until}: the rule holds again.`
    const hint = `Remove it, or ask ${exception.allowedBy} for another date.`
    return [faultOn(under(placeOf(from, index), 'until'), { message, hint })]
  })
}
