import {
  cuesOfEquality,
  type EqualityLinter,
  type EqualityTheme,
  equalityThemes,
  loadEquality
} from '../adapters/retext-equality.ts'
import { defineCheck } from '../core/define.ts'

interface Params {
  /** What to look for; all themes when left out. */
  themes?: EqualityTheme[] | undefined
  /** Words and phrases that are fine. */
  allow?: string[] | undefined
}

let lint: EqualityLinter | undefined

/** Finds words that may leave people out or hurt them. */
export default defineCheck<Params>({
  name: 'inclusive',
  summary: 'Finds words that may leave people out, and suggests others.',
  fills: ['instead'],
  params: (z) =>
    z.strictObject({
      themes: z
        .array(z.enum(equalityThemes))
        .min(1)
        .optional()
        .describe('What to look for; all when left out.'),
      allow: z.array(z.string().trim().min(1)).optional().describe('Words that are fine.')
    }),
  cues: () => cuesOfEquality,
  async load() {
    lint ??= await loadEquality()
  },
  *find(doc, { themes, allow = [] }) {
    if (lint === undefined) throw new Error('`inclusive` runs before its library is loaded')
    const allowed = new Set(allow.map((phrase) => phrase.toLowerCase()))
    for (const { at, theme, instead } of lint(doc)) {
      if (themes !== undefined && !themes.includes(theme)) continue
      if (allowed.has(doc.text.slice(...at).toLowerCase())) continue
      yield {
        at,
        data: { instead: instead.map((wording) => `“${wording}”`).join(' or ') },
        suggestions: instead
      }
    }
  }
})
