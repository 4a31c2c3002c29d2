/** What findings mean for a draft and for a run. */
import type { CheckedDraft, Counts, Finding, Problem, Severity, Verdict } from './types.ts'

/** From which severity on a draft is blocked; `never` blocks nothing. */
export type FailOn = Severity | 'never'

const RANK: Readonly<Record<FailOn, number>> = { note: 0, warning: 1, error: 2, never: 3 }

/** Whether a finding is at or above the threshold. */
function isBlocking(severity: Severity, failOn: FailOn): boolean {
  return RANK[severity] >= RANK[failOn]
}

/** The verdict of a draft that was checked. */
export function verdictOf(findings: readonly Finding[], failOn: FailOn): Verdict {
  return findings.some(({ severity }) => isBlocking(severity, failOn)) ? 'blocked' : 'clear'
}

/** Counts drafts and findings for the summary. */
export function countsOf(drafts: Iterable<CheckedDraft>): Counts {
  const counts = { drafts: 0, blocked: 0, unchecked: 0, error: 0, warning: 0, note: 0 }
  for (const { verdict, findings } of drafts) {
    counts.drafts++
    if (verdict !== 'clear') counts[verdict]++
    for (const { severity } of findings) counts[severity]++
  }
  return counts
}

/** The verdict of a whole run: what could not be checked weighs most. */
export function runVerdict(counts: Counts, problems: readonly Problem[]): Verdict {
  if (counts.unchecked > 0 || problems.length > 0) return 'unchecked'
  return counts.blocked > 0 ? 'blocked' : 'clear'
}
