import { loadRe2, type Search } from '../adapters/re2js.ts'
import { defineCheck } from '../core/define.ts'
import { ParamError } from '../core/errors.ts'
import { RegexFault, toLinearRegex } from '../core/linear-regex.ts'

interface Params {
  /** A JavaScript regular expression (flag `u`) without lookahead and backreferences. */
  pattern: string
  /** Whether capitals matter; they do not when left out. */
  'match-case'?: boolean | undefined
  /** Words of which one stands in every draft that can match; the rule sleeps in all others. */
  near?: string[] | undefined
}

interface Bound {
  /** The expression as RE2 writes it. */
  readonly source: string
  readonly matchCase: boolean
  readonly near: readonly string[] | null
}

let search: Search | undefined

/** Finds a regular expression. It runs in linear time, or the policy that holds it is refused. */
export default defineCheck<Params, Bound>({
  name: 'pattern',
  summary: 'Finds a regular expression, in linear time.',
  fills: [],
  params: (z) =>
    z.strictObject({
      pattern: z
        .string()
        .min(1)
        .describe('A JavaScript regular expression without lookahead and backreferences.'),
      'match-case': z.boolean().optional().describe('Whether capitals matter.'),
      near: z
        .array(z.string().trim().min(1))
        .min(1)
        .optional()
        .describe('Words of which one stands in every draft that can match.')
    }),
  bind({ pattern, 'match-case': matchCase = false, near = null }) {
    try {
      return { source: toLinearRegex(pattern), matchCase, near }
    } catch (error) {
      if (!(error instanceof RegexFault)) throw error
      const { message, hint } = error
      throw new ParamError([{ path: ['pattern'], message, ...(hint !== undefined && { hint }) }])
    }
  },
  cues: ({ near }) => near,
  async load() {
    search ??= await loadRe2()
  },
  *find(doc, { source, matchCase }) {
    if (search === undefined) throw new Error('`pattern` runs before its library is loaded')
    for (const at of search(source, matchCase, doc.text)) yield { at }
  }
})
