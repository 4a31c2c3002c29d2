import { outermost, spanOf } from '../core/cue-hits.ts'
import { defineCheck } from '../core/define.ts'

interface Params {
  /** What to say → what not to say: `customers: [punters, pax]`. */
  words: Record<string, string | string[]>
  /** Phrases around a found word that make it innocent. */
  except?: string[] | undefined
}

interface Bound {
  /** The words not to say, then the exceptions and the words to say themselves. */
  readonly cues: readonly string[]
  /** For each word not to say, what to say. */
  readonly say: readonly string[]
}

/** Finds words that the house replaces by others, and suggests those. */
export default defineCheck<Params, Bound>({
  name: 'substitution',
  summary: 'Finds words that have a preferred wording, and suggests it.',
  fills: ['say'],
  params: (z) => {
    const phrase = z.string().trim().min(1)
    return z.strictObject({
      words: z
        .record(phrase, z.union([phrase, z.array(phrase).min(1)]))
        .describe('What to say: what not to say.'),
      except: z.array(phrase).optional().describe('Phrases around a found word that make it innocent.')
    })
  },
  bind({ words, except = [] }) {
    const pairs = Object.entries(words).flatMap(([say, found]) =>
      [found].flat().map((word) => ({ say, word }))
    )
    return {
      // `railway station: [station]`: the preferred wording may hold the word that it replaces.
      cues: [...pairs.map(({ word }) => word), ...except, ...Object.keys(words)],
      say: pairs.map(({ say }) => say)
    }
  },
  cues: ({ cues, say }) => (say.length === 0 ? [] : cues),
  *find(doc, { say }, hits) {
    for (const hit of outermost(hits, (cue) => cue >= say.length)) {
      const at = spanOf(doc, hit)
      const wording = say[hit.cue]!
      yield { at, data: { say: wording }, suggestions: [inCaseOf(doc.text.slice(...at), wording)] }
    }
  }
})

/** Writes a wording as the found words are written: `PUNTERS` → `CUSTOMERS`, `Punters` → `Customers`. */
function inCaseOf(found: string, wording: string): string {
  const isWritten = (text: string): boolean => text !== text.toLowerCase()
  if (found === found.toUpperCase() && found.length > 1 && isWritten(found)) return wording.toUpperCase()
  const first = String.fromCodePoint(found.codePointAt(0) ?? 32)
  if (!isWritten(first)) return wording
  const head = String.fromCodePoint(wording.codePointAt(0) ?? 32)
  return head.toUpperCase() + wording.slice(head.length)
}
