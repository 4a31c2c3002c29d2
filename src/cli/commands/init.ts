/** `onrecord init`: a starter policy. The work is in `../starter.ts`. */
import type { Session } from '../program.ts'

/** The options as commander gives them. */
export interface InitOptions {
  readonly yes?: boolean
  readonly policy: string
}

const examples = `
Examples:
  onrecord init                        asks a few questions, writes onrecord.yaml
  onrecord init --yes                  asks nothing
  onrecord init --policy social.yaml   writes another file

A file that is already there is never overwritten.`

/** Adds the command. */
export function declareInit({ program, world, exit }: Session): void {
  program
    .command('init')
    .summary('write a starter policy, by a few questions or --yes')
    .description('Writes a starter policy: a few questions on a terminal, or sensible answers with --yes.')
    .option('-y, --yes', 'ask nothing')
    .option('-p, --policy <file>', 'where to write it', 'onrecord.yaml')
    .addHelpText('after', examples)
    .action(async (options: InitOptions) => {
      const { init } = await import('../starter.ts')
      exit(await init(options, world))
    })
}
