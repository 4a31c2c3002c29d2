/** From the paths of a command line to the files that hold drafts. Nothing that was asked for gets lost in silence. */
import { basename, join, normalize, resolve } from 'node:path'
import type { Problem, Skipped } from '../core/types.ts'
import { inputEndings } from '../generated/inputs.ts'
import { isGlob, matchGlob } from './globs.ts'
import { type Met, walk } from './walk.ts'
import type { World } from './world.ts'

/** What stands where drafts were looked for. */
export interface Found {
  /** Files to read, as the user would write them, each once, sorted. `-` stands for standard input, first. */
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
  readonly skipped: readonly Skipped[]
}

const notDrafts = 'not a format that holds drafts'

/** Papers of a repository that happen to be in a format of drafts: `README.md`, `LICENSE.txt`. */
const papers = /^(?:readme|licen[cs]e|copying|changelog|contributing|code_of_conduct)(?:\.[^.]+)?$/i

/** The format that reads a file, by its ending; null when none does. */
export function formatOf(file: string): string | null {
  const known: Readonly<Record<string, string>> = inputEndings
  const name = basename(file).toLowerCase()
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const format = known[name.slice(dot)]
    if (format !== undefined) return format
  }
  return null
}

function knownEndings(): string {
  return Object.keys(inputEndings).sort().join(', ')
}

/** Why a file that was met, not named, is not read; null when it is. */
function reasonToSkip({ file, reason }: Met, never: ReadonlySet<string>, absolute: string): string | null {
  if (reason !== undefined) return reason
  if (never.has(absolute)) return 'part of the policy'
  if (papers.test(basename(file))) return 'a paper of the repository, not a draft'
  return formatOf(file) === null ? notDrafts : null
}

/**
 * Finds the drafts for `paths`. A path that is missing, a glob that matches nothing and a named file in an unknown
 * format are problems; files met in a folder or by a glob that hold no drafts are skipped. `never` are absolute
 * paths that are not drafts when they are met: the policy's own files.
 */
export async function findDrafts(
  paths: readonly string[],
  world: World,
  never: ReadonlySet<string> = new Set()
): Promise<Found> {
  const { files, cwd } = world
  const absolute = (path: string) => resolve(cwd, path)
  const found = new Map<string, string>()
  const skipped = new Map<string, Skipped>()
  const problems: Problem[] = []

  const meet = (met: Met) => {
    const at = absolute(met.file)
    const reason = met.fault === undefined ? reasonToSkip(met, never, at) : null
    if (met.fault !== undefined) problems.push({ file: met.file, message: met.fault })
    else if (reason !== null) skipped.set(at, { file: met.file, reason })
    else if (!found.has(at)) found.set(at, met.file)
  }
  const name = (path: string) => {
    const file = normalize(path)
    if (formatOf(file) !== null) found.set(absolute(file), found.get(absolute(file)) ?? file)
    else
      problems.push({
        file,
        message: 'This is not a format that holds drafts.',
        hint: `Known: ${knownEndings()}.`
      })
  }

  for (const path of paths) {
    const kind = path === '-' ? null : files.kind(absolute(path))
    if (path === '-') found.set('-', '-')
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
    files: [...found.values()].sort((a, b) => (a === '-' ? -1 : b === '-' ? 1 : a < b ? -1 : 1)),
    problems,
    skipped: [...skipped.values()].sort((a, b) => (a.file < b.file ? -1 : 1))
  }
}
