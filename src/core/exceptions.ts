/** Exceptions: what a policy allows against its own rules, for a while. */
import { matchesGlob } from './glob.ts'
import { wordsOf } from './patterns/pattern.ts'
import type { Doc, Exception, Span } from './types.ts'

/** Whether an exception still holds on a day (`2027-01-31`); `until` is the last day on which it does. */
function holdsOn({ until }: Pick<Exception, 'until'>, today: string): boolean {
  return today <= until
}

/** Of exceptions, or of what is to be said of them, those that have ended by a day. */
export function endedBy<T extends Pick<Exception, 'until'>>(items: readonly T[], today: string): T[] {
  return items.filter((item) => !holdsOn(item, today))
}

/** The spans of a draft's text where some words stand one after another, whatever stands between them unseen. */
function spansOf(doc: Doc, words: readonly string[]): Span[] {
  const tokens = doc.tokens.filter(({ kind }) => kind !== 'break')
  const spans: Span[] = []
  for (let first = 0; words.length > 0 && first + words.length <= tokens.length; first++) {
    if (words.some((word, i) => tokens[first + i]!.norm !== word)) continue
    spans.push([tokens[first]!.start, tokens[first + words.length - 1]!.end])
  }
  return spans
}

/** Finds the exception, if there is one, that excuses what a rule found at a span; null is the draft as a whole. */
export type Excuses = (ruleId: string, doc: Doc, at: Span | null) => Exception | undefined

/**
 * Makes ready the exceptions that hold on a day.
 *
 * @param today the day in the organisation's time zone, as `2027-01-31`
 */
export function createExcuses(exceptions: readonly Exception[], today: string): Excuses {
  const holding = exceptions.filter((exception) => holdsOn(exception, today))
  const words = new Map(holding.map((exception) => [exception, wordsOf(exception.text ?? '')]))

  const isIn = (doc: Doc, drafts: readonly string[] | undefined): boolean => {
    if (drafts === undefined) return true
    const { id, source } = doc.draft
    const path = source.file.replaceAll('\\', '/').replace(/^\.\//, '')
    return drafts.some((draft) => draft === id || matchesGlob(draft, path))
  }

  return (ruleId, doc, at) =>
    holding.find((exception) => {
      if (exception.rule !== ruleId || !isIn(doc, exception.drafts)) return false
      if (exception.text === undefined) return true
      const [from, to] = at ?? [doc.tokens[0]?.start ?? 0, doc.tokens.at(-1)?.end ?? 0]
      return spansOf(doc, words.get(exception) ?? []).some(([start, end]) => start <= from && to <= end)
    })
}
