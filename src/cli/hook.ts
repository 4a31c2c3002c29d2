/** Writes git's pre-commit hook. */
import { join, relative, resolve } from 'node:path'
import { InputError } from '../core/errors.ts'
import type { HookOptions } from './commands/hook.ts'
import { askGit, topFolder } from './git.ts'
import { policyPath } from './plan.ts'
import { type World, whyNot } from './world.ts'

/** A word of a shell command, quoted whenever the shell could read more into it. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** The hook: the onrecord of the project, else the one that is installed; without any the commit is held up. */
function hookText(args: readonly string[]): string {
  const command = ['check', '--staged', ...args.map(shellWord)].join(' ')
  return `#!/bin/sh
# Checks the drafts that are staged. To commit without it once: git commit --no-verify
if [ -x node_modules/.bin/onrecord ]; then
  exec node_modules/.bin/onrecord ${command}
fi
if command -v onrecord >/dev/null 2>&1; then
  exec onrecord ${command}
fi
echo 'onrecord is not installed: the drafts were not checked.' >&2
exit 2
`
}

/** A path as seen from the top folder, where git runs hooks. */
function fromTop(path: string, top: string, cwd: string): string {
  return relative(top, resolve(cwd, path)) || '.'
}

/** Runs the command; gives the exit code. A hook that is there is never overwritten. */
export function installHook(paths: readonly string[], { policy }: HookOptions, world: World): number {
  const { cwd, files, stdout } = world
  const top = topFolder(world)
  const policyFile = fromTop(policyPath(policy, world), top, cwd)
  if (files.kind(join(top, policyFile)) !== 'file')
    throw new InputError(`There is no policy at ${policyFile}.`)
  const args = [
    ...(policyFile === 'onrecord.yaml' ? [] : ['--policy', policyFile]),
    ...(paths.length === 0 ? [] : ['--', ...paths.map((path) => fromTop(path, top, cwd))])
  ]
  const text = hookText(args)
  const folder = new TextDecoder().decode(askGit(['rev-parse', '--git-path', 'hooks'], world)).trim()
  const file = join(resolve(cwd, folder), 'pre-commit')
  const shown = relative(cwd, file)
  if (files.kind(file) !== null) {
    if (new TextDecoder().decode(files.read(file)) === text) {
      stdout.write(`${shown} is there already and does this.\n`)
      return 0
    }
    const line = ['onrecord', 'check', '--staged', ...args.map(shellWord)].join(' ')
    throw new InputError(
      `There is a hook at ${shown} already; it stays as it is.`,
      `Add this line to it: ${line}`
    )
  }
  try {
    files.write(file, text, { executable: true })
  } catch (error) {
    throw new InputError(`${shown} cannot be written: ${whyNot(error)}.`)
  }
  stdout.write(`Wrote ${shown}. It checks the drafts that are staged, before each commit.\n`)
  return 0
}
