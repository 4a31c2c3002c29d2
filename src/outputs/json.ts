/** The report for programs. The order of keys is fixed: the same report gives the same bytes. */
import { defineOutput } from '../core/define.ts'
import { draftRecord } from './record.ts'

export default defineOutput({
  name: 'json',
  summary: 'The whole report as one JSON object, for programs.',
  write({ onrecord, policy, verdict, counts, drafts, problems, skipped, baseline }) {
    const records = drafts.map(draftRecord)
    const report = { onrecord, policy, verdict, counts, drafts: records, problems, skipped, baseline }
    return `${JSON.stringify(report, null, 2)}\n`
  }
})
