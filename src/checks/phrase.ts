import { outermost, spanOf } from '../core/cue-hits.ts'
import { defineCheck } from '../core/define.ts'
import type { Binding } from '../core/types.ts'

interface Params {
  /** Found as whole words, in any case, with any white space between them. */
  phrases: string[]
  /** Also find inflected forms: of the first and of the last word of each phrase. */
  inflect?: boolean | undefined
  /** Phrases around a found one that make it innocent: `price increase on eBay` around `price increase`. */
  except?: string[] | undefined
}

interface Bound {
  /** What the scan looks for: forms of the phrases, then the exceptions. */
  readonly cues: readonly string[]
  /** How many of the cues are forms of phrases. */
  readonly forms: number
  /** For each form the index of the form as listed; absent when every form is as listed. */
  readonly listed?: readonly number[]
}

/** Finds listed phrases. The scan does the work; here cues become hits. */
export default defineCheck<Params, Bound>({
  name: 'phrase',
  summary: 'Finds each listed phrase as whole words, in any case.',
  fills: ['phrase'],
  params: (z) =>
    z.strictObject({
      phrases: z.array(z.string().trim().min(1)).min(1).describe('Found as whole words, in any case.'),
      inflect: z.boolean().optional().describe('Whether inflected forms are found, too.'),
      except: z
        .array(z.string().trim().min(1))
        .optional()
        .describe('Phrases around a found one that make it innocent.')
    }),
  bind({ phrases, inflect, except = [] }, binding) {
    if (!inflect) return { cues: [...phrases, ...except], forms: phrases.length }
    const forms: string[] = []
    const listed: number[] = []
    for (const phrase of phrases) {
      const first = forms.length
      for (const form of inflected(phrase, binding)) {
        forms.push(form)
        listed.push(first)
      }
    }
    return { cues: [...forms, ...except], forms: forms.length, listed }
  },
  cues: ({ cues }) => cues,
  *find(doc, { cues, forms, listed }, hits) {
    for (const hit of outermost(hits, (cue) => cue >= forms)) {
      yield { at: spanOf(doc, hit), data: { phrase: cues[listed?.[hit.cue] ?? hit.cue]! } }
    }
  }
})

/** A phrase in all its forms, as listed first: `dearer ticket`, `dearer tickets`. */
function inflected(phrase: string, { inflect }: Binding): Set<string> {
  const words = phrase.split(/\s+/)
  const last = words.length - 1
  const heads = inflect(words[0]!)
  if (last === 0) return new Set([phrase, ...heads])
  const middle = words.slice(1, last)
  const tails = inflect(words[last]!)
  return new Set([phrase, ...heads.flatMap((head) => tails.map((tail) => [head, ...middle, tail].join(' ')))])
}
