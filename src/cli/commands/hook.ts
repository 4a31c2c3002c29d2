/** `onrecord hook install`: a pre-commit hook for git. The work is in `../hook.ts`. */
import type { Session } from '../program.ts'

/** The options as commander gives them. */
export interface HookOptions {
  readonly policy?: string
}

const examples = `
Examples:
  onrecord hook install                every draft that is staged
  onrecord hook install drafts queue   staged drafts in these folders alone

The hook goes where git looks for hooks (core.hooksPath too). A hook that is there stays as it is.`

/** Adds the command. */
export function declareHook({ program, world, exit }: Session): void {
  const hook = program
    .command('hook')
    .summary('install: check staged drafts before each commit')
    .description("Sets up git's pre-commit hook.")
    .helpCommand(false)
  hook
    .command('install')
    .description('Writes a pre-commit hook that checks the drafts that are staged.')
    .argument('[paths...]', 'folders, files and globs to keep to (default: the whole repository)')
    .option('-p, --policy <file>', 'the policy (default: the nearest onrecord.yaml upwards)')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: HookOptions) => {
      const { installHook } = await import('../hook.ts')
      exit(installHook(paths, options, world))
    })
}
