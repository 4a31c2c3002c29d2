/** Loads policies: reads, validates and binds them. Only for runs whose plan is not at hand. */
import { dirname, join, relative, resolve } from 'node:path'
import type { Plan } from '../core/types.ts'
import { endingsOf } from '../policy/exceptions.ts'
import { loadPolicy } from '../policy/load.ts'
import type { Policy } from '../policy/policy.ts'
import { isPath, type PolicyWorld } from '../policy/world.ts'
import type { Doubts } from './plan.ts'
import type { World } from './world.ts'

/** A policy that can be used, and what is to be said of it. */
export interface OpenPolicy extends Doubts {
  readonly plan: Plan
  /** The policy as it was read, with all rules, those that are off too. */
  readonly policy: Policy
}

/** The checks and networks, handed in so that a run that has them already does not load them again. */
export type Extensions = Pick<PolicyWorld, 'checks' | 'channels'>

/** The world as the policy folder sees it: paths are relative to the working folder. */
export function policyWorld(
  { cwd, files, shippedPacks, compiledPacks, findPackage }: World,
  extensions: Extensions
): PolicyWorld {
  const compiled = compiledPacks()
  return {
    ...(compiled && { compiled }),
    read: (path) => files.read(resolve(cwd, path)),
    resolve(from, name) {
      if (isPath(name)) return join(dirname(from), name)
      const path = findPackage(name, resolve(cwd, dirname(from)))
      return path === null ? null : relative(cwd, path)
    },
    shipped: shippedPacks(),
    ...extensions
  }
}

/** Loads the policy at a path; throws `PolicyError`. */
export async function openPolicy(file: string, world: World, extensions: Extensions): Promise<OpenPolicy> {
  const loaded = await loadPolicy(file, policyWorld(world, extensions))
  return { ...loaded, endings: endingsOf(loaded.policy.exceptions, loaded.policy.from) }
}

/** Whether a policy is made of nothing but shipped packs and files, which can be looked at again. */
export function isOfFiles({ settings, packs }: Policy): boolean {
  const shipped = packs.flatMap(({ name, from }) => (from.yaml === null ? name : []))
  const names = [settings.use ?? [], ...packs.map(({ pack }) => pack.use ?? [])].flat()
  return names.every((name) => isPath(name) || shipped.includes(name))
}
