/** The rules of the packs, as the sections of the policy set them. */
import type { PolicyFault } from '../core/errors.ts'
import { examplesOf } from './examples.ts'
import { faultOn, type Located, type Origin, showPlace } from './located.ts'
import type { LoadedPack } from './packs.ts'
import { changed, type PolicyRule } from './policy-rule.ts'
import type { PolicyFile } from './policy-schema.ts'
import type { PackRule } from './rule-schema.ts'
import { settingKeys, settingOf } from './settings.ts'
import { LISTS_OF_SUBJECTS, namesIn, type Subject } from './subjects.ts'

/** Puts a name in the place of `{each}`, in every text of a value. */
function withName(value: unknown, name: string): unknown {
  if (typeof value === 'string') return value.replaceAll('{each}', name)
  if (Array.isArray(value)) return value.map((item) => withName(item, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [withName(key, name), withName(item, name)])
  )
}

function ruleOf(id: string, parts: PackRule, at: Located, scope: string): PolicyRule {
  const { check, severity, message, why, instead, params = {}, fix = false } = parts
  const origin = [showPlace(at)]
  const examples = examplesOf(parts.examples)
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
    scope,
    at,
    moved: new Map(),
    waits: false
  }
}

/** One rule for each name that a setting of the policy lists. */
function rulesForEach(
  parts: PackRule & { each: string },
  pack: LoadedPack,
  at: Located,
  policy: PolicyFile,
  from: Origin,
  subjects: ReadonlyMap<string, Subject>
): PolicyRule[] {
  const names = namesIn(policy, parts.each).filter(
    (name) => subjects.has(name) || !LISTS_OF_SUBJECTS.includes(parts.each)
  )
  return [...new Set(names)].map((name) => {
    const rule = ruleOf(`${pack.name}/${name}`, parts, at, pack.name)
    const subject = subjects.get(name)?.parts
    const named = namesIn(policy, parts.each).indexOf(name)
    return changed(
      rule,
      { from, path: [...settingKeys(parts.each), named] },
      {
        message: rule.message.replaceAll('{each}', name),
        why: rule.why.replaceAll('{each}', name),
        instead: subject?.say ?? rule.instead.replaceAll('{each}', name),
        params: Object.fromEntries(
          Object.entries(rule.params).map(([key, value]) => [key, withName(value, name)])
        ),
        examples: subject?.examples === undefined ? rule.examples : examplesOf(subject.examples)
      }
    )
  })
}

/** Takes over what the policy sets. A rule waits when the policy lacks a setting for which the pack has no default. */
function withSettings(rule: PolicyRule, parts: PackRule, policy: PolicyFile, from: Origin): PolicyRule {
  let result = rule
  for (const [param, setting] of Object.entries(parts.settings ?? {})) {
    const value = settingOf(policy, setting)
    if (value !== undefined) {
      const to = { from, path: settingKeys(setting) }
      result = changed(result, to, { params: { ...result.params, [param]: value } }, [
        [`params.${param}`, to]
      ])
    } else if (!(param in rule.params)) {
      result = { ...result, waits: true }
    }
  }
  return result
}

/** Turns a rule off that is only for policies with other settings. */
function withConditions(rule: PolicyRule, parts: PackRule, policy: PolicyFile, from: Origin): PolicyRule {
  for (const [setting, wanted] of Object.entries(parts['only-when'] ?? {})) {
    const value = settingOf(policy, setting)
    if ([wanted].flat().some((one) => one === value)) continue
    if (value === undefined) return { ...rule, severity: 'off' }
    return changed(rule, { from, path: settingKeys(setting) }, { severity: 'off' })
  }
  return rule
}

/** All rules of the packs by id, before the section `rules` has its word. */
export function packRules(
  policy: PolicyFile,
  from: Origin,
  packs: readonly LoadedPack[],
  subjects: ReadonlyMap<string, Subject>
): { readonly rules: Map<string, PolicyRule>; readonly faults: readonly PolicyFault[] } {
  const rules = new Map<string, PolicyRule>()
  const faults: PolicyFault[] = []
  for (const pack of packs) {
    for (const [name, parts] of Object.entries(pack.pack.rules)) {
      const at: Located = { from: pack.from, path: ['rules', name] }
      const { each } = parts
      const made =
        each === undefined
          ? [ruleOf(`${pack.name}/${name}`, parts, at, pack.name)]
          : rulesForEach({ ...parts, each }, pack, at, policy, from, subjects)
      for (const rule of made) {
        const twin = rules.get(rule.id)
        if (twin !== undefined) {
          const message = `Two rules are called “${rule.id}”: ${showPlace(twin.at)} and ${showPlace(at)}.`
          faults.push(faultOn(at, { message, hint: 'Give one of them another name.', side: 'key' }))
        }
        rules.set(rule.id, withConditions(withSettings(rule, parts, policy, from), parts, policy, from))
      }
    }
  }
  return { rules, faults }
}
