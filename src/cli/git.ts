/** What git says of files: which are staged, which have changed since a commit, and what they hold. */
import { InputError } from '../core/errors.ts'
import type { World } from './world.ts'

/** A file that is not as it was. Paths are from the top folder of the repository. */
export interface Change {
  readonly path: string
  /** What it was called before; the same when it was not renamed; null when it was not there. */
  readonly oldPath: string | null
  /** Names of the contents; all zeros for what stands in the working tree alone. */
  readonly oldBlob: string
  readonly blob: string
  readonly kind: 'file' | 'link' | 'submodule'
}

function fail(err: string): never {
  const first = err.split('\n')[0]?.replace(/^(?:fatal|error): /, '') ?? ''
  throw new InputError(`git cannot tell: ${first || 'it gave no reason'}.`)
}

/** Runs git; gives what it wrote, or throws an `InputError`. */
export function askGit(args: readonly string[], world: World, input?: string): Uint8Array {
  const { code, out, err } = world.git(args, input)
  if (code === null) throw new InputError('There is no git on this machine.', 'Name the files instead.')
  if (code !== 0) fail(err)
  return out
}

/** Git's output as text. */
const textOf = (out: Uint8Array): string => Buffer.from(out).toString()

const line = (out: Uint8Array): string => textOf(out).replace(/\r?\n$/, '')

/** The top folder of the repository, absolute. */
export function topFolder(world: World): string {
  const { code, out } = world.git(['rev-parse', '--show-toplevel'])
  if (code === null) throw new InputError('There is no git on this machine.', 'Name the files instead.')
  if (code === 0) return line(out)
  throw new InputError('This is not a git repository with a working tree.', 'Name the files instead.')
}

/** Paths and globs as git takes them: a glob means here what it means without git. */
function pathspecs(paths: readonly string[], isGlob: (path: string) => boolean): string[] {
  return ['--', ...paths.map((path) => `${isGlob(path) ? ':(glob)' : ':(literal)'}${path}`)]
}

const kinds: Readonly<Record<string, Change['kind']>> = { '120000': 'link', '160000': 'submodule' }

/** Reads what `git diff --raw -z` writes. */
function changesIn(out: Uint8Array): Change[] {
  const parts = textOf(out).split('\0')
  const changes: Change[] = []
  for (let i = 0; i + 1 < parts.length; i++) {
    const [, mode = '', oldBlob = '', blob = '', status = ''] = parts[i]?.slice(1).split(' ') ?? []
    const first = parts[++i] ?? ''
    const isMoved = /^[RC]/.test(status)
    const path = isMoved ? (parts[++i] ?? '') : first
    const oldPath = status === 'A' ? null : first
    changes.push({ path, oldPath, oldBlob, blob, kind: kinds[mode] ?? 'file' })
  }
  return changes
}

const diff = ['diff', '--raw', '-z', '--no-abbrev', '--no-ext-diff', '--find-renames', '--diff-filter=ACMRT']

/** The files whose content in the index is not that of the last commit; deleted ones are left out. */
export function stagedChanges(
  paths: readonly string[],
  isGlob: (path: string) => boolean,
  world: World
): Change[] {
  return changesIn(askGit([...diff, '--cached', ...pathspecs(paths, isGlob)], world))
}

/** The commit at which this branch left `ref`. */
function branchPoint(ref: string, world: World): string {
  const known = world.git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  if (known.code !== 0) {
    throw new InputError(`git knows no commit “${ref}”.`, 'In CI, fetch the whole history (fetch-depth: 0).')
  }
  const base = world.git(['merge-base', line(known.out), 'HEAD'])
  if (base.code === 0) return line(base.out)
  throw new InputError(
    `This branch and “${ref}” have no commit in common.`,
    'In CI, fetch the whole history (fetch-depth: 0).'
  )
}

/**
 * The files that have changed in the working tree since this branch left `ref`, those that git does not track yet
 * among them; what git ignores and what is deleted is left out.
 */
export function changesSince(
  ref: string,
  paths: readonly string[],
  isGlob: (path: string) => boolean,
  world: World
): Change[] {
  const specs = pathspecs(paths, isGlob)
  const tracked = changesIn(askGit([...diff, branchPoint(ref, world), ...specs], world))
  const everywhere = paths.length === 0 ? ['--', ':/'] : specs
  const others = askGit(
    ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', ...everywhere],
    world
  )
  const untracked = textOf(others)
    .split('\0')
    .filter((path) => path !== '')
    .map((path): Change => ({ path, oldPath: null, oldBlob: '', blob: '', kind: 'file' }))
  return [...tracked, ...untracked]
}

/** The contents of blobs, by their names. Asks git once. */
export function blobContents(blobs: readonly string[], world: World): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>()
  if (blobs.length === 0) return contents
  const out = askGit(['cat-file', '--batch'], world, `${blobs.join('\n')}\n`)
  let at = 0
  for (const blob of blobs) {
    const end = out.indexOf(0x0a, at)
    const [, type, size] = textOf(out.subarray(at, end)).split(' ')
    if (type !== 'blob')
      throw new InputError(`git does not have the content ${blob}.`, 'Fetch the whole history.')
    const start = end + 1
    at = start + Number(size)
    contents.set(blob, out.subarray(start, at))
    at++
  }
  return contents
}
