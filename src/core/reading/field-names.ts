/** Which key of a file is which field of a draft. */
import type { FieldMap, FieldName } from '../types.ts'
import { type Entry, isNothing, type MapValue, type Value } from './value.ts'

/** Every way to write the name of a field, after `plainKey`. */
const fieldOfKey: ReadonlyMap<string, FieldName> = new Map([
  ['id', 'id'],
  ['text', 'text'],
  ['channel', 'channel'],
  ['channels', 'channel'],
  ['network', 'channel'],
  ['networks', 'channel'],
  ['platform', 'channel'],
  ['platforms', 'channel'],
  ['kind', 'kind'],
  ['in-reply-to', 'in-reply-to'],
  ['author', 'author'],
  ['role', 'role'],
  ['scheduled-at', 'scheduled-at'],
  ['schedule', 'scheduled-at'],
  ['publish-at', 'scheduled-at'],
  ['market', 'market'],
  ['markets', 'market'],
  ['language', 'language'],
  ['lang', 'language'],
  ['relationship', 'relationship'],
  ['media', 'media'],
  ['template', 'template'],
  ['tags', 'tags']
])

/** The values of a record by field. */
export type Fields = ReadonlyMap<FieldName, Entry>

/** Keys and their one spelling: files have few keys, in many rows. */
const plainKeys = new Map<string, string>()
const mostKeys = 1000

/** One spelling for all: `In_Reply_To`, `inReplyTo` and `in reply to` are `in-reply-to`. */
export function plainKey(key: string): string {
  const known = plainKeys.get(key)
  if (known !== undefined) return known
  const plain = key
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
  if (plainKeys.size < mostKeys) plainKeys.set(key, plain)
  return plain
}

/** The field that a key stands for; other keys are none of ours. */
export function fieldName(key: string): FieldName | undefined {
  return fieldOfKey.get(key) ?? fieldOfKey.get(plainKey(key))
}

/** Where the fields of a record stand, when they do not go by their own names. */
export interface Naming {
  /** Paths that the policy gives. */
  readonly map?: FieldMap
  /** Names that a format uses besides ours, as `plainKey` makes them. */
  readonly names?: ReadonlyMap<string, FieldName>
}

/**
 * Sorts the entries of a record into fields: by the paths of the policy where it has one for the field, else by our
 * own names, else by those of the format. Keys that hold nothing count as absent; of two spellings of one field the
 * first counts.
 */
export function fieldsOf(record: MapValue, { map, names }: Naming = {}): Fields {
  const fields = new Map<FieldName, Entry>()
  const add = (name: FieldName | undefined, entry: Entry | undefined) => {
    if (name && entry && !fields.has(name) && !isNothing(entry.value)) fields.set(name, entry)
  }
  for (const [name, path] of mapped(map)) add(name, entryAt(record, path))
  for (const entry of record.entries) {
    const name = fieldName(entry.key)
    if (name && map?.[name] === undefined) add(name, entry)
  }
  for (const entry of names ? record.entries : []) {
    const name = names?.get(plainKey(entry.key))
    if (name && map?.[name] === undefined) add(name, entry)
  }
  return fields
}

/** The entry at a path such as `content.en.text` or `posts.0`; a key that holds dots itself is found as well. */
export function entryAt(value: Value, path: string): Entry | undefined {
  const whole = childAt(value, path)
  if (whole) return whole
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const child = childAt(value, path.slice(0, dot))
    const found = child && entryAt(child.value, path.slice(dot + 1))
    if (found) return found
  }
  return undefined
}

function childAt(value: Value, key: string): Entry | undefined {
  if (value.kind === 'map') return value.entries.find((entry) => entry.key === key)
  if (value.kind !== 'list') return undefined
  const item = /^\d+$/.test(key) ? value.items[Number(key)] : undefined
  return item && { key, at: item.start, value: item }
}

const fieldNames: readonly FieldName[] = [...new Set(fieldOfKey.values())]

function mapped(map: FieldMap | undefined): [FieldName, string][] {
  const paths: [FieldName, string][] = []
  for (const name of map ? fieldNames : []) {
    const path = map?.[name]
    if (path !== undefined) paths.push([name, path])
  }
  return paths
}
