/** Every setting that the format of a policy has. */

import { knownKeys } from './schema-keys.ts'
import { policySchema } from './zod-schemas.ts'

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
