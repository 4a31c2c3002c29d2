/** From `--policy`, or the nearest `onrecord.yaml` upwards, to a policy that can be used. */
import { dirname, join, relative, resolve } from 'node:path'
import { InputError, type PolicyFault } from '../core/errors.ts'
import { holdsOn } from '../core/exceptions.ts'
import type { Plan } from '../core/types.ts'
import { checks } from '../generated/checks.ts'
import type { Ending } from '../policy/exceptions.ts'
import type { Policy } from '../policy/policy.ts'
import { isPath, type PolicyWorld } from '../policy/world.ts'
import type { World } from './world.ts'

/** The file that is looked for. */
const usualName = 'onrecord.yaml'

/** A policy that can be used, and what is to be said of it. */
export interface OpenPolicy {
  readonly plan: Plan
  /** The policy as it was read, with all rules, those that are off too. */
  readonly policy: Policy
  /** What is legal and probably not meant. */
  readonly warnings: readonly PolicyFault[]
  /** What to say of each exception once it has ended. */
  readonly endings: readonly Ending[]
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

/** Loads the policy at a path; throws `PolicyError`. */
export async function openPolicy(file: string, world: World): Promise<OpenPolicy> {
  const [{ loadPolicy }, { endingsOf }] = await Promise.all([
    import('../policy/load.ts'),
    import('../policy/exceptions.ts')
  ])
  const loaded = await loadPolicy(file, policyWorld(world))
  return { ...loaded, endings: endingsOf(loaded.policy.exceptions, loaded.policy.from) }
}

/** Says on standard error what is legal and probably not meant, and which exceptions have ended. */
export async function tellDoubts(
  { warnings, endings }: Pick<OpenPolicy, 'warnings' | 'endings'>,
  today: string,
  { stderr }: World
): Promise<void> {
  const ended = endings.filter((ending) => !holdsOn(ending, today)).map(({ fault }) => fault)
  if (warnings.length + ended.length === 0) return
  const { showFault } = await import('../outputs/fault.ts')
  for (const fault of [...warnings, ...ended]) stderr.write(`${showFault(fault)}\n`)
}

/** Loads the given policy or the nearest, and tells its doubts; throws `PolicyError`. */
export async function loadPolicyFile(given: string | undefined, world: World): Promise<OpenPolicy> {
  const opened = await openPolicy(policyPath(given, world), world)
  await tellDoubts(opened, world.today(opened.policy.settings.timezone), world)
  return opened
}
