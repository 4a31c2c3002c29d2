import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import type { Finding, Report } from '../../src/core/types.ts'
import terminal from '../../src/outputs/terminal.ts'
import { golden } from './golden.ts'
import { clearReport, finding, sharedReport } from './shared-report.ts'

const ESC = '\u001b'

function reportOf(findings: readonly Finding[]): Report {
  const drafts = [{ id: 'a.md', file: 'a.md', verdict: 'blocked', findings } as const]
  const counts = { drafts: 1, blocked: 1, unchecked: 0, error: findings.length, warning: 0, note: 0 }
  return { ...clearReport, verdict: 'blocked', counts, drafts }
}

const write = (report: Report, width = 80, more: { colour?: boolean; quiet?: boolean } = {}) =>
  terminal.write(report, { width, colour: false, ...more })

describe('the report for people', () => {
  test('shows everything in the shared report', () => {
    expect(write(sharedReport)).toBe(golden('terminal.txt'))
  })

  test.each([40, 60, 80, 120])('fits a window of %i columns', (width) => {
    const rows = write(sharedReport, width).split('\n')
    expect(rows.filter((row) => stringWidth(row) > width && !row.startsWith('? queue.jsonl:3'))).toEqual([])
  })

  test('says one sentence when all is well', () => {
    expect(write(clearReport)).toBe('✔ 1 draft checked, nothing that blocks.\n')
  })

  test('says nothing when all is well and it should be quiet', () => {
    expect(write(clearReport, 80, { quiet: true })).toBe('')
  })

  test('keeps findings and problems when it should be quiet', () => {
    const text = write(sharedReport, 80, { quiet: true })
    expect(text).toContain('promises/refund')
    expect(text).toContain('queue.jsonl:3:12: This row is not JSON.')
    expect(text).not.toContain('must not go out')
  })

  test('has colours only when they are wanted', () => {
    expect(write(sharedReport)).not.toContain(ESC)
    expect(write(sharedReport, 80, { colour: true })).toContain(`${ESC}[31m`)
  })

  test('says the same with colours and without', () => {
    const coloured = write(sharedReport, 80, { colour: true })
    expect(stripVTControlCharacters(coloured)).toBe(write(sharedReport))
  })
})

/** The row that shows the sentence, and the row under it. */
function markedRow(report: Report, width = 80): { marked: string; under: string } {
  const rows = write(report, width).split('\n')
  const index = rows.findIndex((row) => row.includes('‾'))
  return { marked: rows[index - 1]!, under: rows[index]! }
}

describe('the line under the words that are meant', () => {
  test.each([
    ['at the start', '⟦We’ll refund you⟧ soon.'],
    ['at the end', 'Soon ⟦we’ll refund you⟧'],
    ['after an emoji', '😔 ⟦we’ll refund you⟧ soon.'],
    ['after a family of emoji', '👩‍👩‍👧👩‍👩‍👧 ⟦we’ll refund you⟧ soon.'],
    ['after a flag and a skin tone', '🇬🇧 👍🏽 ⟦we’ll refund you⟧ soon.'],
    ['after wide letters', 'ご迷惑をおかけして ⟦we’ll refund you⟧ soon.'],
    ['after combining marks', 'cafe\u0301 ⟦we’ll refund you⟧ soon.'],
    ['after a tab', 'a\t⟦we’ll refund you⟧ soon.'],
    ['under wide letters', 'so ⟦払い戻し⟧ soon.']
  ])('%s', (_, source) => {
    const found = finding(source)
    const { marked, under } = markedRow(reportOf([found]))
    const begin = under.indexOf('‾')
    const columns = stringWidth(found.quote)
    expect(under.slice(begin)).toBe('‾'.repeat(columns))
    expect(stringWidth(marked.slice(0, marked.indexOf(found.quote)))).toBe(stringWidth(under.slice(0, begin)))
  })

  test('goes on in the next row when the words do', () => {
    const text = write(
      reportOf([finding('Sorry about all that, ⟦we promise that we will refund you⟧ today.')]),
      44
    )
    expect(text.split('\n').filter((row) => row.includes('‾'))).toHaveLength(2)
  })

  test('is one sign long where nothing stands', () => {
    expect(markedRow(reportOf([finding('Hello⟦⟧ there')])).under.trim()).toBe('│      ‾')
  })
})

test('nothing in a draft steers the terminal', () => {
  const nasty = finding(`⟦we’ll refund you⟧ ${ESC}[2J${ESC}]0;gone\u0007 \u202e`, {
    why: `a${ESC}[31m`,
    instead: '\u0007'
  })
  const draft = { id: `a${ESC}[31m.md`, file: 'a.md', verdict: 'blocked', findings: [nasty] } as const
  expect(write({ ...reportOf([]), drafts: [draft] })).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
})

test('many problems of one file are cut short, and counted', () => {
  const problem = (file: string) => ({ file, message: 'This row is not JSON.' })
  const problems = [...Array.from({ length: 25 }, () => problem('a.jsonl')), problem('b.jsonl')]
  const text = write({ ...clearReport, verdict: 'unchecked', problems })
  expect(text.match(/a\.jsonl: This row/g)).toHaveLength(10)
  expect(text).toContain('a.jsonl: 15 more like this.')
  expect(text).toContain('b.jsonl: This row')
  expect(text).toContain('26 problems')
})
