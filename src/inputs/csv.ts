/** Comma-separated values, with semicolons as well: one draft a row. */
import { defineInput } from '../core/define.ts'
import { readRows } from '../core/reading/draft.ts'
import { openTable } from '../core/reading/table.ts'
import type { FieldMap } from '../core/types.ts'

export default defineInput({
  name: 'csv',
  summary: 'CSV: a row of column names, and a draft in each row below; commas or semicolons between cells.',
  endings: ['.csv'],
  read: (text: string, file: string, fields?: FieldMap) => readRows(open(file, fields), text, file),
  open
})

function open(file: string, fields?: FieldMap) {
  return openTable(file, fields)
}
