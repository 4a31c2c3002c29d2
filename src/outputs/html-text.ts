/** Text in HTML. */
import type { Span } from '../core/types.ts'

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** Text between tags or in an attribute in quotes. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign)
}

/** A stretch of a text that is to be marked, with the class and the anchor of its mark. */
export interface Mark {
  readonly at: Span
  readonly kind: string
  readonly target: string
}

/**
 * Text with marks around its stretches. Where stretches overlap, the piece belongs to the one that is named first.
 */
export function markedHtml(text: string, marks: readonly Mark[]): string {
  const bounds = new Set([0, text.length])
  for (const { at } of marks) for (const bound of at) bounds.add(Math.min(bound, text.length))
  const cuts = [...bounds].sort((a, b) => a - b)
  let html = ''
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i] ?? 0, cuts[i + 1] ?? 0]
    const piece = htmlText(text.slice(start, end))
    const mark = marks.find(({ at }) => at[0] <= start && end <= at[1])
    html += mark === undefined ? piece : `<a class="mark ${mark.kind}" href="#${mark.target}">${piece}</a>`
  }
  return html
}
