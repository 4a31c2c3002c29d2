/** Leaves out findings that were there before: to adopt the tool on an old corpus, and let nothing new in. */
import { fingerprintOf } from './fingerprint.ts'
import type { BaselineEntry, CheckedDraft } from './types.ts'
import { type FailOn, verdictOf } from './verdict.ts'

/** What is known of files when a baseline is used. */
export interface BaselineScope {
  /** Files of which every draft was checked in this run. */
  readonly whole: ReadonlySet<string>
  /** Whether a file is still there. */
  exists(file: string): boolean
}

/** Drafts without the findings that a baseline has, and what became of its entries. */
export interface Baselined {
  readonly drafts: readonly CheckedDraft[]
  /** How many findings were left out. */
  readonly known: number
  /** Entries that are still of use, or of files that were not looked at. */
  readonly kept: readonly BaselineEntry[]
  /** Entries whose findings are gone. */
  readonly stale: readonly BaselineEntry[]
}

/** Texts that stand in no file (`<stdin>`) have no past. */
const isFile = (file: string): boolean => !file.startsWith('<')

/** The entries for all findings of drafts, in the order of a baseline's file. */
export function entriesOf(drafts: readonly CheckedDraft[]): BaselineEntry[] {
  const entries = drafts
    .filter(({ file }) => isFile(file))
    .flatMap((draft) =>
      draft.findings.map((finding): BaselineEntry => {
        return { rule: finding.ruleId, file: draft.file, fingerprint: fingerprintOf(draft, finding) }
      })
    )
  return inOrder(entries)
}

const key = ({ file, rule, fingerprint }: BaselineEntry): string => [file, rule, fingerprint].join('\n')

function inOrder(entries: readonly BaselineEntry[]): BaselineEntry[] {
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/**
 * Leaves out one finding for each entry. An entry stands for the same words in its own file; when that file is gone,
 * in any file, since it may have been moved.
 */
export function withoutKnown(
  drafts: readonly CheckedDraft[],
  entries: readonly BaselineEntry[],
  { whole, exists }: BaselineScope,
  failOn: FailOn
): Baselined {
  const open = new Map<string, BaselineEntry[]>()
  for (const entry of inOrder(entries)) {
    const same = open.get(entry.fingerprint) ?? []
    same.push(entry)
    open.set(entry.fingerprint, same)
  }
  const used: BaselineEntry[] = []
  const take = (fingerprint: string, file: string): boolean => {
    const same = open.get(fingerprint) ?? []
    const own = same.findIndex((entry) => entry.file === file)
    const index = own >= 0 ? own : same.findIndex((entry) => !exists(entry.file))
    const [entry] = index < 0 ? [] : same.splice(index, 1)
    if (entry === undefined) return false
    used.push({ ...entry, file })
    return true
  }
  const rest = drafts.map((draft): CheckedDraft => {
    if (!isFile(draft.file) || draft.findings.length === 0) return draft
    const findings = draft.findings.filter((finding) => !take(fingerprintOf(draft, finding), draft.file))
    if (findings.length === draft.findings.length) return draft
    return { ...draft, findings, verdict: verdictOf(findings, failOn) }
  })
  const left = [...open.values()].flat()
  const isStale = ({ file }: BaselineEntry): boolean => whole.has(file) || !exists(file)
  return {
    drafts: rest,
    known: used.length,
    kept: inOrder([...used, ...left.filter((entry) => !isStale(entry))]),
    stale: inOrder(left.filter(isStale))
  }
}
