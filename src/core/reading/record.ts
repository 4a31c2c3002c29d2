/** Makes a draft of a record: a JSON object, a row of a table, front matter that holds the text as well. */

import { type FileText, problemAt } from '../source.ts'
import type { DraftFields } from '../types.ts'
import { extend } from './additions.ts'
import { addDraft, type Gathering } from './draft.ts'
import { fieldsOf, type Naming, plainKey } from './field-names.ts'
import { type Described, describeDraft } from './fields.ts'
import { describe, type Entry, type MapValue, type TextValue, type Value } from './value.ts'

/** What is known of the records of a file. */
export interface RecordStyle extends Naming {
  /** What the format itself says of its drafts. */
  readonly known?: DraftFields
  /** What the file calls the text, for messages; `text` when left out. */
  readonly textName?: string
}

/**
 * Adds the draft that a record holds, or one for each channel when it has a text for each. A record without a text
 * is a problem, save a repost, which is skipped. `id` is for records that have none.
 */
export function addRecord(
  into: Gathering,
  file: FileText,
  record: Value,
  id: string,
  style: RecordStyle = {}
): void {
  if (record.kind !== 'map') {
    const message = `This is ${describe(record)} where a draft is needed.`
    into.problems.push(
      problemAt(file, record.start, message, 'Give it keys and values: “text” is what is published.')
    )
    return
  }
  const fields = fieldsOf(record, style)
  const entry = fields.get('text')
  if (!entry && isRepost(record)) {
    const reason = 'a repost, which has no text of its own'
    into.skipped.push({ file: file.name, at: file.point(record.start), reason })
    return
  }
  const described = { ...style.known, ...describeDraft(fields, file, into.problems) }
  const own = { ...described, id: described.id ?? id }
  const perChannel = entry ? textsByChannel(entry.value) : []
  for (const [channel, text] of perChannel)
    addText(into, file, record, text, { ...own, id: `${own.id}#${channel}`, channels: [channel] })
  if (perChannel.length > 0) return
  const text = textOf(entry, style.textName ?? style.map?.text ?? 'text', record, file, into)
  if (text) addText(into, file, record, text, own)
}

/** Whether a record says that it passes on somebody else's post. */
export function isRepost(record: MapValue): boolean {
  return record.entries.some(({ key, value }) => {
    if (repost.test(plainKey(key))) return true
    const says = ['action', 'kind', 'type'].includes(plainKey(key))
    return says && value.kind === 'text' && repost.test(value.text.trim())
  })
}

const repost = /^(?:re-?post|re-?tweet|re-?blog|boost)/i

/** Hashtags and mentions count where they are given by account: elsewhere they only tell what the text holds. */
function addText(
  into: Gathering,
  file: FileText,
  record: MapValue,
  text: TextValue,
  described: Described & { readonly id: string }
): void {
  const entries = record.entries.filter(({ value }) => value.kind === 'map')
  addDraft(into, file, ...extend(text, { ...record, entries }, described))
}

/** The texts of a draft that has one for each channel: `text: { x: …, linkedin: … }`; empty for all others. */
export function textsByChannel(value: Value): readonly (readonly [channel: string, text: TextValue])[] {
  if (value.kind !== 'map') return []
  const found: [string, TextValue][] = []
  for (const { key, value: text } of value.entries)
    if (text.kind === 'text' && text.text.trim()) found.push([key.toLowerCase(), text])
  return found.length === value.entries.length ? found : []
}

function textOf(
  entry: Entry | undefined,
  name: string,
  record: MapValue,
  file: FileText,
  into: Gathering
): TextValue | undefined {
  const key = entry?.key ?? name
  const fault = (at: number, message: string, hint: string) => {
    into.problems.push(problemAt(file, at, message, hint))
    return undefined
  }
  if (!entry) return fault(record.start, `The draft has no “${key}”.`, `Add “${key}” with what is published.`)
  const { value } = entry
  if (value.kind !== 'text') {
    const message = `“${key}” holds ${describe(value)} where a text is needed.`
    return fault(value.start, message, 'Put the text in quotes.')
  }
  if (value.text.trim()) return value
  return fault(value.start, `“${key}” is empty.`, 'Write what is published, or take it out.')
}
