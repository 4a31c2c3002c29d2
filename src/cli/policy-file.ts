/** Policies for commands that look at them. */
import { channels } from '../generated/channels.ts'
import { checks } from '../generated/checks.ts'
import { type Extensions, type OpenPolicy, openPolicy } from './open-policy.ts'
import { policyPath, tellDoubts } from './plan.ts'
import type { World } from './world.ts'

/** All checks and networks that there are. */
export const extensions: Extensions = { checks, channels }

/** Loads the given policy or the nearest, and tells its doubts; throws `PolicyError`. */
export async function loadPolicyFile(given: string | undefined, world: World): Promise<OpenPolicy> {
  const opened = await openPolicy(policyPath(given, world), world, extensions)
  await tellDoubts(opened, world.today(opened.policy.settings.timezone), world)
  return opened
}
