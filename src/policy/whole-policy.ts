/** A policy that turns on all that is shipped: to explain rules without a policy, to inflect words ahead, to test. */
import { shippedPacks } from './packs.ts'
import type { PolicyFile } from './policy-schema.ts'
import { shippedSubjects } from './subjects.ts'
import type { PolicyWorld, Shipped } from './world.ts'
import { subjectSchema } from './zod-schemas.ts'

/** The text of a policy that uses every shipped pack and names every shipped subject. JSON is YAML. */
export function wholePolicy(shipped: Shipped): string {
  const subjects = shippedSubjects(shipped).sort()
  // What has claims against it and none for it is known, and can be affirmed; on the rest one stays out.
  const isKnown = (name: string): boolean => {
    const file = subjectSchema.safeParse(shipped[`subjects/${name}.yaml`])
    return file.success && (file.data.against ?? []).length > 0 && (file.data.for ?? []).length === 0
  }
  const packs = shippedPacks(shipped).sort()
  const policy: PolicyFile = { onrecord: 1, use: packs }
  if (packs.includes('tone')) policy.tone = { humour: 'none' }
  if (packs.includes('topics')) policy.topics = { banned: subjects }
  if (packs.includes('opinions')) {
    const affirm = subjects.filter(isKnown)
    policy.opinions = { affirm, 'stay-out': subjects.filter((name) => !affirm.includes(name)) }
  }
  return JSON.stringify(policy)
}

/** What the whole policy is called in faults. */
export const WHOLE_POLICY = 'all that is shipped'

/** A world in which the whole policy is a file. */
export function withWholePolicy(world: PolicyWorld): PolicyWorld {
  const text = new TextEncoder().encode(wholePolicy(world.shipped))
  return { ...world, read: (path) => (path === WHOLE_POLICY ? text : world.read(path)) }
}
