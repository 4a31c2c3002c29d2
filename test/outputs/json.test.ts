import { describe, expect, test } from 'vitest'
import json from '../../src/outputs/json.ts'
import { clearReport, finding, sharedReport } from './shared-report.ts'

const settings = { width: 80, colour: false }
const written = (report = sharedReport) => JSON.parse(json.write(report, settings))

describe('the JSON report', () => {
  test('has these keys in this order', () => {
    expect(Object.keys(written())).toEqual([
      'onrecord',
      'policy',
      'verdict',
      'counts',
      'drafts',
      'problems',
      'skipped'
    ])
    expect(Object.keys(written().drafts[1])).toEqual(['id', 'file', 'verdict', 'findings'])
    expect(Object.keys(written().drafts[1].findings[0])).toEqual([
      'ruleId',
      'check',
      'severity',
      'message',
      'why',
      'instead',
      'quote',
      'place',
      'suggestions'
    ])
  })

  test('gives the place in the file, from its first character to after its last', () => {
    const { quote, place } = written().drafts[1].findings[0]
    expect(quote).toBe('we’ll refund you')
    expect(place).toEqual({
      start: { line: 5, column: 26, offset: 85 },
      end: { line: 5, column: 42, offset: 101 }
    })
  })

  test('gives null as the place of the draft as a whole', () => {
    expect(written().drafts[0].findings[1]).toMatchObject({ quote: '', place: null })
  })

  test('tells what could not be read, and what was not looked at', () => {
    expect(written().problems).toEqual(sharedReport.problems)
    expect(written().skipped).toEqual(sharedReport.skipped)
  })

  test('keeps the sentence around a finding to itself', () => {
    const secret = finding('Card ⟦41••••11⟧ it is', { quote: '41••••11' })
    const report = { ...clearReport, drafts: [{ ...sharedReport.drafts[1]!, findings: [secret] }] }
    expect(json.write(report, settings)).not.toContain('it is')
  })

  test('ends with a line feed and is the same every time', () => {
    expect(json.write(sharedReport, settings)).toMatch(/\}\n$/)
    expect(json.write(sharedReport, settings)).toBe(json.write(structuredClone(sharedReport), settings))
  })
})
