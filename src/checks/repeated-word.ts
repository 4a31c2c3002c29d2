import { defineCheck } from '../core/define.ts'
import type { Hit, Token } from '../core/types.ts'

interface Params {
  /** Words that may stand twice. */
  allow?: string[] | undefined
}

/**
 * Words that nobody writes twice on purpose. Left out are those that English does double: that that, had had, is is,
 * in in, so so, very very, no no, bye bye.
 */
const NEVER_TWICE = new Set(
  `the a an and or but of to for from with at by as if our your their his its my we they he she you i are was were be
  been will would can could should have has this these those any some every when where while because into onto about
  please there get got make send call let`.split(/\s+/)
)

/** Finds a word that was typed twice. */
export default defineCheck<Params>({
  name: 'repeated-word',
  summary: 'Finds small words that were typed twice, such as “the the”.',
  fills: [],
  params: (z) => z.strictObject({ allow: z.array(z.string().trim().min(1)).optional() }),
  cues: () => null,
  *find(doc, { allow = [] }) {
    const { tokens, text } = doc
    for (let i = 1; i < tokens.length; i++) {
      const [first, second] = [tokens[i - 1]!, tokens[i]!]
      if (first.text !== second.text || !isTwice(first, second, tokens[i + 1])) continue
      if (allow.includes(second.text) || tokens[i - 2]?.text === first.text) continue
      // Anything but one stretch of white space between them (a hyphen, a quotation mark) means something.
      if (!/^\s+$/.test(text.slice(first.end, second.start))) continue
      yield {
        at: [first.start, second.end],
        suggestions: [text.slice(first.start, first.end)]
      } satisfies Hit
    }
  }
})

function isTwice(first: Token, second: Token, next: Token | undefined): boolean {
  if (first.kind !== 'word' || second.kind !== 'word' || first.tagged || second.tagged) return false
  // `A A` and `The The` are names; a word that goes on (`we we'll`) was begun anew.
  if (second.capital && second.text !== 'i') return false
  return NEVER_TWICE.has(second.text) && (next === undefined || next.spaced || next.kind !== 'word')
}
