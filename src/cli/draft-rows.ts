/** Checked drafts as rows of text, for a scratch file and for what threads send each other. */
import type { CheckedDraft, Draft } from '../core/types.ts'

/** A draft as a row: those without findings are most, and their row is short. */
export function rowOf(draft: CheckedDraft): string {
  const { id, file, verdict, findings, excused } = draft
  const isPlain = verdict === 'clear' && findings.length === 0 && excused === undefined
  return JSON.stringify(isPlain ? [id, file] : draft)
}

/** The draft of a row. */
export function draftOf(row: string): CheckedDraft {
  const read: readonly [id: string, file: string] | CheckedDraft = JSON.parse(row)
  if (!('id' in read)) return { id: read[0], file: read[1], verdict: 'clear', findings: [] }
  return read
}

/** A draft that is there and could not be checked. */
export function unchecked({ id, source }: Draft): CheckedDraft {
  return { id, file: source.file, verdict: 'unchecked', findings: [] }
}
