/** Which policy a run goes by, and what is to be said of it before anything else. */
import { dirname, join, relative } from 'node:path'
import { InputError, type PolicyFault } from '../core/errors.ts'
import { endedBy } from '../core/exceptions.ts'
import type { Ending } from '../policy/exceptions.ts'
import type { World } from './world.ts'

/** The file that is looked for. */
const usualName = 'onrecord.yaml'

/** What is to be said of a policy that can be used. */
export interface Doubts {
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

/** Says on standard error what is legal and probably not meant, and which exceptions have ended. */
export async function tellDoubts(
  { warnings, endings }: Doubts,
  today: string,
  { stderr }: World
): Promise<void> {
  const ended = endedBy(endings, today).map(({ fault }) => fault)
  if (warnings.length + ended.length === 0) return
  const { showFault } = await import('../outputs/fault.ts')
  for (const fault of [...warnings, ...ended]) stderr.write(`${showFault(fault)}\n`)
}
