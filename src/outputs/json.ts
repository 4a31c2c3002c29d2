/** The report for programs. The order of keys is fixed: the same report gives the same bytes. */
import { defineOutput } from '../core/define.ts'
import type { StreamedReport } from '../core/types.ts'
import { draftRecord } from './record.ts'

const noDrafts = '\n  "drafts": []'

/** The text draft by draft; white space is that of `JSON.stringify(report, null, 2)`. */
function* parts({ drafts, ...report }: StreamedReport): Generator<string> {
  const { onrecord, policy, verdict, counts, problems, skipped, baseline } = report
  const frame = { onrecord, policy, verdict, counts, drafts: [], problems, skipped, baseline }
  const text = JSON.stringify(frame, null, 2)
  const at = text.indexOf(noDrafts) + noDrafts.length - 1
  yield text.slice(0, at)
  let between = '\n    '
  for (const draft of drafts) {
    yield between + JSON.stringify(draftRecord(draft), null, 2).replaceAll('\n', '\n    ')
    between = ',\n    '
  }
  yield `${between.startsWith(',') ? '\n  ' : ''}${text.slice(at)}\n`
}

export default defineOutput({
  name: 'json',
  summary: 'The whole report as one JSON object, for programs.',
  write: (report) => [...parts(report)].join(''),
  parts
})
