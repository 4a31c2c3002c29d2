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
  // Most reasons and advice have none.
  if (!message.includes('{')) return message
  return message.replace(/\{([a-z-]+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Spans in order, those that overlap as one. */
function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1)
    if (last !== undefined && start < last[1]) all[all.length - 1] = [last[0], Math.max(last[1], end)]
    else if (start < end) all.push([start, end])
  }
  return all
}

/** Masks the secret spans of a text; every other character stays where it is. */
export function withMasks(text: string, secrets: readonly Span[]): string {
  if (secrets.length === 0) return text
  let result = ''
  let at = 0
  for (const [start, end] of merged(secrets)) {
    const masked = mask(text.slice(start, end))
    // Masking a sign of two code units must not move what follows it.
    result += text.slice(at, start) + masked.padEnd(end - start, WITHHELD).slice(0, end - start)
    at = end
  }
  return result + text.slice(at)
}

/** Of a longer sentence, so much is shown before and behind the words that are meant. */
const MOST_AROUND = 500

/** The index of the first sentence that ends behind an offset. */
function firstBehind(sentences: readonly Span[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sentences[middle]![1] <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The sentence a span begins in, stretched to the end of the sentence it ends in. `masked` is the text of the draft. */
function excerptOf({ sentences }: Doc, [start, end]: Span, masked: string): Finding['excerpt'] {
  const first = sentences[firstBehind(sentences, start)]
  const last = sentences[firstBehind(sentences, end - 1)]
  const from = first !== undefined && first[0] < end ? Math.min(start, first[0]) : start
  const to = last !== undefined && last[0] < end ? Math.max(end, last[1]) : end
  const shown = [
    wholeSign(masked, Math.max(from, start - MOST_AROUND)),
    Math.min(to, end + MOST_AROUND)
  ] as const
  return { text: masked.slice(...shown), at: [start - shown[0], end - shown[0]] }
}

/** The offset, or the one before it where it would cut a sign of two code units. */
function wholeSign(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset
}

/**
 * Words a hit as its rule says.
 *
 * @param place gives the place in the file of a span of the draft's text
 * @param masked the draft's text with all its secrets masked, whichever rule found them
 */
export function findingOf(
  rule: BoundRule,
  hit: Hit,
  doc: Doc,
  place: (span: Span) => Place,
  masked: string
): Finding {
  const quote = hit.at === null ? '' : masked.slice(...hit.at)
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
    excerpt: hit.at === null ? null : excerptOf(doc, hit.at, masked)
  }
  const fix = hit.suggestions?.[0]
  return rule.fix && fix !== undefined && hit.at !== null && !hit.secret ? { ...finding, fix } : finding
}
