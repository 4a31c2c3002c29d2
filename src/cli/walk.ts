/** Goes through a folder: every file in it, sorted, without what is never a draft. */
import { join } from 'node:path'
import { type Files, whyNot } from './world.ts'

/** Folders that are never entered. */
const ignoredFolders = new Set(['.git', 'node_modules'])

/** A file that was met, and whether it is one that can be read. */
export interface Met {
  /** The path as the user would write it: the folder's own spelling, then the way down. */
  readonly file: string
  /** Why it is no draft; absent when it may be one. */
  readonly reason?: string
  /** What kept us from looking into it, a sentence; absent when nothing did. */
  readonly fault?: string
}

/**
 * Yields every file under `folder` in the order of their names. `absolute` turns a shown path into one that `files`
 * knows. Links to files are followed, links to folders are not: they could lead round in a circle.
 */
export function* walk(folder: string, files: Files, absolute: (path: string) => string): Generator<Met> {
  let entries: ReturnType<Files['list']>
  try {
    entries = files.list(absolute(folder))
  } catch (error) {
    yield { file: folder, fault: `This folder cannot be read: ${whyNot(error)}.` }
    return
  }
  for (const { name, kind } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = join(folder, name)
    if (kind === 'folder') {
      if (!ignoredFolders.has(name)) yield* walk(file, files, absolute)
      continue
    }
    const target = kind === 'link' ? files.kind(absolute(file)) : kind
    if (target === 'file') yield { file }
    else if (target === 'folder') yield { file, reason: 'a link to a folder' }
    else yield { file, reason: target === null ? 'a link to nothing' : 'not a plain file' }
  }
}
