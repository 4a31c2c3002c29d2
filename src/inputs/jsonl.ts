/** JSON Lines: one draft a line. */
import { defineInput } from '../core/define.ts'
import { type Gathering, gathering, wholeFile } from '../core/draft.ts'
import { readJson } from '../core/json.ts'
import { afterByteOrderMark } from '../core/lines.ts'
import { addRecord } from '../core/record.ts'
import { lineCutter } from '../core/rows.ts'
import type { FileText } from '../core/source.ts'
import type { FieldMap, ReadResult, RowReader } from '../core/types.ts'

export default defineInput({
  name: 'jsonl',
  summary: 'JSON Lines: an object with “text” a line.',
  endings: ['.jsonl', '.ndjson'],
  read(text: string, file: string, fields?: FieldMap): ReadResult {
    const reader = open(file, fields)
    const first = reader.push(text)
    const last = reader.end()
    return wholeFile(file, {
      drafts: [...first.drafts, ...last.drafts],
      problems: [...first.problems, ...last.problems],
      skipped: [...first.skipped, ...last.skipped]
    })
  },
  open
})

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
  if (record) addRecord(into, row, record, `${row.name}:${line}`, fields ? { map: fields } : {})
}
