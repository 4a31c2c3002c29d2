/** The section `rules`: the last word on any rule, and rules of the policy's own. */
import { closest, meant } from '../core/did-you-mean.ts'
import type { PolicyFault } from '../core/errors.ts'
import type { Doubts } from './doubts.ts'
import { examplesOf, markFaults } from './examples.ts'
import { faultOn, type Located, type Origin, showPlace, under } from './located.ts'
import { valueAt } from './plain-values.ts'
import { changed, type PolicyRule } from './policy-rule.ts'
import type { PolicyFile } from './policy-schema.ts'
import type { RuleChange } from './rule-schema.ts'
import { POLICY_SCOPE } from './subjects.ts'
import type { Shipped } from './world.ts'

type Change = Exclude<RuleChange, string>

/** What a rule of a policy's own says where its author left it out. */
const DEFAULTS = {
  severity: 'warning',
  why: 'The policy asks for it.',
  instead: 'Leave it out, or put it in other words.'
} as const

/** The hint for a rule that is not there. */
export function ruleHint(id: string, known: Iterable<string>, shipped: Shipped): string {
  const names = [...known]
  const [pack = '', rule = ''] = id.split('/')
  const isShipped = valueAt(shipped, [`${pack}.yaml`, 'rules', rule]) !== undefined
  if (isShipped) return `It is in the pack “${pack}”: add “- ${pack}” to “use”.`
  return closest(id, names) === null ? '`onrecord rules` lists those that there are.' : meant(id, names)
}

/** A rule of the policy's own; its params are held against the check when it is bound. */
function ownRule(id: string, change: Change & { check: string }, at: Located): PolicyRule | PolicyFault {
  const {
    check,
    severity = DEFAULTS.severity,
    message,
    why = DEFAULTS.why,
    instead = DEFAULTS.instead,
    params = {},
    fix = false
  } = change
  if (message === undefined) {
    const hint = 'Say what is wrong in one sentence; “{quote}” stands for the words that were found.'
    return faultOn(at, { message: `The rule “${id}” has no “message”.`, hint, side: 'key' })
  }
  const examples = examplesOf(change.examples)
  const origin = [showPlace(at)]
  return {
    id,
    check,
    severity,
    message,
    why,
    instead,
    params,
    fix,
    examples,
    origin,
    scope: POLICY_SCOPE,
    at,
    moved: new Map(),
    waits: false
  }
}

function changeRule(rule: PolicyRule, change: Change, at: Located): PolicyRule {
  const { severity, message, why, instead, params, fix, examples } = change
  const moved = [
    ...(['severity', 'message', 'why', 'instead'] as const).flatMap((part) =>
      change[part] === undefined ? [] : [[part, under(at, part)] as const]
    ),
    ...Object.keys(params ?? {}).map((param) => [`params.${param}`, under(at, 'params', param)] as const)
  ]
  const parts = {
    ...(severity && { severity }),
    ...(message && { message }),
    ...(why && { why }),
    ...(instead && { instead }),
    ...(params && { params: { ...rule.params, ...params } }),
    ...(fix !== undefined && { fix }),
    ...(examples && { examples: examplesOf(examples) })
  }
  return changed(rule, at, parts, moved)
}

/** A rule that is turned on here and waits for a setting: here it is told what it lacks. */
function demanded(rule: PolicyRule, at: Located): PolicyRule {
  return rule.waits ? { ...rule, waits: false, moved: new Map([...rule.moved, ['params', at]]) } : rule
}

/** Lets the section `rules` have the last word; `rules` is changed in place. */
export function applyRules(
  rules: Map<string, PolicyRule>,
  policy: PolicyFile,
  from: Origin,
  { shipped, isUncertain }: Doubts
): { readonly faults: readonly PolicyFault[]; readonly warnings: readonly PolicyFault[] } {
  const faults: PolicyFault[] = []
  const warnings: PolicyFault[] = []
  const known = [...rules.keys()]

  const unknown = (id: string, isOff: boolean, at: Located): void => {
    if (isUncertain(id)) return
    const harmless = isOff && closest(id, known) === null
    const message = `There is no rule “${id}”${harmless ? ' here to be off' : ''}.`
    const hint = ruleHint(id, known, shipped)
    const list = harmless ? warnings : faults
    list.push(
      faultOn(at, { message, hint: harmless ? 'Remove the line, or use the pack.' : hint, side: 'key' })
    )
  }

  for (const [id, given] of Object.entries(policy.rules ?? {})) {
    const at: Located = { from, path: ['rules', id] }
    const rule = rules.get(id)
    const change: Change = typeof given === 'string' ? { severity: given } : given
    faults.push(...markFaults(change.examples, under(at, 'examples')))
    if (rule === undefined) {
      const { check } = change
      if (check === undefined) {
        unknown(id, change.severity === 'off', at)
        continue
      }
      const own = ownRule(id, { ...change, check }, at)
      if ('id' in own) rules.set(id, own)
      else faults.push(own)
      continue
    }
    if (change.check !== undefined && change.check !== rule.check) {
      const message = `“${id}” asks the check “${rule.check}”, which cannot be changed.`
      faults.push(
        faultOn(under(at, 'check'), { message, hint: 'Turn it off, and write a rule of your own beside it.' })
      )
      continue
    }
    const next = changeRule(rule, change, at)
    if (next.severity === 'off' && change.severity === undefined) {
      const hint = 'Add “severity: warning” to turn it on.'
      warnings.push(
        faultOn(at, { message: `The rule “${id}” is changed here, and it is off.`, hint, side: 'key' })
      )
    }
    const last = typeof given === 'string' ? changed(rule, at, { severity: given }) : next
    rules.set(id, change.severity === undefined || change.severity === 'off' ? last : demanded(last, at))
  }
  return { faults, warnings }
}
