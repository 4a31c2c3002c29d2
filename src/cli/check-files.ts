/** Reads files, checks their drafts, and gathers all that a report needs. */
import type { Linter } from '../core/lint.ts'
import type { CheckedDraft, Draft, Problem, Skipped } from '../core/types.ts'
import { progressOver } from './progress.ts'
import { type Defaults, readDrafts, withDefaults } from './read-drafts.ts'
import type { Asked } from './what-to-check.ts'
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

/** A file that was named and holds no draft at all: whoever named it believes that it does. */
function noDraftIn({ file, reason }: Skipped): Problem {
  return { file, message: `This file ${reason}: there is no draft in it.` }
}

/** How a file is checked. */
export interface CheckFilesSettings {
  readonly defaults: Defaults
  readonly quiet: boolean
}

/** Checks every draft that was asked for; files in their order, then the drafts that stand in none. */
export async function checkAll(
  { files, drafts, problems, skipped }: Asked,
  linter: Linter,
  { defaults, quiet }: CheckFilesSettings,
  world: World
): Promise<Checked> {
  const result: Checked = { drafts: [], problems: [...problems], skipped: [...skipped] }
  const progress = progressOver(files.length, world, quiet)
  const checkOne = async (draft: Draft, filesDone: number): Promise<void> => {
    const checked = linter.check(withDefaults(draft, defaults))
    result.drafts.push(checked instanceof Promise ? await checked : checked)
    if (progress.due()) await progress.breathe(filesDone)
  }
  try {
    for (const [index, file] of files.entries()) {
      const read = await readDrafts(file, world)
      for (const draft of read.drafts) await checkOne(draft, index)
      result.drafts.push(...read.unreadable.map(unchecked))
      result.problems.push(...read.problems)
      for (const skipped of read.skipped) {
        if (file.isNamed && skipped.at === undefined) result.problems.push(noDraftIn(skipped))
        else result.skipped.push(skipped)
      }
    }
    for (const draft of drafts) await checkOne(draft, files.length)
  } finally {
    progress.end()
  }
  return result
}
