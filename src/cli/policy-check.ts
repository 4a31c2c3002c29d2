/** `onrecord policy check`: can the policy be used, and what in it is probably not meant? */
import { PolicyError } from '../core/errors.ts'
import { showFault } from '../outputs/fault.ts'
import { counted } from '../outputs/summary.ts'
import { reviewPolicy } from '../policy/review.ts'
import { policyWorld } from './open-policy.ts'
import { policyPath } from './plan.ts'
import { extensions } from './policy-file.ts'
import type { World } from './world.ts'

/** Runs the command; gives the exit code. Faults are thrown as a `PolicyError`, warnings are shown. */
export async function checkPolicy(file: string | undefined, world: World): Promise<number> {
  const path = policyPath(file, world)
  const { policy, faults, warnings } = await reviewPolicy(path, policyWorld(world, extensions), world.today())
  if (policy === null) throw new PolicyError(faults)
  for (const warning of warnings) world.stdout.write(`${showFault(warning)}\n\n`)
  const rules = [...policy.rules.values()]
  const on = rules.filter(({ severity }) => severity !== 'off').length
  const more = warnings.length === 0 ? '' : `, ${counted(warnings.length, 'thing')} to look at`
  world.stdout.write(`${path} can be used: ${counted(on, 'rule')} on, ${rules.length - on} off${more}.\n`)
  return 0
}
