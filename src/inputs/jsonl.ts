/** JSON Lines: one draft a line. */
import { defineInput } from '../core/define.ts'
import { afterByteOrderMark } from '../core/lines.ts'
import { addDocuments } from '../core/reading/documents.ts'
import { type Gathering, gathering, readRows } from '../core/reading/draft.ts'
import { readJson } from '../core/reading/json.ts'
import { addRecord } from '../core/reading/record.ts'
import { lineCutter } from '../core/reading/rows.ts'
import { type FileText, fileText } from '../core/source.ts'
import type { FieldMap, ReadResult, RowReader } from '../core/types.ts'

export default defineInput({
  name: 'jsonl',
  summary: 'JSON Lines: an object with “text” a line.',
  endings: ['.jsonl', '.ndjson'],
  read(text: string, file: string, fields?: FieldMap): ReadResult {
    const result = readRows(open(file, fields), text, file)
    return result.drafts.length === 0 && result.problems.length > 1 && isOneDocument(text, file)
      ? { ...result, problems: [{ file, ...oneDocument }] }
      : result
  },
  open
})

/** Said once, where a problem for each line would say nothing. */
const oneDocument = {
  message: 'This is one JSON document, not one draft a line.',
  hint: 'Name the file .json, or write each draft on a line of its own.'
}

function isOneDocument(text: string, name: string): boolean {
  return readJson(fileText(name, text), afterByteOrderMark(text), text.length, []) !== undefined
}

function open(file: string, fields?: FieldMap): RowReader {
  const cutter = lineCutter(file)
  const read = (rows: readonly FileText[]): ReadResult => {
    const into = gathering()
    for (const row of rows) addRow(row, into, fields)
    return into
  }
  return { push: (part) => read(cutter.push(part)), end: () => read(cutter.end()) }
}

function addRow(row: FileText, into: Gathering, fields: FieldMap | undefined): void {
  const { line, offset } = row.point(0)
  const start = offset === 0 ? afterByteOrderMark(row.text) : 0
  const record = readJson(row, start, row.text.length, into.problems)
  if (!record) return
  const id = `${row.name}:${line}`
  if (fields?.each === undefined) addRecord(into, row, record, id, fields ? { map: fields } : {})
  else addDocuments(into, row, [record], fields, id)
}
