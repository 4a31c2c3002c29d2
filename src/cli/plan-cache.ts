/**
 * The bound plan of a policy, kept between runs: reading YAML and binding costs more than all the rest of a short
 * run. An entry counts only under the same build of onrecord and the same bytes of every file the policy was made of;
 * whatever else is in the way (no folder, half a file, an old format) means that the policy is loaded as usual.
 */
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { pack, unpack } from '../core/packed.ts'
import type { Plan } from '../core/types.ts'
import { type Doubts, policyPath, tellDoubts } from './plan.ts'
import type { World } from './world.ts'

/** What a run needs of a policy. */
export interface ReadyPlan {
  readonly plan: Plan
  /** The day it is for the organisation, as `2027-01-31`; empty when the policy has no exceptions. */
  readonly today: string
  /** Absolute paths of the policy and its packs: they are not drafts. */
  readonly files: ReadonlySet<string>
  /** What the plan was made of: absolute path and SHA-256 of each file. */
  readonly sources: readonly (readonly [path: string, sha256: string])[]
}

interface Entry extends Doubts {
  readonly plan: Plan
  /** What made it. */
  readonly build: string
  /** Absolute path and SHA-256 of each file the policy was made of. */
  readonly sources: readonly (readonly [path: string, sha256: string])[]
  readonly timezone?: string
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** One file for each way of naming a policy: faults and reports show the name as it was given. */
function entryPath(policy: string, { cwd, cacheFolder }: World): string | null {
  return cacheFolder === null ? null : join(cacheFolder, `plan-${sha256(`${cwd}\n${policy}`).slice(0, 32)}`)
}

/** Whether every file still holds what it held. */
function isFresh({ build, sources }: Entry, world: World): boolean {
  return build === world.build && sources.every(([path, hash]) => sha256(world.files.read(path)) === hash)
}

/** The entry, if it may be used. */
function keptEntry(path: string, world: World): Entry | null {
  try {
    const entry = unpack(world.files.read(path)) as Entry
    return isFresh(entry, world) ? entry : null
  } catch {
    // Not there, or not whole.
    return null
  }
}

function keep(path: string, entry: Entry, world: World): void {
  try {
    world.files.write(path, pack(entry))
  } catch {
    // A folder that cannot be written to costs time, not the result.
  }
}

/** Loads the policy and keeps it. */
async function bound(file: string, path: string | null, world: World): Promise<Entry> {
  const { isOfFiles, openPolicy } = await import('./open-policy.ts')
  const { plan, policy, warnings, endings } = await openPolicy(file, world)
  const { timezone } = policy.settings
  const sources = policy.files.map((source): [string, string] => {
    const absolute = resolve(world.cwd, source)
    return [absolute, sha256(world.files.read(absolute))]
  })
  const zone = timezone === undefined ? {} : { timezone }
  const entry = { build: world.build, sources, ...zone, warnings, endings, plan }
  if (path !== null && isOfFiles(policy, world)) keep(path, entry, world)
  return entry
}

/** The plan of a policy, from the cache when nothing has changed. Tells its doubts; throws `PolicyError`. */
export async function readyPlan(given: string | undefined, world: World): Promise<ReadyPlan> {
  const file = policyPath(given, world)
  const path = entryPath(file, world)
  const entry = (path === null ? null : keptEntry(path, world)) ?? (await bound(file, path, world))
  // Asking for the day in a time zone is slow, and only exceptions depend on it.
  const today = entry.endings.length === 0 ? '' : world.today(entry.timezone)
  await tellDoubts(entry, today, world)
  const { plan, sources } = entry
  return { plan, today, files: new Set(sources.map(([source]) => source)), sources }
}
