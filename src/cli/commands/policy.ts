/** `onrecord policy check` and `onrecord policy test`. The work is in `../policy-check.ts` and `../policy-test.ts`. */
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
    .addHelpText('after', checkExamples)
    .action(async (file: string | undefined) => {
      const { checkPolicy } = await import('../policy-check.ts')
      exit(await checkPolicy(file, world))
    })
  policy
    .command('test')
    .description('Runs the examples of the policy and its own packs: do they hold?')
    .argument('[file]', 'the policy (default: the nearest onrecord.yaml upwards)')
    .addHelpText('after', testExamples)
    .action(async (file: string | undefined) => {
      const { testPolicy } = await import('../policy-test.ts')
      exit(await testPolicy(file, { ...program.opts<{ color: boolean }>() }, world))
    })
}
