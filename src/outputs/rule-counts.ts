/** How often each rule found something. */
import type { Report, Severity } from '../core/types.ts'

/** A rule that found something. */
export interface RuleCount {
  readonly ruleId: string
  readonly severity: Severity
  readonly count: number
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/** The rules that found something: the gravest first, then the most frequent. */
export function countedByRule({ drafts }: Pick<Report, 'drafts'>): RuleCount[] {
  const counts = new Map<string, RuleCount>()
  for (const { findings } of drafts) {
    for (const { ruleId, severity } of findings) {
      const key = `${severity} ${ruleId}`
      counts.set(key, { ruleId, severity, count: (counts.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()].sort(
    (a, b) => rank[a.severity] - rank[b.severity] || b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1)
  )
}
