/** The report for programs. The order of keys is fixed: the same report gives the same bytes. */
import { defineOutput } from '../core/define.ts'
import type { CheckedDraft, Finding, Report } from '../core/types.ts'

function finding({ ruleId, check, severity, message, why, instead, quote, place, suggestions }: Finding) {
  return { ruleId, check, severity, message, why, instead, quote, place, suggestions }
}

/** A draft as every JSON-like output writes it. */
export function draftRecord({ id, file, verdict, findings }: CheckedDraft) {
  return { id, file, verdict, findings: findings.map(finding) }
}

function record({ onrecord, policy, verdict, counts, drafts, problems, skipped }: Report) {
  return { onrecord, policy, verdict, counts, drafts: drafts.map(draftRecord), problems, skipped }
}

export default defineOutput({
  name: 'json',
  summary: 'The whole report as one JSON object, for programs.',
  write: (report) => `${JSON.stringify(record(report), null, 2)}\n`
})
