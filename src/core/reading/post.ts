/** Makes a draft of a post: front matter, and a text below it. */

import { type FileText, type PlacedText, problemAt } from '../source.ts'
import type { Media } from '../types.ts'
import { extend } from './additions.ts'
import { addDraft, type Gathering } from './draft.ts'
import { fieldsOf } from './field-names.ts'
import { describeDraft } from './fields.ts'
import { addRecord, type RecordStyle } from './record.ts'
import type { MapValue } from './value.ts'

/** One post of a file: what its front matter says, its text, and the pictures that stood in the text. */
export interface Post {
  readonly record: MapValue | null
  readonly body: PlacedText
  readonly media: readonly Media[]
}

/** Adds the draft that a post holds. One without a text below may have it in its front matter. */
export function addPost(
  into: Gathering,
  file: FileText,
  { record, body, media }: Post,
  id: string,
  style: RecordStyle = {}
): void {
  if (!body.text && media.length > 0) {
    into.skipped.push({ file: file.name, at: file.point(body.start), reason: 'a picture, and no text' })
    return
  }
  if (record && !body.text) {
    addRecord(into, file, record, id, style)
    return
  }
  const { known = {} } = style
  const fields = record ? fieldsOf(record, style) : new Map()
  const second = fields.get('text')
  if (second) {
    const message = 'The post has a text in its front matter and another one below it.'
    into.problems.push(problemAt(file, second.at, message, 'Keep one of the two.'))
  }
  const described = { ...known, ...describeDraft(fields, file, into.problems) }
  const pictures = [...(described.media ?? []), ...media]
  const own = { ...described, id: described.id ?? id, ...(pictures.length > 0 ? { media: pictures } : {}) }
  addDraft(into, file, ...(record ? extend(body, record, own) : ([body, own] as const)))
}
