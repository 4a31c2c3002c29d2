/** A hit of a rule becomes a finding: worded, placed, quoted, masked. */
import type { BoundRule, Doc, Finding, Hit, Place, Span } from './types.ts'

const WITHHELD = '•'

/** A secret as outputs may show it: its first and last two characters, everything between them withheld. */
export function mask(secret: string): string {
  const signs = Array.from(secret)
  if (signs.length <= 6) return WITHHELD.repeat(signs.length)
  return signs
    .map((sign, i) => (i < 2 || i >= signs.length - 2 || /\s/.test(sign) ? sign : WITHHELD))
    .join('')
}

/** Puts values into the `{placeholders}` of a message; a name without a value stays as it is. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{([a-z-]+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Masks the secret spans of a text that begins at `from`; it keeps its length in characters as a reader sees them. */
export function withMasks(text: string, from: number, secrets: readonly Span[]): string {
  let result = text
  for (const [start, end] of secrets) {
    const first = Math.max(0, start - from)
    const last = Math.min(text.length, end - from)
    if (first >= last) continue
    const masked = mask(result.slice(first, last))
    // Masking a sign of two code units must not move what follows it.
    result =
      result.slice(0, first) +
      masked.padEnd(last - first, WITHHELD).slice(0, last - first) +
      result.slice(last)
  }
  return result
}

/** The sentence a span begins in, stretched to the end of the sentence it ends in. */
function excerptOf(doc: Doc, [start, end]: Span, secrets: readonly Span[]): Finding['excerpt'] {
  const touched = doc.sentences.filter(([from, to]) => from < end && start < to)
  const from = Math.min(start, touched[0]?.[0] ?? start)
  const to = Math.max(end, touched.at(-1)?.[1] ?? end)
  return { text: withMasks(doc.text.slice(from, to), from, secrets), at: [start - from, end - from] }
}

/**
 * Words a hit as its rule says.
 *
 * @param place gives the place in the file of a span of the draft's text
 * @param secrets all secret spans of the draft, whichever rule found them
 */
export function findingOf(
  rule: BoundRule,
  hit: Hit,
  doc: Doc,
  place: (span: Span) => Place,
  secrets: readonly Span[]
): Finding {
  const quote = hit.at === null ? '' : withMasks(doc.text.slice(...hit.at), hit.at[0], secrets)
  const values = { ...hit.data, quote }
  const finding: Finding = {
    ruleId: rule.id,
    check: rule.check,
    severity: rule.severity,
    message: fill(rule.message, values),
    why: fill(rule.why, values),
    instead: fill(rule.instead, values),
    quote,
    place: hit.at === null ? null : place(hit.at),
    suggestions: hit.suggestions ?? [],
    at: hit.at,
    excerpt: hit.at === null ? null : excerptOf(doc, hit.at, secrets)
  }
  const fix = hit.suggestions?.[0]
  return rule.fix && fix !== undefined && hit.at !== null && !hit.secret ? { ...finding, fix } : finding
}
