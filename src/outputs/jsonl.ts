/** The report row by row, for programs that read it as a stream. */
import { defineOutput } from '../core/define.ts'
import { draftRecord } from './record.ts'

export default defineOutput({
  name: 'jsonl',
  summary: 'One JSON object a line: drafts, problems, what was skipped, and the run as the last line.',
  write({ onrecord, policy, verdict, counts, drafts, problems, skipped, baseline }) {
    const rows = [
      ...drafts.map((draft) => ({ type: 'draft', ...draftRecord(draft) })),
      ...problems.map((problem) => ({ type: 'problem', ...problem })),
      ...skipped.map((entry) => ({ type: 'skipped', ...entry })),
      { type: 'run', onrecord, policy, verdict, counts, baseline }
    ]
    return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  }
})
