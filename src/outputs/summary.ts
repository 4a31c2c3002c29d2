/** The last lines of the report for people: the verdict, the counts, and what was not checked. */
import type { Counts, StreamedReport, Verdict } from '../core/types.ts'
import type { Style } from './style.ts'
import { visible } from './visible.ts'
import { wrap } from './wrap.ts'

/** A number with its thousands parted; asking for the ways of a language would take longer than all the rest. */
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** `1 draft`, `3 drafts`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

function blockedSentence({ drafts, blocked }: Counts): string {
  if (drafts === 1) return 'This draft must not go out as it is.'
  return `${grouped(blocked)} of ${counted(drafts, 'draft')} must not go out as ${blocked === 1 ? 'it is' : 'they are'}.`
}

function uncheckedSentence({ counts: { drafts, unchecked }, problems }: StreamedReport): string {
  const parts = [
    ...(problems.length > 0 ? [counted(problems.length, 'problem')] : []),
    ...(unchecked > 0 ? [`${counted(unchecked, 'draft')} left unchecked`] : [])
  ]
  return `${drafts > unchecked ? 'Not everything' : 'Nothing'} was checked: ${parts.join(', ')}.`
}

/** The verdict in sentences, the gravest first: what was not checked, what must not go out, or that all is well. */
export function verdictSentences(report: StreamedReport): { verdict: Verdict; sentence: string }[] {
  const { counts, verdict } = report
  const unchecked = verdict === 'unchecked' ? [{ verdict, sentence: uncheckedSentence(report) }] : []
  const blocked =
    counts.blocked > 0 ? [{ verdict: 'blocked', sentence: blockedSentence(counts) } as const] : []
  if (unchecked.length + blocked.length > 0) return [...unchecked, ...blocked]
  const found =
    counts.drafts === 0
      ? 'No draft to check.'
      : `${counted(counts.drafts, 'draft')} checked, nothing that blocks.`
  return [{ verdict: 'clear', sentence: found }]
}

/** `1 error · 2 warnings`; empty when nothing was found. */
export function findingCounts({ error, warning, note }: Counts): string {
  const parts: [number, string][] = [
    [error, 'error'],
    [warning, 'warning'],
    [note, 'note']
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => counted(count, noun))
    .join(' · ')
}

function skippedSentence({ skipped }: StreamedReport): string {
  const names = skipped.slice(0, 3).map(({ file }) => file)
  const more = skipped.length > names.length ? ` and ${skipped.length - names.length} more` : ''
  const holds = skipped.length === 1 ? 'holds no draft and was' : 'hold no drafts and were'
  return `${counted(skipped.length, 'file')} ${holds} not checked: ${names.join(', ')}${more}.`
}

/** What a baseline left out, and what in it is out of date. */
function baselineSentences({ baseline }: StreamedReport): string[] {
  if (baseline === undefined) return []
  const { file, known, stale } = baseline
  const left = known === 0 ? [] : [`${counted(known, 'known finding')} left out: see ${file}.`]
  if (stale.length === 0) return left
  const gone = stale.length === 1 ? '1 entry is' : `${stale.length} entries are`
  return [...left, `${gone} no longer found and can go from ${file}: --update-baseline.`]
}

/** The exceptions of the policy that excused something. */
function excusedSentences({ drafts }: Pick<StreamedReport, 'drafts'>): string[] {
  const counts = new Map<string, number>()
  for (const { excused = [] } of drafts) {
    for (const { rule, allowedBy, until } of excused) {
      const words = `${rule} until ${until}, allowed by ${allowedBy}`
      counts.set(words, (counts.get(words) ?? 0) + 1)
    }
  }
  return [...counts].map(([words, count]) => `Excused in ${counted(count, 'draft')}: ${words}.`)
}

const signs: Readonly<Record<Verdict, string>> = { blocked: '✖', clear: '✔', unchecked: '?' }

/** The summary as rows of a window. */
export function summaryLines(report: StreamedReport, width: number, style: Style): string[] {
  const { counts, skipped } = report
  const rows = (text: string): string[] => {
    const shown = visible(text)
    return wrap(shown, Math.max(20, width - 2)).map(([start, end]) => shown.slice(start, end))
  }
  const found = findingCounts(counts)
  const rest = [
    ...(found === '' ? [] : [found]),
    ...excusedSentences(report),
    ...baselineSentences(report),
    ...(skipped.length === 0 ? [] : [skippedSentence(report)])
  ]
  return [
    ...verdictSentences(report).flatMap(({ verdict, sentence }) => {
      const accent = verdict === 'clear' ? style.clear : style.error
      const sign = style.strong(accent(signs[verdict]))
      return rows(sentence).map((row, index) => `${index === 0 ? sign : ' '} ${style.strong(row)}`)
    }),
    ...rest.flatMap((text) => rows(text).map((row) => `  ${style.faint(row)}`))
  ]
}
