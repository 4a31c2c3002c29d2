import { describe, expect, test } from 'vitest'
import type { Finding, Report } from '../../src/core/types.ts'
import github from '../../src/outputs/github.ts'
import { clearReport, finding } from './shared-report.ts'

const reportOf = (findings: readonly Finding[], file = 'a.md'): Report => ({
  ...clearReport,
  drafts: [{ id: file, file, verdict: 'blocked', findings }]
})
const commandsOf = (report: Report) =>
  github
    .write(report, { width: 80, colour: false })
    .split('\n')
    .filter((line) => line.trimStart().startsWith('::'))

describe('annotations', () => {
  test.each([
    [9, 9, null],
    [10, 10, null],
    [11, 10, '2 more, all of them in the log.'],
    [500, 10, '491 more, all of them in the log.']
  ])('of %i findings %i are shown', (found, shown, last) => {
    const commands = commandsOf(reportOf(Array.from({ length: found }, () => finding('⟦we’ll refund you⟧'))))
    expect(commands).toHaveLength(shown)
    if (last !== null) expect(commands.at(-1)).toContain(last)
  })

  test('each kind is counted on its own', () => {
    const severities = ['error', 'warning', 'note'] as const
    const findings = severities.flatMap((severity) =>
      Array.from({ length: 20 }, () => finding('⟦we’ll refund you⟧', { severity }))
    )
    expect(commandsOf(reportOf(findings))).toHaveLength(30)
  })

  test('the log has every finding', () => {
    const text = github.write(reportOf(Array.from({ length: 50 }, () => finding('⟦we’ll refund you⟧'))), {
      width: 80,
      colour: false
    })
    expect(text.match(/^error {3}a\.md:5:1 /gm)).toHaveLength(50)
  })

  test('no text can pass for a command', () => {
    const nasty = finding('⟦x⟧', { message: 'a\n::set-output name=x::y\r::error::z' })
    expect(commandsOf(reportOf([nasty], 'a\n::warning::b.md'))).toHaveLength(1)
  })

  test('names of files are written so that they end where they end', () => {
    expect(commandsOf(reportOf([finding('⟦x⟧')], 'a,b:c%.md'))[0]).toContain('file=a%2Cb%3Ac%25.md,line=5')
  })

  test('columns are left out when the words go over several lines', () => {
    const start = { line: 1, column: 2, offset: 1 }
    const long = finding('⟦x⟧', { place: { start, end: { line: 2, column: 1, offset: 9 } } })
    expect(commandsOf(reportOf([long]))[0]).toMatch(/line=1,endLine=2,title=/)
  })
})
