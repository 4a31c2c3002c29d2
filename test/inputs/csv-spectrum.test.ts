/** The CSV files of csv-spectrum (github.com/max-mapper/csv-spectrum) and what they hold, where that folder is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cellsOf } from '../../src/core/reading/csv-cells.ts'
import { rowCutter } from '../../src/core/reading/csv-rows.ts'

const folder = new URL('../../../shared/conformance/csv-spectrum/', import.meta.url)
const names = existsSync(folder)
  ? readdirSync(new URL('csvs/', folder)).map((name) => name.replace(/\.csv$/, ''))
  : []

function recordsOf(text: string): Record<string, string>[] {
  const cutter = rowCutter('spectrum.csv', ',')
  const rows = [...cutter.push(text), ...cutter.end()].map(({ file }) => {
    const read = cellsOf(file, ',')
    return 'cells' in read ? read.cells.map((cell) => cell.text) : ['fault']
  })
  const [columns = [], ...records] = rows
  return records.map((cells) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  )
}

/**
 * Two files are not what their JSON says: `newlines_crlf` lost its CRs when it was checked in, and the telephone
 * number of `location_coordinates` differs; the latter is one record instead of a list.
 */
function csvOf(name: string): string {
  const text = readFileSync(new URL(`csvs/${name}.csv`, folder), 'utf8')
  return name.endsWith('_crlf') ? text.replace(/\r?\n/g, '\r\n') : text
}

test.runIf(names.length > 0).for(names)('csv-spectrum: %s', (name) => {
  const wanted: unknown = JSON.parse(readFileSync(new URL(`json/${name}.json`, folder), 'utf8'))
  const sameNumber = (record: object) => ({ ...record, 'Contact Phone Number': 'any' })
  const comparable = (records: unknown) =>
    name === 'location_coordinates' ? [records].flat().map((record) => sameNumber(Object(record))) : records
  expect(comparable(recordsOf(csvOf(name)))).toEqual(comparable(wanted))
})
