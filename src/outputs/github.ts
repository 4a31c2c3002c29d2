/**
 * Annotations for GitHub Actions. GitHub shows ten of each kind for a step and drops the rest without a word
 * (https://docs.github.com/en/actions/reference/limits, 2026-11-22): of more than ten the last one sums up, and
 * the log lists them all.
 */
import { defineOutput } from '../core/define.ts'
import type { Point, Report } from '../core/types.ts'
import { verdictSentences } from './summary.ts'

/** The most annotations of one kind that are shown. */
const shown = 10

type Kind = 'error' | 'warning' | 'notice'

interface Annotation {
  readonly kind: Kind
  readonly file: string
  readonly start: Point | undefined
  readonly end: Point | undefined
  readonly title: string
  readonly message: string
}

const escapes: Readonly<Record<string, string>> = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C'
}
const data = (text: string) => text.replace(/[%\r\n]/g, (sign) => escapes[sign] ?? sign)
const property = (text: string) => text.replace(/[%\r\n:,]/g, (sign) => escapes[sign] ?? sign)

function command({ kind, file, start, end, title, message }: Annotation): string {
  // Columns are only understood within one line.
  const columns =
    start && end && start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : []
  const lines = start && end ? [`line=${start.line}`, `endLine=${end.line}`, ...columns] : []
  return `::${kind} ${[`file=${property(file)}`, ...lines, `title=${property(title)}`].join(',')}::${data(message)}`
}

function annotationsOf({ drafts, problems }: Report): Annotation[] {
  const problem = (file: string, at: Point | undefined, message: string): Annotation => {
    return { kind: 'error', file, start: at, end: at, title: 'Not checked', message }
  }
  const findings = drafts.flatMap(({ id, file, verdict, findings }) => [
    ...(verdict === 'unchecked' ? [problem(file, undefined, `${id} could not be checked.`)] : []),
    ...findings.map(({ severity, place, ruleId, message, why, instead }): Annotation => {
      const kind = severity === 'note' ? 'notice' : severity
      const text = `${message}\n${why}\nInstead: ${instead}`
      return { kind, file, start: place?.start, end: place?.end, title: ruleId, message: text }
    })
  ])
  const faults = problems.map(({ file, at, message, hint }) =>
    problem(file, at, hint === undefined ? message : `${message} ${hint}`)
  )
  return [...faults, ...findings]
}

/** At most ten annotations of a kind: of more, nine and one that says how many there are. */
function commands(all: readonly Annotation[], kind: Kind): string[] {
  const ours = all.filter((annotation) => annotation.kind === kind)
  if (ours.length <= shown) return ours.map(command)
  const rest = ours.length - (shown - 1)
  return [
    ...ours.slice(0, shown - 1).map(command),
    `::${kind} title=onrecord::${rest} more, all of them in the log.`
  ]
}

/** One line of the log. It begins with a word, so that no text can pass for a command. */
function logLine({ kind, file, start, title, message }: Annotation): string {
  const where = start === undefined ? file : `${file}:${start.line}:${start.column}`
  return `${kind.padEnd(7)} ${where} ${title} ${message.split('\n')[0]}`.replace(/[\r\n]+/g, ' ')
}

export default defineOutput({
  name: 'github',
  summary: 'Annotations on the changed lines, for GitHub Actions.',
  write(report) {
    const all = annotationsOf(report)
    const kinds = ['error', 'warning', 'notice'] as const
    const lines = [
      ...kinds.flatMap((kind) => commands(all, kind)),
      ...all.map(logLine),
      ...verdictSentences(report).map(({ sentence }) => `verdict ${sentence}`)
    ]
    return `${lines.join('\n')}\n`
  }
})
