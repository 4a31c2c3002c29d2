import { describe, expect, test } from 'vitest'
import markdown from '../../src/outputs/markdown.ts'
import { markdownCode, markdownText } from '../../src/outputs/markdown-text.ts'
import { clearReport, finding, sharedReport } from './shared-report.ts'

describe('text of drafts in Markdown', () => {
  test.each([
    ['formats nothing', '**bold** _it_ `code` ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~'],
    ['calls nobody', 'ask @northline', 'ask @\u200bnorthline'],
    ['names no issue', 'ticket #12', 'ticket #\u200b12'],
    ['links nothing', '[a](b) https://c.example', '\\[a\\](b) https\u200b://c.example'],
    ['holds no HTML', '<b>&amp;', '&lt;b&gt;&amp;amp;'],
    ['begins no list', '- one', '\\- one'],
    ['begins no numbered list', '1. one', '1\\. one'],
    ['begins no heading', '# one', '\\#\u200b one'],
    ['stays on its line', 'a\n\nb', 'a b'],
    [
      'leaves plain text alone',
      'We’re sorry (really!): £20 – at 10.30.',
      'We’re sorry (really!): £20 – at 10.30.'
    ]
  ])('%s', (_, text, expected) => {
    expect(markdownText(text)).toBe(expected)
  })

  test.each([
    ['a.md', '`a.md`'],
    ['a`b', '``a`b``'],
    ['`a``', '``` `a`` ```']
  ])('%j as code', (text, expected) => {
    expect(markdownCode(text)).toBe(expected)
  })
})

test('a comment fits what GitHub takes, and says what was left out', () => {
  const draft = {
    ...sharedReport.drafts[1]!,
    findings: Array.from({ length: 40 }, () => finding('⟦we’ll refund you⟧'))
  }
  const report = { ...clearReport, drafts: Array.from({ length: 40 }, () => draft) }
  const text = markdown.write(report, { width: 80, colour: false })
  expect(text.length).toBeLessThan(65_536)
  expect(text).toMatch(/… and \d+ more\. The full report has them all\.\n$/)
})
