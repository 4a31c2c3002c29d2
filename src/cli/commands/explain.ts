/** `onrecord explain`: one rule, for people. The work is in `../explain-rule.ts`. */
import type { Session } from '../program.ts'

/** The options as commander gives them. */
export interface ExplainOptions {
  readonly policy?: string
}

const examples = `
Examples:
  onrecord explain promises/refund
  onrecord explain tone/shouting --policy brand.yaml`

/** Adds the command. */
export function declareExplain({ program, world, exit }: Session): void {
  program
    .command('explain')
    .summary('what a rule finds, why, and what to write instead')
    .description('Prints what a rule finds, why, what to write instead, its examples, and where it was set.')
    .argument('<rule>', 'the id of a rule, such as promises/refund')
    .option('-p, --policy <file>', 'the policy (default: the nearest onrecord.yaml upwards)')
    .addHelpText('after', examples)
    .action(async (rule: string, options: ExplainOptions) => {
      const { explain } = await import('../explain-rule.ts')
      world.stdout.write(await explain(rule, { ...program.opts<{ color: boolean }>(), ...options }, world))
      exit(0)
    })
}
