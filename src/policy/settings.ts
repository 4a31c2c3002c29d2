/** The settings of a policy that rules of packs may ask for, by the keys that lead to them: `tone.emoji`. */
import { valueAt } from './plain-values.ts'
import type { PolicyFile } from './policy-schema.ts'

/** The keys that lead to a setting. */
export const settingKeys = (path: string): string[] => path.split('.')

/** The value of a setting in a policy; undefined when the policy does not have it. */
export function settingOf(policy: PolicyFile, path: string): unknown {
  return valueAt(policy, settingKeys(path))
}
