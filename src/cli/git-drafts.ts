/** Drafts that git knows to be new: staged ones, and those that have changed since a commit. */
import { join, relative, resolve } from 'node:path'
import type { Skipped } from '../core/types.ts'
import type { DraftFile, Found } from './draft-file.ts'
import { reasonToSkip } from './formats.ts'
import { blobContents, type Change, changesSince, stagedChanges, topFolder } from './git.ts'
import { isGlob } from './globs.ts'
import type { World } from './world.ts'

/** Which drafts git is asked for. */
export type GitQuestion = { readonly staged: true } | { readonly since: string }

/** Why what has changed is not read; null when it is. */
function reason({ kind }: Change, name: string, isPolicy: boolean): string | null {
  if (kind === 'submodule') return 'a submodule, with a history of its own'
  return kind === 'link' ? 'a link' : reasonToSkip(name, isPolicy)
}

/** Staged files as they are in the index, whatever stands in the working tree. */
function stagedFile(change: Change, name: string, contents: ReadonlyMap<string, Uint8Array>): DraftFile {
  return { name, bytes: () => contents.get(change.blob) ?? new Uint8Array() }
}

/** Files of the working tree, with what they held at the commit. */
function changedFile(
  { oldPath, oldBlob }: Change,
  name: string,
  contents: ReadonlyMap<string, Uint8Array>,
  { files, cwd }: World
): DraftFile {
  const bytes = () => files.read(resolve(cwd, name))
  const old = oldPath === null ? undefined : contents.get(oldBlob)
  return old === undefined ? { name, bytes } : { name, bytes, before: () => old }
}

/**
 * Asks git for drafts, among `paths` when there are any. `never` are absolute paths of the policy's own files. Nothing
 * new is no fault: a commit need not touch a draft.
 */
export function findChanged(
  question: GitQuestion,
  paths: readonly string[],
  never: ReadonlySet<string>,
  world: World
): Found {
  const top = topFolder(world)
  const isStaged = 'staged' in question
  const changes = isStaged
    ? stagedChanges(paths, isGlob, world)
    : changesSince(question.since, paths, isGlob, world)
  const wanted: { change: Change; name: string }[] = []
  const skipped: Skipped[] = []
  for (const change of changes) {
    const at = join(top, change.path)
    const name = relative(world.cwd, at)
    const why = reason(change, name, never.has(at))
    if (why === null) wanted.push({ change, name })
    else skipped.push({ file: name, reason: why })
  }
  const blobs = wanted.flatMap(({ change: { blob, oldPath, oldBlob } }) =>
    isStaged ? [blob] : oldPath === null ? [] : [oldBlob]
  )
  const contents = blobContents(blobs, world)
  const files = wanted.map(({ change, name }) =>
    isStaged ? stagedFile(change, name, contents) : changedFile(change, name, contents, world)
  )
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
  return { files: files.sort(byName), problems: [], skipped }
}
