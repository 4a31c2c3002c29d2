/** What the sections `promises` and `opinions` say of the rules of the packs of the same name. */

import { meant } from '../core/did-you-mean.ts'
import type { PolicyFault } from '../core/errors.ts'
import { faultOn, type Located, type Origin } from './located.ts'
import type { LoadedPack } from './packs.ts'
import { changed, type PolicyRule } from './policy-rule.ts'
import type { PolicyFile } from './policy-schema.ts'
import { settingKeys } from './settings.ts'

/** Sections that do nothing without a pack that knows them. */
const SECTIONS = ['tone', 'promises', 'opinions', 'topics', 'channels'] as const
/** The checks that ask what networks take. */
const OF_NETWORKS = ['network', 'markdown']

/** Whether a rule of a pack asks for a setting of a section, or its patterns name a class that is made of one. */
function asksFor(section: (typeof SECTIONS)[number], { name, pack }: LoadedPack): boolean {
  if (name === section) return true
  if (section === 'channels')
    return Object.values(pack.rules).some(({ check }) => OF_NETWORKS.includes(check))
  return Object.values(pack.rules).some(({ each, settings = {}, 'only-when': conditions = {} }) =>
    [each ?? '', ...Object.values(settings), ...Object.keys(conditions)].some((path) =>
      path.startsWith(`${section}.`)
    )
  )
}

/** Whether a rule of the policy's own asks what networks take. */
function asksOfNetworks({ rules = {} }: PolicyFile): boolean {
  return Object.values(rules).some(
    (rule) => typeof rule !== 'string' && OF_NETWORKS.includes(rule.check ?? '')
  )
}

/** Sections that nobody reads: the author believes that they are checked. */
export function idleSections(policy: PolicyFile, from: Origin, packs: readonly LoadedPack[]): PolicyFault[] {
  return SECTIONS.flatMap((section) => {
    if (policy[section] === undefined || packs.some((pack) => asksFor(section, pack))) return []
    if (section === 'channels' && asksOfNetworks(policy)) return []
    const message = `No pack that is used reads “${section}”: nothing of it would be checked.`
    const pack = section === 'channels' ? 'platform' : section
    return [faultOn({ from, path: [section] }, { message, hint: `Add “- ${pack}” to “use”.`, side: 'key' })]
  })
}

/** `promises.never` makes rules of the pack `promises` errors. */
function raisePromises(rules: Map<string, PolicyRule>, policy: PolicyFile, from: Origin): PolicyFault[] {
  const known = Array.from(rules.keys()).flatMap((id) =>
    id.startsWith('promises/') ? [id.slice('promises/'.length)] : []
  )
  return (policy.promises?.never ?? []).flatMap((name, index) => {
    const at: Located = { from, path: ['promises', 'never', index] }
    const rule = rules.get(`promises/${name}`)
    if (rule !== undefined) {
      rules.set(rule.id, changed(rule, at, { severity: 'error' }))
      return []
    }
    if (known.length === 0) return []
    const message = `There is no rule “promises/${name}”.`
    return [faultOn(at, { message, hint: meant(name, known) })]
  })
}

/** `opinions.personal: allow` and `opinions.competitors: allow` turn off what they are named after. */
function allowOpinions(rules: Map<string, PolicyRule>, policy: PolicyFile, from: Origin): void {
  for (const key of ['personal', 'competitors'] as const) {
    const value = policy.opinions?.[key]
    if (value === undefined) continue
    const at: Located = { from, path: settingKeys(`opinions.${key}`) }
    for (const [id, rule] of rules) {
      if (id !== `opinions/${key}` && !id.startsWith(`opinions/${key}-`)) continue
      rules.set(id, changed(rule, at, value === 'allow' ? { severity: 'off' } : {}))
    }
  }
}

/** Lets the sections have their word on the rules, which are changed in place. Names that no rule has are faults. */
export function applySections(
  rules: Map<string, PolicyRule>,
  policy: PolicyFile,
  from: Origin
): PolicyFault[] {
  allowOpinions(rules, policy, from)
  return raisePromises(rules, policy, from)
}
