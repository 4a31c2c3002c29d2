/** What stands in quotation marks. */
import type { Span } from './types.ts'

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '”',
  '«': '»',
  '‘': '’',
  '"': '"',
  "'": "'"
}

/** What most texts lack: a mark that may open a quotation. An apostrophe inside a word is none. */
const ANY_MARK = /["“„«‘>]|(?:^|[^a-zA-Z])'/

/** Whether a quotation mark may open at an offset: after white space or an opening bracket, before a word. */
function mayOpen(text: string, at: number): boolean {
  return (at === 0 || /[\s([{—–:/-]/.test(text.charAt(at - 1))) && /\S/.test(text.charAt(at + 1))
}

/** Whether a mark closes: after a sign that is no space, not between letters (an apostrophe is). */
function closes(text: string, at: number): boolean {
  return /\S/.test(text.charAt(at - 1)) && !/[\p{L}\d]/u.test(text.charAt(at + 1))
}

/**
 * The quoted stretches of a text, without their marks, in order; lines that begin with `>` count as quoted. A quotation
 * never runs over an empty line, and one that is not closed is none.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = []
  if (!ANY_MARK.test(text)) return spans
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (mark === '>' && (at === 0 || text.charAt(at - 1) === '\n')) {
      const end = text.indexOf('\n', at)
      spans.push([at + 1, end === -1 ? text.length : end])
      continue
    }
    const closing = CLOSING[mark]
    if (closing === undefined || !mayOpen(text, at)) continue
    const limit = text.indexOf('\n\n', at)
    for (
      let end = text.indexOf(closing, at + 2);
      end !== -1 && (limit === -1 || end < limit);
      end = text.indexOf(closing, end + 1)
    ) {
      if (!closes(text, end)) continue
      spans.push([at + 1, end])
      at = end
      break
    }
  }
  return spans
}
