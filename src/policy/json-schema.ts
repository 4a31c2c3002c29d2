/** The JSON Schema of a policy: editors complete and check with it. Made of the schema that loading holds files to. */
import { z } from 'zod'
import type { Shipped } from './world.ts'
import { packSchema, policySchema, subjectSchema } from './zod-schemas.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = Record<string, unknown>

/** What editors may suggest besides what the format itself says. */
interface Suggestions {
  readonly packs: Readonly<Record<string, string>>
  readonly subjects: Readonly<Record<string, string>>
  /** Rule ids with what they find. */
  readonly rules: Readonly<Record<string, string>>
  /** The rules of the pack `promises`, without its name. */
  readonly promises: Readonly<Record<string, string>>
  readonly checks: Readonly<Record<string, string>>
}

function suggestionsFrom(shipped: Shipped, checks: Readonly<Record<string, string>>): Suggestions {
  const packs: Record<string, string> = {}
  const subjects: Record<string, string> = {}
  const rules: Record<string, string> = {}
  const promises: Record<string, string> = {}
  for (const value of Object.values(shipped)) {
    const subject = subjectSchema.safeParse(value)
    if (subject.success) subjects[subject.data.subject] = subject.data.summary
    const pack = packSchema.safeParse(value)
    if (!pack.success) continue
    packs[pack.data.pack] = pack.data.summary
    for (const [name, { why, each }] of Object.entries(pack.data.rules)) {
      if (each !== undefined) continue
      rules[`${pack.data.pack}/${name}`] = why
      if (pack.data.pack === 'promises') promises[name] = why
    }
  }
  return { packs, subjects, rules, promises, checks }
}

/** Names with what they mean, beside any other that the plain schema takes. */
function suggested(known: Readonly<Record<string, string>>, plain: JsonSchema): JsonSchema {
  const names = Object.keys(known).sort()
  if (names.length === 0) return plain
  const { description, ...other } = plain
  const anyOf = [...names.map((name) => ({ const: name, description: known[name] })), other]
  return description === undefined ? { anyOf } : { description, anyOf }
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null

/** The part of a schema that keys lead to; throws when the format has no such part, which is our own mistake. */
function part(schema: JsonSchema, ...keys: string[]): JsonSchema {
  let here: unknown = schema
  for (const key of keys) here = isSchema(here) ? here[key] : undefined
  if (!isSchema(here)) throw new Error(`The JSON Schema has no ${keys.join('.')}`)
  return here
}

/** Puts suggestions in the place of the schema that a key holds. */
function suggest(holder: JsonSchema, key: string, known: Readonly<Record<string, string>>): void {
  holder[key] = suggested(known, part(holder, key))
}

/** Rules are keys: each known one is a property, so that editors complete it and show what it is for. */
function suggestRules(schema: JsonSchema, { rules, checks }: Suggestions): void {
  const section = part(schema, 'properties', 'rules')
  const change = part(section, 'additionalProperties')
  for (const branch of Object.values(part(change, 'anyOf'))) {
    if (isSchema(branch) && isSchema(branch.properties)) suggest(branch.properties, 'check', checks)
  }
  const known = Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))
  part(schema, '$defs').ruleChange = change
  section.additionalProperties = { $ref: '#/$defs/ruleChange' }
  section.properties = Object.fromEntries(
    known.map(([id, description]) => [id, { description, $ref: '#/$defs/ruleChange' }])
  )
}

/** Networks are keys, and there are no others than those that are known. */
function suggestChannels(schema: JsonSchema, channels: readonly string[]): void {
  if (channels.length === 0) return
  const section = part(schema, 'properties', 'channels')
  part(schema, '$defs').channel = part(section, 'additionalProperties')
  section.additionalProperties = false
  section.properties = Object.fromEntries(channels.map((name) => [name, { $ref: '#/$defs/channel' }]))
  delete section.propertyNames
}

/**
 * The JSON Schema (2020-12) of a policy.
 *
 * @param shipped packs, subjects and words that come with onrecord
 * @param checks names of the checks with what they do
 * @param channels names of the networks: no other is taken
 */
export function policyJsonSchema(
  shipped: Shipped,
  checks: Readonly<Record<string, string>>,
  channels: readonly string[] = []
): JsonSchema {
  const suggestions = suggestionsFrom(shipped, checks)
  const { $schema, ...schema }: JsonSchema = z.toJSONSchema(policySchema, { io: 'input' })
  schema.$defs = {}
  const sections = part(schema, 'properties')
  suggest(part(sections, 'use'), 'items', suggestions.packs)
  suggest(part(sections, 'promises', 'properties', 'never'), 'items', suggestions.promises)
  suggest(part(sections, 'topics', 'properties', 'banned'), 'items', suggestions.subjects)
  for (const key of ['affirm', 'stay-out']) {
    suggest(part(sections, 'opinions', 'properties', key), 'items', suggestions.subjects)
  }
  suggestRules(schema, suggestions)
  suggestChannels(schema, channels)
  return {
    $schema,
    title: 'onrecord policy',
    description:
      "An organisation's social-media policy, which drafts are checked against before they go out.",
    ...schema
  }
}
