/** Checkstyle XML, which many continuous-integration services read. It has no published schema. */
import { defineOutput } from '../core/define.ts'
import type { CheckedDraft, Finding, Problem, Severity } from '../core/types.ts'
import { attributes } from './xml.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'info' }

function findingLine({ place, severity, message, instead, ruleId }: Finding): string {
  const { line, column } = place?.start ?? { line: 1, column: 1 }
  const text = `${message} Instead: ${instead}`
  const values = {
    line,
    column,
    severity: levels[severity],
    message: text,
    source: `onrecord.${ruleId.replace('/', '.')}`
  }
  return `    <error${attributes(values)}/>`
}

function problemLine({ at, message, hint }: Problem): string {
  const { line, column } = at ?? { line: 1, column: 1 }
  const text = hint === undefined ? message : `${message} ${hint}`
  return `    <error${attributes({ line, column, severity: 'error', message: text, source: 'onrecord.unchecked' })}/>`
}

function draftLines({ id, verdict, findings }: CheckedDraft): string[] {
  if (verdict !== 'unchecked') return findings.map(findingLine)
  return [problemLine({ file: id, message: `${id} could not be checked.` })]
}

export default defineOutput({
  name: 'checkstyle',
  summary: 'Checkstyle XML, for services that show its findings.',
  write({ drafts, problems }) {
    const lines = new Map<string, string[]>()
    const add = (file: string, more: readonly string[]) =>
      lines.set(file, [...(lines.get(file) ?? []), ...more])
    for (const draft of drafts) add(draft.file, draftLines(draft))
    for (const problem of problems) add(problem.file, [problemLine(problem)])
    const files = [...lines].map(([name, inside]) =>
      inside.length === 0
        ? `  <file${attributes({ name })}/>`
        : `  <file${attributes({ name })}>\n${inside.join('\n')}\n  </file>`
    )
    return `${['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="8.0">', ...files, '</checkstyle>'].join('\n')}\n`
  }
})
