/** Reads files, checks their drafts, and gathers all that a report needs. */
import type { Linter } from '../core/lint.ts'
import type { CheckedDraft, Draft, Problem, Skipped } from '../core/types.ts'
import { progressOver } from './progress.ts'
import { type Defaults, readDrafts, withDefaults } from './read-drafts.ts'
import type { World } from './world.ts'

/** The result of many files. */
export interface Checked {
  readonly drafts: CheckedDraft[]
  readonly problems: Problem[]
  readonly skipped: Skipped[]
}

/** A draft that is there and could not be checked. */
function unchecked({ id, source }: Draft): CheckedDraft {
  return { id, file: source.file, verdict: 'unchecked', findings: [] }
}

/** How a file is checked. */
export interface CheckFilesSettings {
  readonly defaults: Defaults
  /** What standard input is called in the report; its ending says its format. */
  readonly stdinName: string
  readonly quiet: boolean
}

/** Checks every draft of `files` in their order. `-` is standard input. */
export async function checkFiles(
  files: readonly string[],
  linter: Linter,
  { defaults, stdinName, quiet }: CheckFilesSettings,
  world: World
): Promise<Checked> {
  const result: Checked = { drafts: [], problems: [], skipped: [] }
  const progress = progressOver(files.length, world, quiet)
  try {
    for (const [index, file] of files.entries()) {
      const read = await readDrafts(file, file === '-' ? stdinName : file, world)
      for (const draft of read.drafts) {
        const checked = linter.check(withDefaults(draft, defaults))
        result.drafts.push(checked instanceof Promise ? await checked : checked)
        if (progress.due()) await progress.breathe(index)
      }
      result.drafts.push(...read.unreadable.map(unchecked))
      result.problems.push(...read.problems)
      result.skipped.push(...read.skipped)
    }
  } finally {
    progress.end()
  }
  return result
}
