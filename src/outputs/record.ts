/** Drafts and findings as JSON has them: the keys that are promised, in a fixed order. */
import type { CheckedDraft, Finding } from '../core/types.ts'

function findingRecord({
  ruleId,
  check,
  severity,
  message,
  why,
  instead,
  quote,
  place,
  suggestions
}: Finding) {
  return { ruleId, check, severity, message, why, instead, quote, place, suggestions }
}

/** A draft with its findings and, where there are some, the exceptions that excused others; the sentence around a finding is not part of it. */
export function draftRecord({ id, file, verdict, findings, excused }: CheckedDraft) {
  return { id, file, verdict, findings: findings.map(findingRecord), excused }
}
