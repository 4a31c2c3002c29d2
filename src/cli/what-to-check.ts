/** What a command line asks to have checked: a text, paths, standard input, or what git says has changed. */
import { draftOf } from '../core/doc.ts'
import { UsageError } from '../core/errors.ts'
import { matchesGlob } from '../core/glob.ts'
import type { Draft, DraftFiles } from '../core/types.ts'
import type { CheckOptions } from './commands/check.ts'
import type { Found } from './draft-file.ts'
import { findDrafts } from './find-drafts.ts'
import { findChanged } from './git-drafts.ts'
import type { World } from './world.ts'

/** All that is to be checked. */
export interface Asked extends Found {
  /** Drafts that stand in no file. */
  readonly drafts: readonly Draft[]
  /** What was looked in, when finding nothing there is a fault; null when it is none. */
  readonly place: string | null
}

/** Tells files where they keep their drafts, as the policy says it; the first entry that names a file counts. */
export function withFields(asked: Asked, entries: readonly DraftFiles[] = []): Asked {
  if (entries.length === 0) return asked
  const files = asked.files.map((file) => {
    const path = file.name.replaceAll('\\', '/').replace(/^\.\//, '')
    const entry = entries.find(({ files }) => files.some((glob) => matchesGlob(glob, path)))
    return entry === undefined ? file : { ...file, fields: entry.fields }
  })
  return { ...asked, files }
}

/** Options that do not go together. */
function contradictions(
  paths: readonly string[],
  { text, staged, since, fix, fixDryRun }: CheckOptions
): void {
  if (text !== undefined && (paths.length > 0 || staged || since !== undefined)) {
    const hint = 'To answer a message, use --in-reply-to.'
    throw new UsageError('--text stands alone: there is nothing else to look for.', hint)
  }
  if (staged && since !== undefined) {
    const hint = 'What is staged has changed since any commit.'
    throw new UsageError('Give either --staged or --since, not both.', hint)
  }
  const isFixing = fix || fixDryRun
  const isNamed = paths.length > 0 || since !== undefined
  if (isFixing && (staged || text !== undefined || !isNamed || paths.includes('-'))) {
    throw new UsageError('Only files can be fixed.', 'Name files or folders beside --fix.')
  }
  if (text !== undefined && text.trim() === '') {
    throw new UsageError('The text is empty: there is nothing to check.')
  }
}

/** Finds what is to be checked. `never` are absolute paths of the policy's own files. */
export async function whatToCheck(
  paths: readonly string[],
  options: CheckOptions,
  never: ReadonlySet<string>,
  world: World
): Promise<Asked> {
  contradictions(paths, options)
  const { text, staged, since, stdinFilename } = options
  if (text !== undefined) {
    return { files: [], problems: [], skipped: [], drafts: [draftOf(text)], place: null }
  }
  if (staged || since !== undefined) {
    const question = since === undefined ? ({ staged: true } as const) : { since }
    return { ...findChanged(question, paths, never, world), drafts: [], place: null }
  }
  if (paths.length === 0 && stdinFilename === undefined && world.stdin.terminal) {
    const hint = 'Name a file or folder, pipe a draft in, or use --text "…".'
    throw new UsageError('There is nothing to check.', hint)
  }
  const stdinName = stdinFilename ?? '<stdin>'
  const wanted = paths.length === 0 ? ['-'] : paths
  const place = wanted.length > 1 ? '.' : wanted[0] === '-' ? stdinName : (wanted[0] ?? '.')
  return { ...(await findDrafts(wanted, { never, stdinName }, world)), drafts: [], place }
}
