/** GitLab's Code Quality report. Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format (2026-11-22). */
import { defineOutput } from '../core/define.ts'
import { digest, namedFindings } from '../core/fingerprint.ts'
import type { CheckedDraft, Problem, Severity } from '../core/types.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' }

function problemEntry({ file, at, message, hint }: Problem) {
  return {
    description: hint === undefined ? message : `${message} ${hint}`,
    check_name: 'onrecord/unchecked',
    fingerprint: digest(`${file}\n${at?.offset ?? ''}\n${message}`),
    severity: 'blocker',
    location: { path: file, lines: { begin: at?.line ?? 1 } }
  }
}

const unchecked = ({ id, file }: CheckedDraft) =>
  problemEntry({ file, message: `${id} could not be checked.` })

export default defineOutput({
  name: 'gitlab',
  summary: "GitLab's Code Quality report, shown in merge requests.",
  write({ drafts, problems }) {
    const findings = namedFindings(drafts).map(({ draft, finding, fingerprint }) => ({
      description: `${finding.message} Instead: ${finding.instead}`,
      check_name: finding.ruleId,
      fingerprint,
      severity: severities[finding.severity],
      location: { path: draft.file, lines: { begin: finding.place?.start.line ?? 1 } }
    }))
    const rest = [
      ...drafts.filter(({ verdict }) => verdict === 'unchecked').map(unchecked),
      ...problems.map(problemEntry)
    ]
    return `${JSON.stringify([...findings, ...rest], null, 2)}\n`
  }
})
