/** The settings of a policy that rules of packs may ask for, by the keys that lead to them: `tone.emoji`. */
import { valueAt } from './plain-values.ts'
import { type PolicyFile, policySchema } from './policy-schema.ts'
import { knownKeys } from './schema-keys.ts'

/** Sections that are no settings, but lists of things in their own right. */
const NOT_SETTINGS = new Set([
  'onrecord',
  'use',
  'subjects',
  'classes',
  'rules',
  'exceptions',
  'channels',
  'drafts'
])

let paths: readonly string[] | undefined

function pathsUnder(keys: readonly string[]): string[] {
  return knownKeys(policySchema, keys).flatMap((key) => {
    if (keys.length === 0 && NOT_SETTINGS.has(key)) return []
    const path = [...keys, key]
    return [path.join('.'), ...pathsUnder(path)]
  })
}

/** Every setting that the format has. */
export function settingPaths(): readonly string[] {
  paths ??= pathsUnder([])
  return paths
}

/** Whether the format has a setting. */
export function isSetting(path: string): boolean {
  return settingPaths().includes(path)
}

/** The keys that lead to a setting. */
export const settingKeys = (path: string): string[] => path.split('.')

/** The value of a setting in a policy; undefined when the policy does not have it. */
export function settingOf(policy: PolicyFile, path: string): unknown {
  return valueAt(policy, settingKeys(path))
}
