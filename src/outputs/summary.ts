/** The last lines of the report for people: the verdict, the counts, and what was not checked. */
import type { Counts, Report, Verdict } from '../core/types.ts'
import type { Style } from './style.ts'
import { visible } from './visible.ts'
import { wrap } from './wrap.ts'

/** `1 draft`, `3 drafts`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
}

/** The verdict as a sentence. */
export function verdictSentence({ verdict, counts, problems }: Report): string {
  const { drafts, blocked, unchecked } = counts
  if (verdict === 'blocked') {
    return drafts === 1 ? 'This draft must not go out as it is.' : `${blocked} of ${counted(drafts, 'draft')} must not go out as ${blocked === 1 ? 'it is' : 'they are'}.`
  }
  if (verdict === 'clear') return `${counted(drafts, 'draft')} checked, nothing that blocks.`
  const parts = [
    ...(unchecked > 0 ? [`${counted(unchecked, 'draft')} could not be checked`] : []),
    ...(problems.length > 0 ? [counted(problems.length, 'problem')] : [])
  ]
  return `Not everything was checked: ${parts.join(', ')}.`
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

function skippedSentence({ skipped }: Report): string {
  const names = skipped.slice(0, 3).map(({ file }) => file)
  const more = skipped.length > names.length ? ` and ${skipped.length - names.length} more` : ''
  const holds = skipped.length === 1 ? 'holds no draft and was' : 'hold no drafts and were'
  return `${counted(skipped.length, 'file')} ${holds} not checked: ${names.join(', ')}${more}.`
}

const signs: Readonly<Record<Verdict, string>> = { blocked: '✖', clear: '✔', unchecked: '?' }

/** The summary as rows of a window. */
export function summaryLines(report: Report, width: number, style: Style): string[] {
  const { verdict, counts, problems } = report
  const accent = verdict === 'clear' ? style.clear : style.error
  const found = findingCounts(counts)
  const unread = verdict === 'blocked' && (problems.length > 0 || counts.unchecked > 0)
  const rest = [
    ...(found === '' ? [] : [found]),
    ...(unread ? [verdictSentence({ ...report, verdict: 'unchecked' })] : []),
    ...(report.skipped.length === 0 ? [] : [skippedSentence(report)])
  ].flatMap((text) => {
    const shown = visible(text)
    return wrap(shown, Math.max(20, width - 2)).map(([start, end]) => `  ${style.faint(shown.slice(start, end))}`)
  })
  return [`${style.strong(accent(signs[verdict]))} ${style.strong(verdictSentence(report))}`, ...rest]
}
