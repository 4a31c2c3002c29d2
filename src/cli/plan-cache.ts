/**
 * The bound plan of a policy, kept between runs: reading YAML and binding costs more than all the rest of a short
 * run. An entry counts only under the same build of onrecord and the same bytes of every file the policy was made of;
 * whatever else is in the way (no folder, half a file, an old format) means that the policy is loaded as usual.
 */
import { basename, dirname, join, resolve } from 'node:path'
import { digest } from '../core/fingerprint.ts'
import { pack, unpack } from '../core/packed.ts'
import type { Plan } from '../core/types.ts'
import { channels } from '../generated/channels.ts'
import { checks } from '../generated/checks.ts'
import { type Doubts, policyPath, tellDoubts } from './plan.ts'
import type { World } from './world.ts'

/** What a run needs of a policy. */
export interface ReadyPlan {
  readonly plan: Plan
  /** The day it is for the organisation, as `2027-01-31`; empty when the policy has no exceptions. */
  readonly today: string
  /** Absolute paths of the policy and its packs: they are not drafts. */
  readonly files: ReadonlySet<string>
  /** What the plan was made of: absolute path and content of each file. */
  readonly sources: readonly Source[]
}

/** A file, its bytes as the characters of the same numbers. */
type Source = readonly [path: string, content: string]

interface Entry extends Doubts {
  readonly plan: Plan
  /** What made it. */
  readonly build: string
  /** The policy as it was named, and where. */
  readonly name: string
  readonly sources: readonly Source[]
  readonly timezone?: string
}

const contentOf = (path: string, world: World): string =>
  Buffer.from(world.files.read(path)).toString('latin1')

/** Faults and reports show the name of a policy as it was given, so there is an entry for each way of naming it. */
const nameOf = (policy: string, { cwd }: World): string => `${cwd}\n${policy}`

const PREFIX = 'plan-'
/** So many plans are kept; then all but the latest go, since they may be made again. */
const MOST_PLANS = 16

/**
 * The file of an entry; null for none. It is named by what the policy says, so that after a change nothing is read that is
 * of no use. Two names may share one; the entry says whose it is.
 */
function entryPath(policy: string, name: string, world: World): string | null {
  if (world.cacheFolder === null) return null
  try {
    return join(world.cacheFolder, `${PREFIX}${digest(`${name}\n${contentOf(policy, world)}`)}`)
  } catch {
    // Whoever loads the policy tells why it cannot be read.
    return null
  }
}

/** Whether an entry is of a policy, and every file still holds what it held. */
function isFresh(entry: Entry, name: string, world: World): boolean {
  return (
    entry.build === world.build &&
    entry.name === name &&
    entry.sources.every(([path, content]) => contentOf(path, world) === content)
  )
}

/** The entry, if it may be used. */
function keptEntry(path: string, name: string, world: World): Entry | null {
  try {
    const entry = unpack(world.files.read(path)) as Entry
    return isFresh(entry, name, world) ? entry : null
  } catch {
    // Not there, or not whole.
    return null
  }
}

function keep(path: string, entry: Entry, world: World): void {
  try {
    world.files.write(path, pack(entry))
    const folder = dirname(path)
    const plans = world.files.list(folder).filter(({ name }) => name.startsWith(PREFIX))
    if (plans.length <= MOST_PLANS) return
    for (const { name } of plans) if (name !== basename(path)) world.files.remove(join(folder, name))
  } catch {
    // A folder that cannot be written to costs time, not the result.
  }
}

/** Loads the policy and keeps it. */
async function bound(file: string, name: string, path: string | null, world: World): Promise<Entry> {
  const { isOfFiles, openPolicy } = await import('./open-policy.ts')
  const { plan, policy, warnings, endings } = await openPolicy(file, world, { checks, channels })
  const { timezone } = policy.settings
  const sources = policy.files.map((source): Source => {
    const absolute = resolve(world.cwd, source)
    return [absolute, contentOf(absolute, world)]
  })
  const zone = timezone === undefined ? {} : { timezone }
  const entry = { build: world.build, name, sources, ...zone, warnings, endings, plan }
  if (path !== null && isOfFiles(policy)) keep(path, entry, world)
  return entry
}

/** The plan of a policy, from the cache when nothing has changed. Tells its doubts; throws `PolicyError`. */
export async function readyPlan(given: string | undefined, world: World): Promise<ReadyPlan> {
  const file = policyPath(given, world)
  const name = nameOf(file, world)
  const path = entryPath(resolve(world.cwd, file), name, world)
  const entry =
    (path === null ? null : keptEntry(path, name, world)) ?? (await bound(file, name, path, world))
  // Asking for the day in a time zone is slow, and only exceptions depend on it.
  const today = entry.endings.length === 0 ? '' : world.today(entry.timezone)
  await tellDoubts(entry, today, world)
  const { plan, sources } = entry
  return { plan, today, files: new Set(sources.map(([source]) => source)), sources }
}
