/** Reads files, checks their drafts, and gathers all that a report needs. */
import type { Linter } from '../core/lint.ts'
import type { CheckedDraft, Draft, Problem, Skipped } from '../core/types.ts'
import type { DraftFile } from './draft-file.ts'
import { progressOver } from './progress.ts'
import { type Defaults, readDrafts, withDefaults } from './read-drafts.ts'
import type { ResultCache } from './result-cache.ts'
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

/** How files are checked. */
export interface CheckFilesSettings {
  readonly defaults: Defaults
  readonly quiet: boolean
  /** What was found in files before; null when all are checked anew. */
  readonly cache: ResultCache | null
}

/** Checks drafts one after the other, and lets the machine breathe now and then. */
type CheckDrafts = (drafts: readonly Draft[]) => Promise<CheckedDraft[]>

async function checkFile(file: DraftFile, check: CheckDrafts, world: World): Promise<Checked> {
  const read = await readDrafts(file, world)
  const drafts = [...(await check(read.drafts)), ...read.unreadable.map(unchecked)]
  const isEmpty = (skipped: Skipped) => file.isNamed === true && skipped.at === undefined
  return {
    drafts,
    problems: [...read.problems, ...read.skipped.filter(isEmpty).map(noDraftIn)],
    skipped: read.skipped.filter((skipped) => !isEmpty(skipped))
  }
}

/** Checks a file, unless it is known what is in it. */
async function checkOrRecall(
  file: DraftFile,
  check: CheckDrafts,
  cache: ResultCache | null,
  world: World
): Promise<Checked> {
  if (cache === null || file.isOnDisk !== true || file.before !== undefined)
    return checkFile(file, check, world)
  let bytes: Uint8Array
  try {
    bytes = await file.bytes()
  } catch {
    return checkFile(file, check, world)
  }
  const known = cache.known(file.name, bytes)
  if (known !== null) return known
  const checked = await checkFile({ ...file, bytes: () => bytes }, check, world)
  cache.keep(file.name, bytes, checked)
  return checked
}

/** Checks every draft that was asked for; files in their order, then the drafts that stand in none. */
export async function checkAll(
  { files, drafts, problems, skipped }: Asked,
  linter: Linter,
  { defaults, quiet, cache }: CheckFilesSettings,
  world: World
): Promise<Checked> {
  const result: Checked = { drafts: [], problems: [...problems], skipped: [...skipped] }
  const progress = progressOver(files.length, world, quiet)
  const done = { files: 0, drafts: 0 }
  const check: CheckDrafts = async (wanted) => {
    const found: CheckedDraft[] = []
    for (const draft of wanted) {
      const checked = linter.check(withDefaults(draft, defaults))
      found.push(checked instanceof Promise ? await checked : checked)
      done.drafts++
      if (progress.due()) await progress.breathe(done.files, done.drafts)
    }
    return found
  }
  try {
    for (const file of files) {
      const checked = await checkOrRecall(file, check, cache, world)
      for (const draft of checked.drafts) result.drafts.push(draft)
      result.problems.push(...checked.problems)
      result.skipped.push(...checked.skipped)
      done.files++
    }
    for (const draft of await check(drafts)) result.drafts.push(draft)
  } finally {
    progress.end()
  }
  cache?.save()
  return result
}
