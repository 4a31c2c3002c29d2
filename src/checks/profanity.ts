import { defineCheck } from '../core/define.ts'
import type { Disguise } from '../core/profanity/disguise.ts'
import { glanceAt } from '../core/profanity/glance.ts'
import { isInnocentThere } from '../core/profanity/innocence.ts'
import { addInsideWords } from '../core/profanity/inside-words.ts'
import {
  BEGINS_OTHER,
  BEGINS_WORD,
  beginsWith,
  type WordBeginnings
} from '../core/profanity/letter-beginnings.ts'
import { readsExactly } from '../core/profanity/plain-words.ts'
import { addPhrasesWith, endOfPhrase } from '../core/profanity/swear-phrases.ts'
import { type BoundSwearing, bindSwearing, type SwearWords } from '../core/profanity/swear-words.ts'
import { type Swearing, swearingOf } from '../core/profanity/swearing.ts'
import { hidesOne } from '../core/profanity/unmask.ts'
import { watchFor } from '../core/profanity/watch.ts'
import type { Doc, Hit, Span, Token } from '../core/types.ts'

/** Finds swear words, whole and in disguise, and leaves alone the innocent words that look like them. */
export default defineCheck<SwearWords, BoundSwearing>({
  name: 'profanity',
  summary: 'Finds swear words and slurs, also masked, respelled, pulled apart or joined to other words.',
  fills: [],
  params: (z) => {
    const words = z.array(z.string().trim().toLowerCase().min(2))
    const letters = z.array(z.string().regex(/^[a-z]{2,}$/, 'takes lower-case letters only'))
    return z.strictObject({
      words: words.describe('Words and phrases; `~wank` is found with any ending.'),
      inside: letters.optional().describe('Words that are found in the midst of longer words, too.'),
      compounds: z
        .strictObject({ fronts: letters, bases: letters, backs: letters })
        .optional()
        .describe('Parts of compounds: a front before a base, a back behind one.'),
      'by-length': letters
        .optional()
        .describe('Words that everybody knows by their first letter and length: `f***`.'),
      bent: letters
        .optional()
        .describe('Words that are found with two letters changed about or one left out, too.'),
      names: letters.optional().describe('Words that are innocent where they are written as a name.'),
      innocent: words
        .optional()
        .describe('Innocent words and phrases that hold one; `*` stands for any letters.'),
      strict: z.boolean().optional().describe('Whether words count only as they are spelled.'),
      disguised: z.boolean().optional().describe('Whether words count only in disguise.'),
      signs: z.array(z.string().min(1)).optional().describe('Emoji and other signs.'),
      allow: words.optional().describe('Words that this house does not mind.')
    })
  },
  bind: bindSwearing,
  // A disguise is no word that could be a cue; most drafts are done with in a few microseconds.
  cues: () => null,
  watch: watchFor,
  find(doc, bound) {
    const swearing = swearingOf(bound)
    const { words, disguises, hasInside, hasSigns } = glanceAt(doc)
    const spans: Span[] = []
    plain(doc, words, swearing, spans)
    if (hasInside && swearing.inside !== null) addInsideWords(doc, swearing.inside, swearing, spans)
    if (disguises.length > 0) disguised(doc, disguises, swearing, spans)
    if (hasSigns && swearing.signs !== null) drawn(doc.text, swearing.signs, spans)
    return spans.length === 0 ? NOTHING : longest(spans).map((at) => ({ at }))
  }
})

const NOTHING: readonly Hit[] = []

/** Words that stand there as words, maybe misspelled. */
function plain(doc: Doc, words: WordBeginnings, swearing: Swearing, spans: Span[]): void {
  const { tokens } = doc
  const { beginnings } = swearing
  for (let i = 0; i < words.count; i++) {
    const begins = beginsWith(beginnings, words.numbers[i]!)
    if (begins === 0) continue
    const first = words.tokens[i]!
    const { text } = tokens[first]!
    let last = begins & BEGINS_OTHER ? endOfPhrase(tokens, first, swearing) : -1
    if (last < 0 && begins & BEGINS_WORD && isSwearWord(doc, first, swearing)) last = first
    if (last < 0) continue
    if (
      last === first &&
      (isCutOff(doc, tokens[first]!) || (swearing.disguised && !isMixed(doc, tokens[first]!)))
    )
      continue
    if (isInnocentThere(tokens, first, last, swearing)) continue
    if (swearing.isInnocentInHyphens(text) && isHyphened(doc.text, tokens[first]!)) continue
    spans.push([tokens[first]!.start, tokens[last]!.end])
  }
}

/** Whether a text was cut off there: `as we ass…`. */
const isCutOff = (doc: Doc, { text, end }: Token): boolean =>
  text.length < 5 && /^(?:\.\.|…)/.test(doc.text.slice(end, end + 2))

/** Letters that are not mixed with plain ones but to hide a word: other scripts, and accents that hardly any word has. */
const MIXED_IN = /[àáãåèêìíòóôõùúû\u0180-\u02af\u0370-\u1eff\u2c60-\u2dff\ua640-\uabff]/i

/** Whether a word has letters of several scripts, or odd accents. */
function isMixed(doc: Doc, { start, end }: Token): boolean {
  const source = doc.text.slice(start, end)
  return /[a-z]/i.test(source) && MIXED_IN.test(source)
}

/** Words in disguise. */
function disguised(doc: Doc, disguises: readonly Disguise[], swearing: Swearing, spans: Span[]): void {
  const { folded } = doc
  for (const disguise of disguises) {
    if (!hidesOne(disguise, swearing)) {
      addPhrasesWith(disguise, doc, swearing, spans)
      continue
    }
    const { places } = disguise
    for (let i = 0; i < places.length; i += 2) {
      spans.push([folded.original(places[i]!), folded.originalEnd(places[i + 1]!)])
    }
  }
}

function isSwearWord({ tokens, text: source }: Doc, at: number, swearing: Swearing): boolean {
  const { tree, strict } = swearing
  const { text, capital, start, end } = tokens[at]!
  if (!swearing.isOne(text)) return false
  if (!capital || source.slice(start, end) === source.slice(start, end).toUpperCase()) return true
  // A name: one of the words that are names, or a spelling that only a name would have.
  const isPlainly = strict || readsExactly(tree, text)
  return !((swearing.isName(text) || !isPlainly) && isNameThere(tokens, at))
}

/** Whether a capital is there for a name: in the midst of a sentence, before a comma, beside another capital. */
function isNameThere(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const isInside =
    before !== undefined && (before.kind === 'word' || before.text === ',' || before.kind === 'mention')
  return isInside || after?.text === ',' || after?.text === "'s" || (after?.kind === 'word' && after.capital)
}

function isHyphened(text: string, { start, end }: Token): boolean {
  return /[-‐‑–]/.test(text.charAt(start - 1)) && /[-‐‑–]/.test(text.charAt(end))
}

/** Emoji and other signs. */
function drawn(text: string, signs: RegExp, spans: Span[]): void {
  signs.lastIndex = 0
  for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
    spans.push([found.index, signs.lastIndex])
  }
}

/** The spans that stand in no longer one, in order. */
function longest(spans: Span[]): Span[] {
  if (spans.length < 2) return spans
  spans.sort(([a, b], [c, d]) => a - c || d - b)
  let reach = -1
  return spans.filter(([, end]) => {
    if (end <= reach) return false
    reach = end
    return true
  })
}
