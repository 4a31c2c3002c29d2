/** From the paths of a command line to the files that hold drafts. Nothing that was asked for gets lost in silence. */
import { join, normalize, resolve } from 'node:path'
import type { Problem, Skipped } from '../core/types.ts'
import { type DraftFile, type Found, fileOnDisk, standardInput } from './draft-file.ts'
import { formatOf, knownEndings, reasonToSkip } from './formats.ts'
import { isGlob, matchGlob } from './globs.ts'
import { type Met, walk } from './walk.ts'
import type { World } from './world.ts'

/** How to look for drafts. */
export interface FindSettings {
  /** Absolute paths that are not drafts when they are met: the policy's own files. */
  readonly never: ReadonlySet<string>
  /** What standard input is called. */
  readonly stdinName: string
}

/**
 * Finds the drafts for `paths`. A path that is missing, a glob that matches nothing and a named file in an unknown
 * format are problems; files met in a folder or by a glob that hold no drafts are skipped. `-` is standard input.
 */
export async function findDrafts(
  paths: readonly string[],
  { never, stdinName }: FindSettings,
  world: World
): Promise<Found> {
  const { files, cwd } = world
  const absolute = (path: string) => resolve(cwd, path)
  const found = new Map<string, DraftFile>()
  const skipped = new Map<string, Skipped>()
  const problems: Problem[] = []

  const meet = (met: Met) => {
    const at = absolute(met.file)
    const reason = met.reason ?? reasonToSkip(met.file, never.has(at))
    if (met.fault !== undefined) problems.push({ file: met.file, message: met.fault })
    else if (reason !== null) skipped.set(at, { file: met.file, reason })
    else if (!found.has(at)) found.set(at, fileOnDisk(met.file, world))
  }
  const name = (path: string) => {
    const file = normalize(path)
    if (formatOf(file) !== null) {
      const known = found.get(absolute(file)) ?? fileOnDisk(file, world)
      found.set(absolute(file), { ...known, isNamed: true })
      return
    }
    const hint = `Known: ${knownEndings()}.`
    problems.push({ file, message: 'This is not a format that holds drafts.', hint })
  }

  for (const path of paths) {
    const kind = path === '-' ? null : files.kind(absolute(path))
    if (path === '-') found.set('-', standardInput(stdinName, world))
    else if (kind === 'file') name(path)
    else if (kind === 'folder') for (const met of walk(normalize(join(path, '.')), files, absolute)) meet(met)
    else if (kind === 'other') problems.push({ file: path, message: 'This is neither a file nor a folder.' })
    else if (isGlob(path)) {
      let matched = false
      for await (const met of matchGlob(path, files, absolute)) {
        meet(met)
        matched = true
      }
      if (!matched) problems.push({ file: path, message: 'No file matches this glob.' })
    } else problems.push({ file: path, message: 'There is no such file or folder.' })
  }
  // What was also named is read, or told as a problem.
  for (const at of [...found.keys(), ...problems.map(({ file }) => absolute(file))]) skipped.delete(at)
  return {
    files: sorted(found),
    problems,
    skipped: [...skipped.values()].sort((a, b) => (a.file < b.file ? -1 : 1))
  }
}

/** Files in the order of their names, standard input first. */
function sorted(found: ReadonlyMap<string, DraftFile>): DraftFile[] {
  const { '-': stdin, ...rest } = Object.fromEntries(found)
  const files = Object.values(rest).sort((a, b) => (a.name < b.name ? -1 : 1))
  return stdin === undefined ? files : [stdin, ...files]
}
