/**
 * `--cache`: what was found in files, kept between runs. An entry counts only for the same bytes of the file under
 * the same build, policy, packs, day and options; a file that could not be read as a whole is never kept.
 */
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { UsageError } from '../core/errors.ts'
import type { Checked } from './check-files.ts'
import type { World } from './world.ts'

/** What was found in files before. */
export interface ResultCache {
  /** What was found in a file that holds these bytes; null when that is not known. */
  known(name: string, bytes: Uint8Array): Checked | null
  /** Keeps what was found. */
  keep(name: string, bytes: Uint8Array, checked: Checked): void
  /** Writes what is kept; entries of files that are gone are dropped. */
  save(): void
}

interface Entry {
  /** Of all that the result depends on. */
  readonly key: string
  readonly checked: Checked
}

const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** The entries of a file that may be missing, of another build, or half written. */
function entriesIn(path: string, circumstances: string, world: World): Map<string, Entry> {
  try {
    const kept = JSON.parse(Buffer.from(world.files.read(path)).toString())
    return new Map(kept.circumstances === circumstances ? Object.entries<Entry>(kept.entries) : [])
  } catch {
    return new Map()
  }
}

/**
 * Opens the cache of the working folder.
 *
 * @param circumstances all but the files themselves that a result depends on
 */
export function openCache(
  circumstances: readonly unknown[],
  { quiet = false } = {},
  world: World
): ResultCache {
  const { cacheFolder, cwd, files } = world
  if (cacheFolder === null) {
    throw new UsageError(
      'There is no folder for --cache.',
      'Name one in the environment: ONRECORD_CACHE=folder.'
    )
  }
  const under = sha256(JSON.stringify([world.build, ...circumstances]))
  const path = join(cacheFolder, `drafts-${sha256(cwd).slice(0, 32)}.json`)
  const entries = entriesIn(path, under, world)
  const key = (name: string, bytes: Uint8Array) => sha256(`${name}\0`, bytes)
  let isChanged = false
  return {
    known(name, bytes) {
      const entry = entries.get(name)
      return entry?.key === key(name, bytes) ? entry.checked : null
    },
    keep(name, bytes, checked) {
      const isWhole =
        checked.problems.length === 0 && checked.drafts.every(({ verdict }) => verdict !== 'unchecked')
      if (!isWhole && !entries.delete(name)) return
      if (isWhole) entries.set(name, { key: key(name, bytes), checked })
      isChanged = true
    },
    save() {
      if (!isChanged) return
      const there = [...entries].filter(([name]) => files.kind(resolve(cwd, name)) === 'file')
      try {
        files.write(path, JSON.stringify({ circumstances: under, entries: Object.fromEntries(there) }))
      } catch {
        if (!quiet)
          world.stderr.write('onrecord: the cache could not be written; the result is not touched by that.\n')
      }
    }
  }
}
