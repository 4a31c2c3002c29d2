/** Makes a draft of a record: a JSON object, a row of a table, front matter that holds the text as well. */
import { addDraft, type Gathering } from './draft.ts'
import { type Fields, fieldsOf } from './field-names.ts'
import { describeDraft } from './fields.ts'
import { type FileText, problemAt } from './source.ts'
import type { DraftFields, FieldMap } from './types.ts'
import { describe, type TextValue, type Value } from './value.ts'

/** What is known of the records of a file. */
export interface RecordStyle {
  /** Where the fields stand, when they do not go by their own names. */
  readonly map?: FieldMap
  /** What the format itself says of its drafts. */
  readonly known?: DraftFields
}

/** Adds the draft that a record holds; one without a text is a problem. `id` is for records that have none. */
export function addRecord(
  into: Gathering,
  file: FileText,
  record: Value,
  id: string,
  { map = {}, known = {} }: RecordStyle = {}
): void {
  if (record.kind !== 'map') {
    const hint = 'Write { "text": "…" }.'
    into.problems.push(
      problemAt(file, record.start, `This is ${describe(record)} where a draft is needed.`, hint)
    )
    return
  }
  const fields = fieldsOf(record, map)
  const described = describeDraft(fields, file, into.problems)
  const text = textOf(fields, record.start, file, into, map)
  if (text) addDraft(into, file, text, { ...known, ...described, id: described.id ?? id })
}

function textOf(
  fields: Fields,
  start: number,
  file: FileText,
  into: Gathering,
  map: FieldMap
): TextValue | undefined {
  const key = map.text ?? 'text'
  const entry = fields.get('text')
  const value = entry?.value
  const fault = (at: number, message: string, hint: string) => {
    into.problems.push(problemAt(file, at, message, hint))
    return undefined
  }
  if (!value) return fault(start, `The draft has no “${key}”.`, `Add “${key}” with what is published.`)
  if (value.kind !== 'text')
    return fault(
      value.start,
      `“${key}” holds ${describe(value)} where a text is needed.`,
      'Put the text in quotes.'
    )
  if (!value.text.trim())
    return fault(value.start, `“${key}” is empty.`, 'Write what is published, or take it out.')
  return value
}
