/** Loads a policy: reads it, binds it, and tells everything that is wrong with it in one go. */
import { PolicyError, type PolicyFault } from '../core/errors.ts'
import type { Plan } from '../core/types.ts'
import { bindPolicy, nothingOn } from './bind.ts'
import { inOrder } from './located.ts'
import type { Policy } from './policy.ts'
import { quickSchemas } from './quick-schemas.ts'
import { exactWorld, readPolicy } from './read-policy.ts'
import type { PolicyWorld, ReadingWorld } from './world.ts'

/** A policy that can be used. */
export interface LoadedPolicy {
  readonly policy: Policy
  /** What the engine runs; plain data. */
  readonly plan: Plan
  /** What is legal and probably not meant, in the order of its places. */
  readonly warnings: readonly PolicyFault[]
}

/** A policy that can be used, or all its faults in the order of their places. */
export type PolicyOrFaults =
  | LoadedPolicy
  | { readonly faults: readonly PolicyFault[]; readonly warnings: readonly PolicyFault[] }

/** Reads and binds a policy. */
async function attempt(file: string, world: ReadingWorld): Promise<PolicyOrFaults> {
  const { policy, faults, warnings: found } = await readPolicy(file, world)
  const bound = policy === null ? { faults: [] } : await bindPolicy(policy, world)
  const warnings = inOrder(found, file)
  if (policy !== null && 'plan' in bound && faults.length === 0) {
    if (bound.plan.rules.length === 0) return { faults: [nothingOn(policy, world)], warnings }
    return { policy, plan: bound.plan, warnings }
  }
  const all = 'plan' in bound ? faults : [...faults, ...bound.faults]
  return { faults: inOrder(all, file), warnings }
}

/** Loads a policy; never throws on what is wrong with it. */
export async function tryPolicy(file: string, world: PolicyWorld): Promise<PolicyOrFaults> {
  if (world.compiled !== undefined) {
    const loaded = await attempt(file, {
      ...world,
      schemas: quickSchemas(world.compiled.settings),
      isQuick: true
    })
    if ('plan' in loaded) return loaded
  }
  return attempt(file, await exactWorld(world))
}

/** Loads a policy. Throws a `PolicyError` with all its faults. */
export async function loadPolicy(file: string, world: PolicyWorld): Promise<LoadedPolicy> {
  const loaded = await tryPolicy(file, world)
  if ('faults' in loaded) throw new PolicyError(loaded.faults)
  return loaded
}
