/** Tables, one draft a row: a first row of column names, and a draft for each row under it. */

import { type FileText, problemAt } from '../source.ts'
import type { FieldMap, ReadResult, RowReader } from '../types.ts'
import { cellsOf } from './csv-cells.ts'
import { mostUnclosed, type Row, rowCutter } from './csv-rows.ts'
import { type Gathering, gathering, joined } from './draft.ts'
import { fieldsOf } from './field-names.ts'
import { addRecord } from './record.ts'
import { type Columns, columnsOf, namelessColumns, recordOf } from './table-columns.ts'
import type { TextValue } from './value.ts'

/** Reads a table from parts. Without a separator, the first line tells which it is. */
export function openTable(name: string, fields: FieldMap = {}, separator?: string): RowReader {
  let head = ''
  let reader: RowReader | undefined
  const begin = () => {
    reader = tableReader(name, fields, separator ?? separatorOf(head))
    return reader
  }
  return {
    push(part) {
      if (reader) return reader.push(part)
      head += part
      return /[\r\n]/.test(head) ? begin().push(head) : gathering()
    },
    end() {
      if (reader) return reader.end()
      const all = begin()
      return joined(all.push(head), all.end())
    }
  }
}

/** The separator that the first line has most of, outside quotation marks; `sep=;` says it, as Excel writes. */
function separatorOf(head: string): string {
  const first = /^\uFEFF?([^\r\n]*)/.exec(head)?.[1] ?? ''
  const said = /^sep=(.)$/i.exec(first)?.[1]
  if (said) return said
  const bare = first.replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: bare.split(mark).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).mark
}

function tableReader(name: string, map: FieldMap, separator: string): RowReader {
  const cutter = rowCutter(name, separator)
  let columns: Columns | 'none' | undefined
  let unclosed = 0

  function addRow(into: Gathering, row: Row): void {
    const { file } = row
    if (columns === 'none' || /^\uFEFF?sep=.$/i.test(file.text)) return
    if (row.unclosed >= 0) {
      unclosed++
      const end = unclosed === mostUnclosed ? ' The rest of the file was not read.' : ''
      const message = `This quotation mark is never closed.${end}`
      into.problems.push(
        problemAt(file, row.unclosed, message, 'Close it; a quotation mark inside is doubled: “""”.')
      )
      return
    }
    const read = cellsOf(file, separator)
    if ('fault' in read) {
      const message = 'Something stands behind the closing quotation mark.'
      into.problems.push(problemAt(file, read.fault, message, 'A quotation mark inside is doubled: “""”.'))
    } else if (columns) addCells(into, file, read.cells, columns)
    else begin(into, file, read.cells)
  }

  function begin(into: Gathering, file: FileText, cells: readonly TextValue[]): void {
    const nameless = namelessColumns(cells)
    const names = nameless ?? cells.map(({ text }) => text.trim())
    const found = columnsOf(names, map)
    columns = found ?? 'none'
    if (found && nameless) addCells(into, file, cells, found)
    if (found) return
    if (map.text === undefined) {
      into.skipped.push({ file: name, reason: 'has no column that is called “text”' })
      return
    }
    const hint = `The columns are: ${names.join(', ')}.`
    into.problems.push(problemAt(file, 0, `There is no column “${map.text}” in this file.`, hint))
  }

  function addCells(
    into: Gathering,
    file: FileText,
    cells: readonly TextValue[],
    { names, style }: Columns
  ): void {
    if (cells.every(({ text }) => !text.trim())) return
    const extra = cells.slice(names.length).find(({ text }) => text.trim())
    if (extra) {
      const message = `This row has ${cells.length} cells under ${names.length} columns.`
      const hint = `Put quotation marks round a text that holds “${separator}”.`
      into.problems.push(problemAt(file, extra.start, message, hint))
      return
    }
    const record = recordOf(names, cells, file.text.length)
    const fields = fieldsOf(record, style)
    if (!fields.has('text') && fields.has('media')) {
      into.skipped.push({ file: name, at: file.point(0), reason: 'a picture, and no text' })
      return
    }
    addRecord(into, file, record, `${name}:${file.point(0).line}`, style)
  }

  const read = (rows: readonly Row[]): ReadResult => {
    const into = gathering()
    for (const row of rows) addRow(into, row)
    return into
  }
  return { push: (part) => read(cutter.push(part)), end: () => read(cutter.end()) }
}
