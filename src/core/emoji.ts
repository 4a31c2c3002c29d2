/** Where the emoji of a text are. */
import type { Span } from './types.ts'

/**
 * One emoji as a reader sees it: a flag, a keycap, or a picture with its skin tone, joined to others or not, with the
 * tags of a region's flag. The grammar of https://www.unicode.org/reports/tr51/#EBNF_and_Regex (looked up 2026-11-22);
 * V8's own list of all sequences takes 15 ms to load.
 */
const GRAMMAR = String.raw`\p{Regional_Indicator}{2}|[\d#*]\ufe0f?\u20e3|(?![\d#*©®™])\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*)*(?:[\u{e0020}-\u{e007f}]+)?`
let grammar: RegExp | undefined
/** Where an emoji may begin; most texts hold no such character, and never load the grammar. */
const CANDIDATE =
  /[\u203c\u2049\u2139-\u21aa\u231a-\u23fa\u24c2\u25aa-\u2b55\u3030-\u3299\ud83c-\ud83e]|[\d#*]\ufe0f?\u20e3/g

/** One span per emoji, in UTF-16 offsets. */
export function emojiSpans(text: string): Span[] {
  const spans: Span[] = []
  CANDIDATE.lastIndex = 0
  for (let found = CANDIDATE.exec(text); found !== null; found = CANDIDATE.exec(text)) {
    grammar ??= new RegExp(GRAMMAR, 'uy')
    grammar.lastIndex = found.index
    const emoji = grammar.exec(text)?.[0]
    if (emoji === undefined) continue
    spans.push([found.index, found.index + emoji.length])
    CANDIDATE.lastIndex = found.index + emoji.length
  }
  return spans
}
