/** `onrecord check`: from paths to reports and an exit code. */
import { draftOf } from '../core/doc.ts'
import { UsageError } from '../core/errors.ts'
import { createLinter } from '../core/lint.ts'
import type { Problem, Report, Skipped } from '../core/types.ts'
import { countsOf, runVerdict } from '../core/verdict.ts'
import { checks } from '../generated/checks.ts'
import { type Checked, checkFiles } from './check-files.ts'
import { checkSettings } from './check-settings.ts'
import type { CheckOptions } from './commands/check.ts'
import { type Found, findDrafts } from './find-drafts.ts'
import { loadPolicyFile } from './plan.ts'
import { withDefaults } from './read-drafts.ts'
import type { World } from './world.ts'
import { writeReports } from './write-reports.ts'

const nothing: Found = { files: [], problems: [], skipped: [] }

/** The paths to look at: what was named, else standard input when something is piped in, unless a text is given. */
function pathsToCheck(
  paths: readonly string[],
  { text, stdinFilename }: CheckOptions,
  world: World
): readonly string[] {
  if (text !== undefined && paths.length > 0) {
    throw new UsageError('Give either --text or paths, not both.', 'To answer a message, use --in-reply-to.')
  }
  if (text !== undefined || paths.length > 0) return paths
  if (stdinFilename === undefined && world.stdin.terminal) {
    throw new UsageError(
      'There is nothing to check.',
      'Name a file or folder, pipe a draft in, or use --text "…".'
    )
  }
  return ['-']
}

/** What is wrong when there was nothing to check in these paths. */
function nothingChecked({ drafts, problems }: Checked, paths: readonly string[]): Problem[] {
  if (drafts.length + problems.length > 0) return []
  const only = paths.length === 1 ? paths[0] : '.'
  const file = only === undefined || only === '-' ? '<stdin>' : only
  const hint = 'Name a file or folder that holds drafts.'
  return [{ file, message: 'There is nothing to check here.', hint }]
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
  const wanted = pathsToCheck(paths, options, world)
  const { plan, today, files: policyFiles } = await loadPolicyFile(options.policy, world)
  const found = wanted.length === 0 ? nothing : await findDrafts(wanted, world, policyFiles)
  const linter = await createLinter(plan, checks, settings.failOn, today)
  const stdinName = options.stdinFilename ?? '<stdin>'
  const checked = await checkFiles(found.files, linter, { ...settings, stdinName }, world)
  if (options.text !== undefined) {
    checked.drafts.push(await linter.check(withDefaults(draftOf(options.text), settings.defaults)))
  }
  checked.problems.unshift(...found.problems)
  checked.problems.push(...nothingChecked(checked, wanted))
  const counts = countsOf(checked.drafts)
  const report: Report = {
    onrecord: world.version,
    policy: plan.policy,
    verdict: runVerdict(counts, checked.problems),
    counts,
    drafts: checked.drafts,
    problems: checked.problems,
    skipped: sorted([...found.skipped, ...checked.skipped])
  }
  await writeReports(report, settings.targets, { quiet: settings.quiet, colour: options.color }, world)
  if (report.problems.length > 0 || counts.unchecked > 0) return 2
  return counts.blocked > 0 ? 1 : 0
}
