/** Finds the drafts in a document of keys and values (JSON, YAML), by the policy's paths or by what they look like. */

import { type FileText, problemAt } from '../source.ts'
import type { DraftFields, FieldMap, FieldName } from '../types.ts'
import { addDraft, type Gathering } from './draft.ts'
import { entryAt, fieldsOf, plainKey } from './field-names.ts'
import { addRecord, isRepost, textsByChannel } from './record.ts'
import { isNothing, type MapValue, type Value } from './value.ts'

/** What tools call the text of a post, wherever it stands. */
const textNames = ['rich-text', 'post', 'tweet', 'toot']
/** What they call it as well, and what other files use for other things: only in a record near the top. */
const vagueNames = ['content', 'body', 'message', 'caption']

const named = (keys: readonly string[]) => new Map<string, FieldName>(keys.map((key) => [key, 'text']))
const nearTop = named([...textNames, ...vagueNames])
const anywhere = named(textNames)

/** How deep a record may stand to be near the top: `{ posts: [{ body: … }] }`. */
const near = 2
/** Nobody nests posts deeper; what is deeper belongs to something else. */
const deepest = 4

/** A value that is a draft, or is told because it stands among drafts. */
interface Found {
  readonly value: Value
  readonly depth: number
}

/**
 * Adds the drafts of the documents of a file. Without a path of the policy, a draft is a record with a text, wherever
 * it stands; whatever else stands in a list of drafts is told. A file without any draft is some other file: skipped.
 * Drafts without an id of their own are called `id`, with a number when there are several.
 */
export function addDocuments(
  into: Gathering,
  file: FileText,
  documents: readonly Value[],
  map: FieldMap = {},
  id: string = file.name
): void {
  const seen = new Set<Value>()
  const found = documents.flatMap((document) => {
    if (map.each === undefined) return draftsIn(document, map, 0, seen)
    return listed(document, map.each, file, into).map((value) => ({ value, depth: 0 }))
  })
  if (found.length === 0 && into.problems.length === 0 && !documents.every(isNothing)) {
    const reason = documents.some(isOurs) ? 'a policy, pack or report' : 'holds nothing that is called “text”'
    into.skipped.push({ file: file.name, reason })
  }
  found.forEach((each, index) => {
    addFound(into, file, each, found.length > 1 ? `${id}#${index + 1}` : id, map)
  })
}

function addFound(into: Gathering, file: FileText, { value, depth }: Found, id: string, map: FieldMap): void {
  if (value.kind === 'text' && value.text.trim()) addDraft(into, file, value, { id })
  else if (value.kind !== 'map') addRecord(into, file, value, id)
  else {
    const record = unwrapped(value)
    addRecord(into, file, record, id, { map, names: namesAt(depth), known: knownOf(record) })
  }
}

/** The items at the path that the policy gives. */
function listed(document: Value, path: string, file: FileText, into: Gathering): readonly Value[] {
  const value = entryAt(document, path)?.value
  if (value) return value.kind === 'list' ? value.items : [value]
  const hint = 'The policy says under “each” where the drafts stand: check the spelling.'
  into.problems.push(problemAt(file, document.start, `There is no “${path}” in this file.`, hint))
  return []
}

/** Policies, packs, subjects and reports hold texts that are no drafts. */
function isOurs(document: Value): boolean {
  if (document.kind !== 'map') return false
  const keys = new Set(document.entries.map(({ key }) => key))
  return (
    keys.has('onrecord') ||
    (keys.has('pack') && keys.has('rules')) ||
    (keys.has('subject') && keys.has('about'))
  )
}

/** What YAML names and uses twice is looked at once: it is one place, and names of names could be without end. */
function draftsIn(value: Value, map: FieldMap, depth: number, seen: Set<Value>): readonly Found[] {
  if (depth > deepest || seen.has(value) || (depth === 0 && isOurs(value))) return []
  seen.add(value)
  if (value.kind === 'map') {
    if (isDraft(value, map, depth)) return [{ value, depth }, ...threadOf(value, depth)]
    return value.entries.flatMap((entry) => draftsIn(entry.value, map, depth + 1, seen))
  }
  if (value.kind !== 'list') return []
  const { items } = value
  if (depth === 0 && items.every((item) => item.kind === 'text'))
    return items.map((item) => ({ value: item, depth }))
  const isQueue = items.some((item) => item.kind === 'map' && isDraft(item, map, depth + 1))
  return items.flatMap((item) => {
    if (seen.has(item)) return []
    const inside = draftsIn(item, map, depth + 1, seen)
    return inside.length === 0 && isQueue && !isNothing(item) ? [{ value: item, depth: depth + 1 }] : inside
  })
}

/** The other parts of a thread: `{ text: …, thread: [ … ] }`. */
function threadOf(record: MapValue, depth: number): readonly Found[] {
  const thread = record.entries.find(({ key }) => plainKey(key) === 'thread')?.value
  return thread?.kind === 'list' ? thread.items.map((value) => ({ value, depth })) : []
}

function isDraft(record: MapValue, map: FieldMap, depth: number): boolean {
  const text = fieldsOf(unwrapped(record), { map, names: namesAt(depth) }).get('text')?.value
  if (!text) return isRepost(record)
  if (text.kind === 'map') return textsByChannel(text).length > 0
  return text.kind === 'text' || depth <= near
}

function namesAt(depth: number): ReadonlyMap<string, FieldName> {
  return depth <= near ? nearTop : anywhere
}

/** `{ channel: …, post: { text: … } }` as one record. */
function unwrapped(record: MapValue): MapValue {
  for (const entry of record.entries) {
    if (!nearTop.has(plainKey(entry.key)) || entry.value.kind !== 'map') continue
    if (fieldsOf(entry.value).get('text')?.value.kind !== 'text') continue
    const others = record.entries.filter((other) => other !== entry)
    return { ...record, entries: [...entry.value.entries, ...others] }
  }
  return record
}

/**
 * `richText` and `action` are of the Bluesky automation of Node.js.
 * Source: github.com/nodejs/bluesky, README.md (read 2026-11-22).
 */
function knownOf(record: MapValue): DraftFields {
  const textAt = (key: string) => {
    const value = record.entries.find((entry) => plainKey(entry.key) === key)?.value
    return value?.kind === 'text' ? value.text : undefined
  }
  if (textAt('rich-text') === undefined) return {}
  return { channels: ['bluesky'], ...(textAt('action') === 'reply' ? { kind: 'reply' } : {}) }
}
