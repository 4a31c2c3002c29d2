/** The JSON Schema of a policy as text. */
import { channels } from '../generated/channels.ts'
import { checkSummaries } from '../generated/checks.ts'
import { policyJsonSchema } from '../policy/json-schema.ts'
import type { World } from './world.ts'

/** The schema with the shipped packs, subjects and rules as suggestions for editors. */
export function schemaText({ shippedPacks }: World): string {
  return `${JSON.stringify(policyJsonSchema(shippedPacks(), checkSummaries, Object.keys(channels)), null, 2)}\n`
}
