/** `--watch`: checks again whenever a draft or the policy changes, until Ctrl-C. */
import { resolve } from 'node:path'
import { UsageError } from '../core/errors.ts'
import type { CheckOptions } from './commands/check.ts'
import { showError } from './faults.ts'
import { fixedFolder, isGlob } from './globs.ts'
import { nearestPolicy } from './plan.ts'
import { Stopped, type World } from './world.ts'

/** What may be given beside `--watch`. */
function mistakes(paths: readonly string[], options: CheckOptions, { stdout }: World): void {
  if (!stdout.terminal)
    throw new UsageError('--watch is for a terminal.', 'In scripts, run the check when it is needed.')
  if (
    paths.length === 0 ||
    paths.includes('-') ||
    options.text !== undefined ||
    options.staged ||
    options.since
  ) {
    throw new UsageError(
      'Only files and folders can be watched.',
      'Name them: onrecord check drafts/ --watch.'
    )
  }
  if (options.fix) throw new UsageError('--watch only looks.', 'Run --fix on its own, or use --fix-dry-run.')
}

/** What has to be watched: the drafts and the policy, as absolute paths. */
function placesOf(paths: readonly string[], { policy }: CheckOptions, world: World): string[] {
  const { cwd, files } = world
  const folders = paths.map((path) =>
    files.kind(resolve(cwd, path)) === null && isGlob(path) ? fixedFolder(path) : path
  )
  const policyFile = policy ?? nearestPolicy(world)
  return [
    ...new Set([...folders, ...(policyFile === null ? [] : [policyFile])].map((path) => resolve(cwd, path)))
  ]
}

const clearScreen = '\u001b[2J\u001b[3J\u001b[H'

/**
 * Runs `once` now and after each change of a draft or the policy, on a clear screen. Faults are shown and waited
 * over. Ends with the code of the last check when the person stops it.
 */
export async function watch(
  paths: readonly string[],
  options: CheckOptions,
  once: () => Promise<number>,
  world: World
): Promise<number> {
  mistakes(paths, options, world)
  const { stdout, stderr, stopped } = world
  let code = 2
  const changes = world.changes(placesOf(paths, options, world))
  for (;;) {
    stdout.write(clearScreen)
    try {
      code = await once()
    } catch (error) {
      if (error instanceof Stopped) throw error
      code = 2
      stderr.write(showError(error))
    }
    stdout.write('\nWatching for changes. Ctrl-C ends it.\n')
    const { done } = await changes.next()
    if (done || stopped.aborted) return code
  }
}
