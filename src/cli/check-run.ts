/** `onrecord check`: from paths to reports and an exit code. */
import { createLinter, type Linter } from '../core/lint.ts'
import type { Problem, Skipped, StreamedReport } from '../core/types.ts'
import { countsOf, runVerdict } from '../core/verdict.ts'
import { checks } from '../generated/checks.ts'
import { type CheckedAll, checkAll } from './check-files.ts'
import { type CheckSettings, checkSettings } from './check-settings.ts'
import type { CheckOptions } from './commands/check.ts'
import { readyPlan } from './plan-cache.ts'
import { type Asked, whatToCheck, withFields } from './what-to-check.ts'
import type { World } from './world.ts'
import { writeReports } from './write-reports.ts'

/** What is wrong when there was nothing to check. */
function nothingIn(place: string): Problem {
  const hint = 'Name a file or folder that holds drafts.'
  return { file: place, message: 'There is nothing to check here.', hint }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function sorted(skipped: readonly Skipped[]): Skipped[] {
  return [...skipped].sort((a, b) => compare(a.file, b.file) || (a.at?.offset ?? 0) - (b.at?.offset ?? 0))
}

/** Files of which every draft was checked. */
function wholeFiles({ files }: Asked, { problems }: CheckedAll): Set<string> {
  const broken = new Set(problems.map(({ file }) => file))
  return new Set(
    files.filter(({ name, before }) => before === undefined && !broken.has(name)).map(({ name }) => name)
  )
}

/** Fixes what was found, when that is wanted. */
async function fixed(
  asked: Asked,
  linter: Linter,
  { fix, defaults }: CheckSettings,
  world: World
): Promise<Asked> {
  if (fix === null) return asked
  const { fixAll } = await import('./fix.ts')
  return fixAll(asked, linter, { fix, defaults }, world)
}

/** The cache, when it is wanted. `circumstances` are what a result depends on besides options and files. */
async function cacheOf(
  { cache, failOn, defaults, quiet }: CheckSettings,
  circumstances: unknown[],
  world: World
) {
  if (!cache) return null
  const { openCache } = await import('./result-cache.ts')
  return openCache([...circumstances, failOn, defaults], { quiet }, world)
}

/** Leaves out the findings of the baseline, when one is given. */
async function known(asked: Asked, checked: CheckedAll, { baseline, failOn }: CheckSettings, world: World) {
  const found = checked.gathered.drafts()
  if (baseline === null) return { drafts: found }
  const { useBaseline } = await import('./baseline-file.ts')
  const { drafts, use } = useBaseline(
    [...found],
    { ...baseline, failOn, whole: wholeFiles(asked, checked) },
    world
  )
  return { drafts, baseline: use }
}

/** Runs the command; gives the exit code. `color` is false when `--no-color` was given. */
export async function check(
  paths: readonly string[],
  options: CheckOptions & { readonly color: boolean },
  world: World
): Promise<number> {
  const settings = checkSettings(options)
  const { plan, today, sources, files: policyFiles } = await readyPlan(options.policy, world)
  const found = withFields(await whatToCheck(paths, options, policyFiles, world), plan.drafts)
  const linter = await createLinter(plan, checks, settings.failOn, today)
  const asked = await fixed(found, linter, settings, world)
  const cache = await cacheOf(settings, [sources, today], world)
  const checked = await checkAll(asked, linter, { ...settings, cache, plan, today }, world)
  const { problems, skipped } = checked
  if (asked.place !== null && checked.gathered.length + problems.length === 0)
    problems.push(nothingIn(asked.place))
  const { drafts, ...rest } = await known(asked, checked, settings, world)
  const counts = countsOf(drafts)
  const report: StreamedReport = {
    onrecord: world.version,
    policy: plan.policy,
    verdict: runVerdict(counts, problems),
    counts,
    drafts,
    problems,
    skipped: sorted(skipped),
    ...rest
  }
  await writeReports(report, settings.targets, { quiet: settings.quiet, colour: options.color }, world)
  checked.gathered.remove()
  if (problems.length > 0 || counts.unchecked > 0) return 2
  return counts.blocked > 0 ? 1 : 0
}
