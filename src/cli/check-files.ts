/** Reads files, checks their drafts, and gathers all that a report needs. */
import type { Linter } from '../core/lint.ts'
import type { CheckedDraft, Draft, Plan, Problem, Skipped } from '../core/types.ts'
import type { FailOn } from '../core/verdict.ts'
import type { Crew } from './check-stream.ts'
import type { DraftFile } from './draft-file.ts'
import { unchecked } from './draft-rows.ts'
import { type GatheredDrafts, gatherDrafts } from './gathered-drafts.ts'
import { progressOver } from './progress.ts'
import { type Defaults, isStreamed, readDrafts, withDefaults } from './read-drafts.ts'
import type { ResultCache } from './result-cache.ts'
import type { Asked } from './what-to-check.ts'
import type { World } from './world.ts'

/** The result of a file, or of a part of it. */
export interface Checked {
  readonly drafts: readonly CheckedDraft[]
  readonly problems: readonly Problem[]
  readonly skipped: readonly Skipped[]
}

/** The result of many files. */
export interface CheckedAll {
  readonly gathered: GatheredDrafts
  readonly problems: Problem[]
  readonly skipped: Skipped[]
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
  /** How many threads may check: `auto` as many as there are, where it pays. */
  readonly jobs: number | 'auto'
  /** What a thread has to know. */
  readonly plan: Plan
  readonly failOn: FailOn
  readonly today: string
}

/** Checks drafts one after the other, and lets the machine breathe now and then. */
export type CheckDrafts = (drafts: readonly Draft[]) => Promise<CheckedDraft[]>

/** The result of a file, or of a part of it, with what has to be told of one that was named. */
function toldIn({ isNamed }: DraftFile, { drafts, problems, skipped }: Readonly<Checked>): Checked {
  const isEmpty = ({ at }: Skipped) => isNamed === true && at === undefined
  return {
    drafts,
    problems: [...problems, ...skipped.filter(isEmpty).map(noDraftIn)],
    skipped: skipped.filter((entry) => !isEmpty(entry))
  }
}

async function checkFile(file: DraftFile, check: CheckDrafts, world: World): Promise<Checked> {
  const { drafts, unreadable, ...rest } = await readDrafts(file, world)
  return toldIn(file, { ...rest, drafts: [...(await check(drafts)), ...unreadable.map(unchecked)] })
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
  settings: CheckFilesSettings,
  world: World
): Promise<CheckedAll> {
  const { defaults, quiet, cache } = settings
  const gathered = gatherDrafts(world)
  const result = { gathered, problems: [...problems], skipped: [...skipped] }
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
  const take = async (checked: Checked): Promise<void> => {
    await gathered.add(checked.drafts)
    for (const problem of checked.problems) result.problems.push(problem)
    for (const entry of checked.skipped) result.skipped.push(entry)
  }
  let crew: Crew | null = null
  try {
    for (const file of files) {
      if (cache === null && (await isStreamed(file))) {
        const { createCrew, checkStream } = await import('./check-stream.ts')
        crew ??= createCrew(settings, check, world)
        const breathe = async (count: number): Promise<void> => {
          done.drafts += count
          if (progress.due()) await progress.breathe(done.files, done.drafts)
        }
        for await (const part of checkStream(file, crew, breathe, world)) await take(toldIn(file, part))
      } else await take(await checkOrRecall(file, check, cache, world))
      done.files++
    }
    await gathered.add(await check(drafts))
  } catch (error) {
    gathered.remove()
    throw error
  } finally {
    progress.end()
    await crew?.end()
  }
  cache?.save()
  return result
}
