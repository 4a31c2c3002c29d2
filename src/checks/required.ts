import { defineCheck } from '../core/define.ts'
import { createDoc, draftOf } from '../core/doc.ts'
import { DRAFT_KINDS } from '../core/draft-kinds.ts'
import { ParamError } from '../core/errors.ts'
import { fold } from '../core/fold.ts'
import type { Doc, Draft, DraftKind } from '../core/types.ts'

interface Conditions {
  /** The draft goes out on one of these networks. */
  channel?: string[] | undefined
  kind?: DraftKind[] | undefined
  relationship?: NonNullable<Draft['relationship']>[] | undefined
}

interface Params {
  /** One of these must stand in the draft: words, phrases, hashtags. */
  any: string[]
  /** Drafts that must hold one; each condition that is given must be met. Left out: every draft. */
  when?: Conditions | undefined
}

interface Bound {
  /** Hashtags that would do, folded; `#ad` is not found in `#adventure` or `ad`. */
  readonly hashtags: readonly string[]
  /** The words of each phrase that would do, as the tokens of a draft spell them. */
  readonly phrases: readonly (readonly string[])[]
  /** All of them as a message may name them. */
  readonly named: string
  readonly when?: Conditions
}

/** Finds drafts that lack something they must say: `#ad` in a paid post, the risk warning of a bank. */
export default defineCheck<Params, Bound>({
  name: 'required',
  summary: 'Finds drafts that hold none of the listed phrases.',
  fills: ['missing'],
  params: (z) =>
    z.strictObject({
      any: z.array(z.string().trim().min(1)).min(1).describe('One of these must stand in the draft.'),
      when: z
        .strictObject({
          channel: z.array(z.string()).min(1).optional(),
          kind: z.array(z.enum(DRAFT_KINDS)).min(1).optional(),
          relationship: z
            .array(z.enum(['own', 'paid', 'gifted', 'employee']))
            .min(1)
            .optional()
        })
        .optional()
        .describe('Which drafts must hold one; all when left out.')
    }),
  bind({ any, when }) {
    const isHashtag = (phrase: string): boolean => /^#\S+$/.test(phrase)
    const phrases = any.map((phrase) => (isHashtag(phrase) ? null : wordsOf(createDoc(draftOf(phrase)))))
    const empty = phrases.findIndex((words) => words?.length === 0)
    if (empty >= 0) {
      throw new ParamError([{ path: ['any', empty], message: `“${any[empty]}” holds no word.` }])
    }
    return {
      hashtags: any.filter(isHashtag).map((phrase) => fold(phrase).text),
      phrases: phrases.filter((words) => words !== null),
      named: any.map((phrase) => `“${phrase}”`).join(' or '),
      ...(when && { when })
    }
  },
  // What is absent has no cue.
  cues: () => null,
  *find(doc, { hashtags, phrases, named, when }) {
    if (when && !applies(doc.draft, when)) return
    if (hashtags.length > 0) {
      const present = new Set(doc.hashtags.map((at) => fold(doc.text.slice(...at)).text))
      if (hashtags.some((hashtag) => present.has(hashtag))) return
    }
    if (phrases.length > 0) {
      const words = wordsOf(doc)
      if (phrases.some((phrase) => stands(words, phrase))) return
    }
    yield { at: null, data: { missing: named } }
  }
})

/** Whether all conditions that are given are met; what a draft does not tell meets none. */
function applies(draft: Draft, { channel, kind, relationship }: Conditions): boolean {
  return (
    (channel === undefined || (draft.channels ?? []).some((name) => channel.includes(name))) &&
    (kind === undefined || (draft.kind !== undefined && kind.includes(draft.kind))) &&
    (relationship === undefined ||
      (draft.relationship !== undefined && relationship.includes(draft.relationship)))
  )
}

/** The tokens as text; a line break is but white space. */
function wordsOf(doc: Doc): string[] {
  return doc.tokens.filter(({ kind }) => kind !== 'break').map(({ text }) => text)
}

function stands(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, first) => phrase.every((word, i) => words[first + i] === word))
}
