/** `onrecord policy check`: can the policy be used? A fault is an exception, shown by `run`. */
import { loadPolicyFile } from './plan.ts'
import type { World } from './world.ts'

/** Runs the command; gives the exit code. */
export async function checkPolicy(file: string | undefined, world: World): Promise<number> {
  const { rules } = await loadPolicyFile(file, world)
  const on = rules.filter(({ severity }) => severity !== 'off').length
  world.stdout.write(
    `The policy can be used: ${on} rule${on === 1 ? '' : 's'} on, ${rules.length - on} off.\n`
  )
  return 0
}
