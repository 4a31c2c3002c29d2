import { cuesOfProse, loadWriteGood, type ProseLinter, type WriteGoodCheck } from '../adapters/write-good.ts'
import { defineCheck } from '../core/define.ts'
import type { Span } from '../core/types.ts'

const faults = [
  'adverbs',
  'cliches',
  'passive',
  'repeated-words',
  'starts-with-so',
  'there-is',
  'to-be',
  'weasel-words',
  'wordiness'
] as const
type Fault = (typeof faults)[number]

/** What the library calls them. */
const checkOf: Record<Fault, WriteGoodCheck> = {
  adverbs: 'adverb',
  cliches: 'cliches',
  passive: 'passive',
  'repeated-words': 'illusion',
  'starts-with-so': 'so',
  'there-is': 'thereIs',
  'to-be': 'eprime',
  'weasel-words': 'weasel',
  wordiness: 'tooWordy'
}

interface Params {
  find: Fault
  /** Words and phrases that are fine. */
  allow?: string[] | undefined
}

let lint: ProseLinter | undefined

/** Finds weak prose, one fault a rule. */
export default defineCheck<Params>({
  name: 'prose',
  summary: 'Finds weak prose: passive voice, clichés, weasel words, repeated words and the like.',
  fills: [],
  params: (z) =>
    z.strictObject({
      find: z.enum(faults).describe('What to look for.'),
      allow: z.array(z.string().trim().min(1)).optional().describe('Words that are fine.')
    }),
  cues: ({ find }) => cuesOfProse(checkOf[find]),
  async load() {
    lint ??= await loadWriteGood()
  },
  *find(doc, { find, allow = [] }) {
    if (lint === undefined) throw new Error('`prose` runs before its library is loaded')
    const allowed = allow.flatMap((phrase) => placesOf(doc.folded.text, phrase.toLowerCase()))
    for (const at of lint(doc, checkOf[find])) {
      if (allowed.length > 0) {
        const [start, end] = at
        const isAllowed = allowed.some(
          ([from, to]) => doc.folded.original(from) < end && start < doc.folded.originalEnd(to)
        )
        if (isAllowed) continue
      }
      yield { at }
    }
  }
})

/** Where a phrase stands in a text as whole words, at its start too. */
function placesOf(text: string, phrase: string): Span[] {
  const spans: Span[] = []
  const isLetter = (at: number): boolean => /\p{L}/u.test(text.charAt(at))
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length
    if (!isLetter(at - 1) && !isLetter(end)) spans.push([at, end])
  }
  return spans
}
