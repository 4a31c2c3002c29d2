import { expect, test } from 'vitest'
import tsv from '../../src/inputs/tsv.ts'
import { fieldsOf, idsAndTexts, inFile } from './reading.ts'

test('tabs stand between cells, commas are text', () => {
  const file = 'text\tchannel\r\nHello, you\tx\r\n"one\ttwo ""three"""\tbluesky\r\n'
  const result = tsv.read(file, 'q.tsv')
  expect(idsAndTexts(result)).toEqual([
    ['q.tsv:2', 'Hello, you'],
    ['q.tsv:3', 'one\ttwo "three"']
  ])
  expect(fieldsOf(result.drafts[1])).toEqual({ id: 'q.tsv:3', channels: ['bluesky'] })
  expect(inFile(file, result.drafts[1], 'two "three"')).toBe('two ""three""')
})

test('it streams', () => {
  const reader = tsv.open('q.tsv')
  expect(reader.push('text\nHello\n').drafts).toHaveLength(1)
  expect(reader.end()).toEqual({ drafts: [], problems: [], skipped: [] })
})
