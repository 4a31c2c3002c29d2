import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import type { Finding, Report } from '../../src/core/types.ts'
import sarif from '../../src/outputs/sarif.ts'
import { publishedSchema } from './conformance.ts'
import { clearReport, finding, sharedReport } from './shared-report.ts'

const settings = { width: 80, colour: false }
const runOf = (report: Report) => JSON.parse(sarif.write(report, settings)).runs[0]
const reportOf = (findings: readonly Finding[], file = 'a.md', id = file): Report => ({
  ...clearReport,
  drafts: [{ id, file, verdict: 'blocked', findings }]
})
const fingerprints = (report: Report): string[] =>
  runOf(report).results.map(
    (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['onrecord/v1']
  )

const schema = publishedSchema('sarif/sarif-schema-2.1.0.json')

test.runIf(schema !== null)('the published schema takes the log', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false })
  // The schema is of draft 4, which names its own address `id`; all else in it draft 7 reads the same.
  const { id: _, $schema: __, ...rules } = JSON.parse(schema ?? '{}')
  const validate = ajv.compile(rules)
  for (const report of [sharedReport, clearReport, reportOf([finding('⟦a⟧')], '/abs/a b#c.md')]) {
    validate(JSON.parse(sarif.write(report, settings)))
    expect(validate.errors).toBeNull()
  }
})

describe('the log', () => {
  test('has the rules that found something, and each result points at its rule', () => {
    const { tool, results } = runOf(sharedReport)
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(tool.driver.rules[1].help.text).toContain('Instead: Say how to claim')
  })

  test('says that columns count UTF-16 code units', () => {
    expect(runOf(sharedReport).columnKind).toBe('utf16CodeUnits')
  })

  test('says that the run was not whole when something could not be read', () => {
    const [invocation] = runOf(sharedReport).invocations
    expect(invocation.executionSuccessful).toBe(false)
    expect(invocation.toolExecutionNotifications).toHaveLength(2)
    expect(runOf(clearReport).invocations[0].executionSuccessful).toBe(true)
  })

  test.each([
    ['drafts/a b.md', 'drafts/a%20b.md'],
    ['drafts\\a.md', 'drafts/a.md'],
    ['/srv/50%.md', 'file:///srv/50%25.md'],
    ['C:\\a.md', 'file:///C:/a.md'],
    ['../a#1.md', '../a%231.md']
  ])('names the file %s as %s', (file, uri) => {
    const { results } = runOf(reportOf([finding('⟦a⟧')], file))
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri)
  })
})

describe('fixes', () => {
  const fixesOf = (over: Partial<Finding>) =>
    runOf(reportOf([finding('Hi ⟦punters⟧', over)])).results[0].fixes

  test('replace the words in the file', () => {
    const [fix] = fixesOf({ suggestions: ['customers'] })
    expect(fix.artifactChanges[0].replacements[0]).toEqual({
      deletedRegion: {
        startLine: 5,
        startColumn: 4,
        endLine: 5,
        endColumn: 11,
        charOffset: 63,
        charLength: 7
      },
      insertedContent: { text: 'customers' }
    })
  })

  test.each<[string, Partial<Finding>]>([
    ['there is no suggestion', {}],
    ['the suggestion would have to be escaped', { suggestions: ['"customers"'] }],
    ['the words are escaped in the file', { quote: 'punt', suggestions: ['customers'] }],
    ['the finding has no place', { place: null, suggestions: ['customers'] }]
  ])('are left out when %s', (_, over) => {
    expect(fixesOf(over)).toBeUndefined()
  })
})

describe('fingerprints', () => {
  const one = finding('Hi, ⟦we’ll refund you⟧.')

  test('survive moved lines, other files and other white space', () => {
    const [name] = fingerprints(reportOf([one]))
    expect(fingerprints(reportOf([finding('Hi, ⟦we’ll refund you⟧.', {}, 900, 7)], 'b.md'))).toEqual([name])
    expect(fingerprints(reportOf([finding('Hi,  ⟦we’ll refund you⟧.\n')]))).not.toEqual(
      fingerprints(sharedReport)
    )
  })

  test('tell apart the rule, the words and the sentence', () => {
    const others = [
      { ...one, ruleId: 'promises/price' },
      finding('Hi, ⟦we’ll refund them⟧.'),
      finding('Hello, ⟦we’ll refund you⟧.'),
      finding('', { place: null, excerpt: null, at: null })
    ]
    expect(new Set(fingerprints(reportOf([one, ...others]))).size).toBe(5)
  })

  test('tell the same words in the same sentence apart by their number', () => {
    const [first, second] = fingerprints(reportOf([one, one]))
    expect(second).toBe(`${first}-2`)
  })
})
