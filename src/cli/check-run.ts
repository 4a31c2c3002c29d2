/** `onrecord check`: from paths to reports and an exit code. */
import { createLinter } from '../core/lint.ts'
import type { Problem, Report, Skipped } from '../core/types.ts'
import { countsOf, runVerdict } from '../core/verdict.ts'
import { checks } from '../generated/checks.ts'
import { checkAll } from './check-files.ts'
import { checkSettings } from './check-settings.ts'
import type { CheckOptions } from './commands/check.ts'
import { readyPlan } from './plan-cache.ts'
import { whatToCheck } from './what-to-check.ts'
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

/** Runs the command; gives the exit code. `color` is false when `--no-color` was given. */
export async function check(
  paths: readonly string[],
  options: CheckOptions & { readonly color: boolean },
  world: World
): Promise<number> {
  const settings = checkSettings(options)
  const { plan, today, files: policyFiles } = await readyPlan(options.policy, world)
  const asked = await whatToCheck(paths, options, policyFiles, world)
  const linter = await createLinter(plan, checks, settings.failOn, today)
  const { drafts, problems, skipped } = await checkAll(asked, linter, settings, world)
  if (asked.place !== null && drafts.length + problems.length === 0) problems.push(nothingIn(asked.place))
  const counts = countsOf(drafts)
  const report: Report = {
    onrecord: world.version,
    policy: plan.policy,
    verdict: runVerdict(counts, problems),
    counts,
    drafts,
    problems,
    skipped: sorted(skipped)
  }
  await writeReports(report, settings.targets, { quiet: settings.quiet, colour: options.color }, world)
  if (problems.length > 0 || counts.unchecked > 0) return 2
  return counts.blocked > 0 ? 1 : 0
}
