/** `onrecord policy check` and `onrecord policy test`. The work is in `../policy-check.ts` and `../policy-test.ts`. */
import { UsageError } from '../../core/errors.ts'
import type { Session } from '../program.ts'

const checkExamples = `
Examples:
  onrecord policy check                the nearest onrecord.yaml upwards
  onrecord policy check brand.yaml

Exit codes: 0 the policy can be used; 2 it cannot, and every fault is shown.`

const testExamples = `
Examples:
  onrecord policy test
  onrecord policy test brand.yaml

Rules have examples: bad ones that they must find, ok ones that they must leave alone.
Exit codes: 0 all hold; 1 some do not; 2 the policy cannot be used, or has no examples of its own.`

/** The policy that was named, as the argument or as every other command takes it. */
function named(file: string | undefined, policy: string | undefined): string | undefined {
  if (file !== undefined && policy !== undefined && file !== policy) {
    throw new UsageError('Two policies are named.', `Leave out --policy, or “${file}”.`)
  }
  return file ?? policy
}

/** Adds the commands. */
export function declarePolicy({ program, world, exit }: Session): void {
  const policy = program
    .command('policy')
    .summary('check | test: is the policy valid, do its own tests hold')
    .description('Says whether a policy can be used, and whether the examples of its rules hold.')
    .helpCommand(false)
  policy
    .command('check')
    .description('Says whether a policy can be used, and shows everything that is wrong with it.')
    .argument('[file]', 'the policy (default: the nearest onrecord.yaml upwards)')
    .option('--policy <file>', 'the same, as other commands take it')
    .addHelpText('after', checkExamples)
    .action(async (file: string | undefined, options: { policy?: string }) => {
      const { checkPolicy } = await import('../policy-check.ts')
      exit(await checkPolicy(named(file, options.policy), world))
    })
  policy
    .command('test')
    .description('Runs the examples of the policy and its own packs: do they hold?')
    .argument('[file]', 'the policy (default: the nearest onrecord.yaml upwards)')
    .option('--policy <file>', 'the same, as other commands take it')
    .addHelpText('after', testExamples)
    .action(async (file: string | undefined, options: { policy?: string }) => {
      const { testPolicy } = await import('../policy-test.ts')
      exit(await testPolicy(named(file, options.policy), { ...program.opts<{ color: boolean }>() }, world))
    })
}
