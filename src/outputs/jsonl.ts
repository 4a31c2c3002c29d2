/** The report row by row, for programs that read it as a stream. */
import { defineOutput } from '../core/define.ts'
import type { StreamedReport } from '../core/types.ts'
import { draftRecord } from './record.ts'

function* rows(report: StreamedReport): Generator<object> {
  const { onrecord, policy, verdict, counts, drafts, problems, skipped, baseline } = report
  for (const draft of drafts) yield { type: 'draft', ...draftRecord(draft) }
  for (const problem of problems) yield { type: 'problem', ...problem }
  for (const entry of skipped) yield { type: 'skipped', ...entry }
  yield { type: 'run', onrecord, policy, verdict, counts, baseline }
}

function* parts(report: StreamedReport): Generator<string> {
  for (const row of rows(report)) yield `${JSON.stringify(row)}\n`
}

export default defineOutput({
  name: 'jsonl',
  summary: 'One JSON object a line: drafts, problems, what was skipped, and the run as the last line.',
  write: (report) => [...parts(report)].join(''),
  parts
})
