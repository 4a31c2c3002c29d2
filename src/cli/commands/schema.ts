/** `onrecord schema`: the JSON Schema of a policy. */
import type { Session } from '../program.ts'

const examples = `
Examples:
  onrecord schema > onrecord.schema.json

Editors that know YAML complete and check a policy that begins with this line:
  # yaml-language-server: $schema=onrecord.schema.json`

/** Adds the command. */
export function declareSchema({ program, world, exit }: Session): void {
  program
    .command('schema')
    .summary("print the policy's JSON Schema")
    .description('Prints the JSON Schema of a policy, so that editors complete and check it.')
    .addHelpText('after', examples)
    .action(async () => {
      const { schemaText } = await import('../schema-text.ts')
      world.stdout.write(schemaText(world))
      exit(0)
    })
}
