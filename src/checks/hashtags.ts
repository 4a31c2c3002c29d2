import { defineCheck } from '../core/define.ts'
import type { Doc, Hit } from '../core/types.ts'
import { wordsTogether } from '../core/word-split.ts'

interface Params {
  /** `run-together`: several words without capitals; `alone`: the draft says nothing else. */
  find: 'run-together' | 'alone'
  /** Hashtags that are fine, with or without their sign. */
  allow?: string[] | undefined
}

/** Finds hashtags that cannot be read: words without capitals between them, or nothing besides them. */
export default defineCheck<Params>({
  name: 'hashtags',
  summary: 'Finds hashtags of several words without capitals, or drafts of nothing but hashtags.',
  fills: ['instead'],
  params: (z) =>
    z.strictObject({
      find: z.enum(['run-together', 'alone']),
      allow: z.array(z.string().trim().min(1)).optional()
    }),
  cues: () => null,
  wakes: ({ text }) => /[#＃]/.test(text),
  *find(doc, { find, allow = [] }) {
    if (find === 'alone') {
      if (isAlone(doc)) yield { at: null, data: { instead: '' } } satisfies Hit
      return
    }
    const allowed = new Set(allow.map((tag) => tag.replace(/^#/, '').toLowerCase()))
    for (const at of doc.hashtags) {
      const tag = doc.text.slice(at[0] + 1, at[1])
      // One capital at the start is that of the sentence.
      if (tag.slice(1) !== tag.slice(1).toLowerCase() || allowed.has(tag.toLowerCase())) continue
      const words = wordsTogether(tag.toLowerCase())
      if (words === null) continue
      const instead = `#${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`
      yield { at, data: { instead }, suggestions: [instead] }
    }
  }
})

function isAlone({ hashtags, tokens }: Doc): boolean {
  return (
    hashtags.length > 0 &&
    tokens.every(({ kind, tagged }) => tagged || (kind !== 'word' && kind !== 'number' && kind !== 'clock'))
  )
}
