/** From `--policy`, or the nearest `onrecord.yaml` upwards, to a policy that can be used. */
import { dirname, join, relative, resolve } from 'node:path'
import { InputError } from '../core/errors.ts'
import type { Plan } from '../core/types.ts'
import { checks } from '../generated/checks.ts'
import { showFault } from '../outputs/fault.ts'
import type { Policy } from '../policy/policy.ts'
import { isPath, type PolicyWorld } from '../policy/world.ts'
import type { World } from './world.ts'

/** The file that is looked for. */
const usualName = 'onrecord.yaml'

/** A policy that can be used. */
export interface PlanOfFile {
  readonly plan: Plan
  /** The policy as it was read, with all rules, those that are off too. */
  readonly policy: Policy
  /** The day it is for the organisation, as `2027-01-31`. */
  readonly today: string
  /** Absolute paths of the policy and its packs: they are not drafts. */
  readonly files: ReadonlySet<string>
}

/** The nearest policy upwards, as the user would write its path; null when there is none. */
export function nearestPolicy({ cwd, files }: World): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const path = join(folder, usualName)
    if (files.kind(path) === 'file') return relative(cwd, path) || usualName
    if (dirname(folder) === folder) return null
  }
}

/** The path of the policy as the user would write it: the one that is given, else the nearest. */
export function policyPath(given: string | undefined, world: World): string {
  const path = given ?? nearestPolicy(world)
  if (path !== null) return path
  const hint = 'Make one with `onrecord init`, or name one with --policy FILE.'
  throw new InputError(`There is no policy: no ${usualName} here or in a folder above.`, hint)
}

/** The world as the policy folder sees it: paths are relative to the working folder. */
export function policyWorld({ cwd, files, shippedPacks, findPackage }: World): PolicyWorld {
  return {
    read: (path) => files.read(resolve(cwd, path)),
    resolve(from, name) {
      if (isPath(name)) return join(dirname(from), name)
      const path = findPackage(name, resolve(cwd, dirname(from)))
      return path === null ? null : relative(cwd, path)
    },
    shipped: shippedPacks(),
    checks
  }
}

/** Loads a policy; throws `PolicyError`. What is legal and probably not meant is told on standard error. */
export async function loadPolicyFile(given: string | undefined, world: World): Promise<PlanOfFile> {
  const file = policyPath(given, world)
  const [{ loadPolicy }, { endedExceptions }] = await Promise.all([
    import('../policy/load.ts'),
    import('../policy/exceptions.ts')
  ])
  const { plan, policy, warnings } = await loadPolicy(file, policyWorld(world))
  const today = world.today(policy.settings.timezone)
  const ended = endedExceptions(policy.exceptions, policy.from, today)
  for (const warning of [...warnings, ...ended]) world.stderr.write(`${showFault(warning)}\n`)
  return {
    plan,
    today,
    policy,
    files: new Set(policy.files.map((path) => resolve(world.cwd, path)))
  }
}
