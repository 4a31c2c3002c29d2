/** A comment for a pull or merge request. */
import { defineOutput } from '../core/define.ts'
import type { CheckedDraft, Finding, Problem, Severity } from '../core/types.ts'
import { markdownCode, markdownText } from './markdown-text.ts'
import { findingCounts, verdictSentences } from './summary.ts'

/** GitHub refuses comments of more than 65,536 characters (2026-11-22). */
const longest = 60_000

const signs: Readonly<Record<Severity, string>> = { error: '⛔', warning: '⚠️', note: 'ℹ️' }
const verdictSigns = { blocked: '⛔', clear: '✅', unchecked: '❓' } as const

/** The sentence with the words that are meant in bold. */
function excerptLine({ excerpt }: Finding): string[] {
  if (excerpt === null) return []
  const [start, end] = excerpt.at
  const { text } = excerpt
  const meant = markdownText(text.slice(start, end)).trim()
  const bold = meant === '' ? '' : `**${meant}**`
  // Bold begins and ends at a letter only when white space is outside of it.
  const gap = (part: string) => (/^\s|\s$/.test(part) ? ' ' : '')
  const before = markdownText(text.slice(0, start))
  return [
    `  > ${before}${gap(text.slice(start, end).slice(0, 1))}${bold}${markdownText(text.slice(end))}`,
    '  '
  ]
}

function findingLines(finding: Finding): string[] {
  const { severity, message, why, instead, ruleId, place } = finding
  const where = place === null ? '' : ` (line ${place.start.line})`
  return [
    `- ${signs[severity]} **${markdownText(message)}**${where} ${markdownCode(ruleId)}`,
    '  ',
    ...excerptLine(finding),
    `  ${markdownText(why)} **Instead:** ${markdownText(instead)}`
  ]
}

function draftBlock({ id, verdict, findings }: CheckedDraft): string {
  const head = `#### ${verdictSigns[verdict]} ${markdownCode(id)}`
  const lines =
    verdict === 'unchecked' ? ['This draft could not be checked.'] : findings.flatMap(findingLines)
  return [head, '', ...lines].join('\n')
}

function problemBlock({ file, at, message, hint }: Problem): string {
  const where = at === undefined ? file : `${file}:${at.line}:${at.column}`
  return `- ❓ ${markdownCode(where)} ${markdownText(message)}${hint === undefined ? '' : ` ${markdownText(hint)}`}`
}

/** As many blocks as a comment holds, and a line that says how many were left out. */
function fitting(blocks: readonly string[]): string[] {
  let room = longest
  const kept: string[] = []
  for (const block of blocks) {
    room -= block.length + 2
    if (room < 0) return [...kept, `… and ${blocks.length - kept.length} more. The full report has them all.`]
    kept.push(block)
  }
  return kept
}

export default defineOutput({
  name: 'markdown',
  summary: 'A comment for a pull or merge request.',
  write(report) {
    const found = findingCounts(report.counts)
    const head = [
      '### onrecord',
      ...verdictSentences(report).map(({ verdict, sentence }) => `${verdictSigns[verdict]} **${sentence}**`),
      ...(found === '' ? [] : [found])
    ]
    const drafts = report.drafts.filter(({ verdict, findings }) => verdict !== 'clear' || findings.length > 0)
    const blocks = [...report.problems.map(problemBlock), ...drafts.map(draftBlock)]
    return `${[...head, ...fitting(blocks)].join('\n\n')}\n`
  }
})
