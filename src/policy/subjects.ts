/** What a policy's texts can be about: its own subjects, those of its packs, those that are shipped. */

import { meant } from '../core/did-you-mean.ts'
import type { PolicyFault } from '../core/errors.ts'
import { markFaults } from './examples.ts'
import { faultOn, type Located, type Origin, under } from './located.ts'
import type { LoadedPack } from './packs.ts'
import type { PolicyFile } from './policy-schema.ts'
import type { SubjectParts } from './rule-schema.ts'
import { settingKeys, settingOf } from './settings.ts'
import type { ReadingWorld, Shipped } from './world.ts'

/** A subject, and where it is defined. */
export interface Subject {
  readonly parts: SubjectParts
  readonly at: Located
  /** Whose word classes its patterns mean: a pack, `policy`, or null for the shared ones alone. */
  readonly scope: string | null
}

/** The scope of what the policy itself defines. */
export const POLICY_SCOPE = 'policy'

/** Settings that list subjects. */
export const LISTS_OF_SUBJECTS: readonly string[] = ['topics.banned', 'opinions.affirm', 'opinions.stay-out']

const SHIPPED_PATH = /^subjects\/(.+)\.yaml$/

/** The names of the subjects that are shipped. */
export function shippedSubjects(shipped: Shipped): string[] {
  return Object.keys(shipped).flatMap((path) => SHIPPED_PATH.exec(path)?.[1] ?? [])
}

/** A shipped subject that is read when it is looked at. */
function lazily(read: () => SubjectParts, at: Located): Subject {
  return {
    get parts() {
      return read()
    },
    at,
    scope: null
  }
}

/** All subjects by name; the policy's own take the place of those of packs, and these of shipped ones. */
export function collectSubjects(
  policy: PolicyFile,
  from: Origin,
  packs: readonly LoadedPack[],
  { shipped, schemas, isQuick }: ReadingWorld
): { readonly subjects: ReadonlyMap<string, Subject>; readonly faults: readonly PolicyFault[] } {
  const subjects = new Map<string, Subject>()
  const faults: PolicyFault[] = []
  for (const name of shippedSubjects(shipped)) {
    const file = `subjects/${name}.yaml`
    const origin: Origin = { file, yaml: null }
    const at: Located = { from: origin, path: [] }
    if (isQuick) {
      // Looked at only when it is listed.
      const read = (): SubjectParts => schemas.subject(shipped[file], origin).value!
      subjects.set(name, lazily(read, at))
      continue
    }
    const checked = schemas.subject(shipped[file], origin)
    faults.push(...checked.faults)
    if (checked.value === null) continue
    const { subject, ...parts } = checked.value
    subjects.set(subject, { parts, at, scope: null })
  }
  const add = (
    own: Readonly<Record<string, SubjectParts>> | undefined,
    origin: Origin,
    scope: string
  ): void => {
    for (const [name, parts] of Object.entries(own ?? {})) {
      const at = { from: origin, path: ['subjects', name] }
      subjects.set(name, { parts, at, scope })
      faults.push(...markFaults(parts.examples, under(at, 'examples')))
    }
  }
  for (const { pack, name, from: origin } of packs) add(pack.subjects, origin, name)
  add(policy.subjects, from, POLICY_SCOPE)
  return { subjects, faults }
}

/** The names that a setting lists. */
export function namesIn(policy: PolicyFile, setting: string): string[] {
  const value = settingOf(policy, setting)
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []
}

/**
 * Subjects that a setting names and nobody defines.
 *
 * @param mayExist whether a subject may be in a part that could not be read
 */
export function unknownSubjects(
  policy: PolicyFile,
  from: Origin,
  subjects: ReadonlyMap<string, Subject>,
  mayExist: (name: string) => boolean
): PolicyFault[] {
  return LISTS_OF_SUBJECTS.flatMap((setting) =>
    namesIn(policy, setting).flatMap((name, index) => {
      if (subjects.has(name) || mayExist(name)) return []
      const hint = `${meant(name, subjects.keys())} Your own stand under “subjects”.`
      const message = `There is no subject “${name}”.`
      return [faultOn({ from, path: [...settingKeys(setting), index] }, { message, hint })]
    })
  )
}

/** Subjects of the policy itself that no setting names and no pattern of the policy mentions. */
export function unusedSubjects(policy: PolicyFile, from: Origin): PolicyFault[] {
  const named = new Set(LISTS_OF_SUBJECTS.flatMap((setting) => namesIn(policy, setting)))
  const { subjects, ...rest } = policy
  const patterns = JSON.stringify(rest)
  return Object.keys(subjects ?? {}).flatMap((name) => {
    if (named.has(name) || patterns.includes(`@subject/${name}`)) return []
    const hint = 'Name it under “topics.banned”, “opinions.affirm” or “opinions.stay-out”.'
    return [
      faultOn(
        { from, path: ['subjects', name] },
        { message: `Nothing uses the subject “${name}”.`, hint, side: 'key' }
      )
    ]
  })
}
