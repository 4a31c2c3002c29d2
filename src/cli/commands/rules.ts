/** `onrecord rules`: the rules that are on. The work is in `../list-rules.ts`. */
import type { Session } from '../program.ts'

/** The options as commander gives them. */
export interface RulesOptions {
  readonly policy?: string
  readonly all?: boolean
}

const examples = `
Examples:
  onrecord rules
  onrecord rules --all                 those that are off too
  onrecord rules --policy brand.yaml`

/** Adds the command. */
export function declareRules({ program, world, exit }: Session): void {
  program
    .command('rules')
    .summary('every rule that is on, with severity and origin')
    .description('Lists every rule that is on under the policy, with its severity and where it was set.')
    .option('-p, --policy <file>', 'the policy (default: the nearest onrecord.yaml upwards)')
    .option('-a, --all', 'list the rules that are off too')
    .addHelpText('after', examples)
    .action(async (options: RulesOptions) => {
      const { listRules } = await import('../list-rules.ts')
      world.stdout.write(await listRules({ ...program.opts<{ color: boolean }>(), ...options }, world))
      exit(0)
    })
}
