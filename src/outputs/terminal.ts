/** The report for people: what is wrong, where, why, and what to write instead. */
import { Chalk } from 'chalk'
import { defineOutput } from '../core/define.ts'
import type {
  CheckedDraft,
  Finding,
  OutputSettings,
  Problem,
  Severity,
  StreamedReport
} from '../core/types.ts'
import { showFault } from './fault.ts'
import { markedRows } from './marked-rows.ts'
import type { Style } from './style.ts'
import { summaryLines } from './summary.ts'
import { visible } from './visible.ts'
import { wrap } from './wrap.ts'

const signs: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', note: '●' }

/** Rows longer than this tire the eye, however wide the window is. */
const longestRow = 100

const bare = (text: string): string => text
const PLAIN: Style = {
  error: bare,
  warning: bare,
  note: bare,
  clear: bare,
  strong: bare,
  faint: bare,
  name: bare
}

/** The colours of a report: those of the terminal's own theme, so that they suit dark and light. */
function styleOf(colour: boolean): Style {
  if (!colour) return PLAIN
  const chalk = new Chalk({ level: 1 })
  return {
    error: chalk.red,
    warning: chalk.yellow,
    note: chalk.cyan,
    clear: chalk.green,
    strong: chalk.bold,
    faint: chalk.dim,
    name: chalk.bold.underline
  }
}

/** Text with a label before it, wrapped so that the text stays to the right of the label. */
function labelled(label: string, text: string, width: number, style: Style): string[] {
  const shown = visible(text)
  const room = Math.max(20, width - 13)
  return wrap(shown, room).map(([start, end], index) => {
    const left = index === 0 ? style.faint(label.padEnd(9)) : ' '.repeat(9)
    return `    ${left}${shown.slice(start, end)}`
  })
}

/** The sentence with its place in the margin and a line under the words that are meant. */
function excerptLines({ excerpt, place, severity }: Finding, width: number, style: Style): string[] {
  if (excerpt === null) return []
  const accent = style[severity]
  const where = place === null ? '' : `${place.start.line}:${place.start.column}`
  const margin = where.padStart(8)
  const bar = style.faint('│')
  const rows = markedRows(excerpt.text, excerpt.at, Math.max(20, width - margin.length - 5))
  return rows.flatMap(({ before, marked, after, column, width: columns }, index) => {
    const left = index === 0 ? style.faint(margin) : ' '.repeat(margin.length)
    const row = `  ${left} ${bar} ${before}${marked === '' ? '' : style.strong(accent(marked))}${after}`
    if (columns === 0) return [row]
    return [row, `  ${' '.repeat(margin.length)} ${bar} ${' '.repeat(column)}${accent('‾'.repeat(columns))}`]
  })
}

function findingLines(finding: Finding, width: number, style: Style): string[] {
  const { severity, message, why, instead, suggestions, ruleId } = finding
  const accent = style[severity]
  const head = wrap(visible(message), Math.max(20, width - 14))
  const shown = visible(message)
  const rows = head.map(([start, end], index) => {
    const left =
      index === 0 ? style.strong(accent(`${signs[severity]} ${severity.padEnd(8)}`)) : ' '.repeat(10)
    return `  ${left} ${style.strong(shown.slice(start, end))}`
  })
  const other = suggestions.filter((suggestion) => suggestion !== instead)
  return [
    ...rows,
    ...excerptLines(finding, width, style),
    ...labelled('why', why, width, style),
    ...labelled('instead', instead, width, style),
    ...(other.length === 0 ? [] : labelled('try', other.map((text) => `“${text}”`).join(', '), width, style)),
    ...labelled('rule', ruleId, width, style),
    ''
  ]
}

function draftLines({ id, file, verdict, findings }: CheckedDraft, width: number, style: Style): string[] {
  if (findings.length === 0 && verdict !== 'unchecked') return []
  const name = style.name(visible(id))
  const from = id.startsWith(file) ? '' : style.faint(`  ${visible(file)}`)
  const state = verdict === 'clear' ? '' : `  ${style.error(verdict)}`
  return [`${name}${from}${state}`, '', ...findings.flatMap((finding) => findingLines(finding, width, style))]
}

/** So many problems of one file are shown; a table with a fault in every row would drown the rest. */
const shownProblems = 10

function problemLines(problems: readonly Problem[], style: Style): string[] {
  const byFile = new Map<string, Problem[]>()
  for (const problem of problems) {
    const same = byFile.get(problem.file)
    if (same === undefined) byFile.set(problem.file, [problem])
    else same.push(problem)
  }
  return [...byFile].flatMap(([file, all]) => {
    const shown = all
      .slice(0, shownProblems)
      .flatMap((problem) => [`${style.error('?')} ${showFault(problem)}`, ''])
    const rest = all.length - shownProblems
    return rest <= 0 ? shown : [...shown, `${style.error('?')} ${visible(file)}: ${rest} more like this.`, '']
  })
}

function* lines(
  report: StreamedReport,
  { width, colour, quiet = false }: OutputSettings
): Generator<readonly string[]> {
  const style = styleOf(colour)
  const row = Math.min(width, longestRow)
  for (const draft of report.drafts) yield draftLines(draft, row, style)
  yield problemLines(report.problems, style)
  if (!quiet) yield summaryLines(report, row, style)
}

/** The report draft by draft, without the empty lines at its end. */
function* parts(report: StreamedReport, settings: OutputSettings): Generator<string> {
  let between = ''
  for (const some of lines(report, settings)) {
    let part = ''
    for (const line of some) {
      if (line === '' && (part !== '' || between !== '')) {
        between += '\n'
        continue
      }
      part += between + line
      between = '\n'
    }
    if (part !== '') yield part
  }
  if (between !== '') yield '\n'
}

export default defineOutput({
  name: 'terminal',
  summary: 'For people: each finding in its sentence, why, and what to write instead.',
  write: (report, settings) => [...parts(report, settings)].join(''),
  parts
})
