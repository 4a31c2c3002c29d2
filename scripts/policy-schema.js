// The JSON Schema of a policy, with the packs, subjects, rules and checks that there are as suggestions.
import { readPacks } from './packs.js'
import { importSource } from './source.js'

/** Path → text of the schema. Key by key it is what loading a policy holds files to. */
export async function policySchema({ checks, channels }) {
  const { policyJsonSchema } = await importSource(
    "export { policyJsonSchema } from './src/policy/json-schema.ts'\n"
  )
  const summaries = Object.fromEntries(checks.map(({ name, summary }) => [name, summary]))
  const schema = policyJsonSchema(
    readPacks(),
    summaries,
    channels.map(({ name }) => name)
  )
  return { 'schema/onrecord.schema.json': `${JSON.stringify(schema, null, 2)}\n` }
}
