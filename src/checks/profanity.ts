import { defineCheck } from '../core/define.ts'
import { disguisesOf } from '../core/disguises.ts'
import { BEGINS_OTHER, BEGINS_WORD, beginningsOf } from '../core/letter-lookup.ts'
import { type Reading, readingsOf } from '../core/letter-reading.ts'
import { letterSigns } from '../core/letter-signs.ts'
import { type Swearing, type SwearWords, spellingsOf, swearingOf } from '../core/swearing.ts'
import type { Doc, Span, Token } from '../core/types.ts'
import { hidesOne } from '../core/unmask.ts'

/** Finds swear words, whole and in disguise, and leaves alone the innocent words that look like them. */
export default defineCheck<SwearWords>({
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
      names: letters.optional().describe('Words that are innocent where they are written as a name.'),
      innocent: words
        .optional()
        .describe('Innocent words and phrases that hold one; `*` stands for any letters.'),
      strict: z.boolean().optional().describe('Whether words count only as they are spelled.'),
      signs: z.array(z.string().min(1)).optional().describe('Emoji and other signs.'),
      allow: words.optional().describe('Words that this house does not mind.')
    })
  },
  // A disguise is no word that could be a cue; most drafts are done with in a few microseconds.
  cues: () => null,
  *find(doc, given) {
    const swearing = swearingOf(given)
    const spans: Span[] = []
    plain(doc, swearing, spans)
    if (swearing.inside !== null) joined(doc, swearing.inside, swearing, spans)
    // The same disguise is judged once: a text of single letters has tens of thousands.
    const judged = new Map<string, boolean>()
    for (const disguise of disguisesOf(doc)) {
      const key = `${disguise.kind} ${disguise.text}`
      const isOne = judged.get(key) ?? hidesOne(disguise, swearing)
      judged.set(key, isOne)
      if (isOne) spans.push(disguise.at)
    }
    for (const sign of given.signs ?? []) {
      for (let at = doc.text.indexOf(sign); at >= 0; at = doc.text.indexOf(sign, at + sign.length)) {
        spans.push([at, at + sign.length])
      }
    }
    for (const at of longest(spans)) yield { at }
  }
})

/** Words that stand there as words, maybe misspelled. */
function plain(doc: Doc, swearing: Swearing, spans: Span[]): void {
  const { tokens } = doc
  const { phrases, lookup, mayCount, hyphened } = swearing
  const beginnings = beginningsOf(doc)
  for (let first = 0; first < tokens.length; first++) {
    const begins = lookup.begins(beginnings[first]!)
    if (begins === 0) continue
    const { text } = tokens[first]!
    const rests = begins & BEGINS_OTHER ? phrases.get(text) : undefined
    let last = rests === undefined ? -1 : endOfPhrase(tokens, first, rests)
    if (last < 0 && begins & BEGINS_WORD && mayCount(text) && isSwearWord(doc, first, swearing)) last = first
    if (last < 0) continue
    // A text that was cut off: `as we ass…`.
    if (
      last === first &&
      text.length < 5 &&
      /^(?:\.\.|…)/.test(doc.text.slice(tokens[first]!.end, tokens[first]!.end + 2))
    )
      continue
    if (isInnocentThere(tokens, first, last, swearing)) continue
    if (hyphened.has(text) && isHyphened(doc.text, tokens[first]!)) continue
    spans.push([tokens[first]!.start, tokens[last]!.end])
  }
}

/** The last token of the longest phrase that begins at a token, or -1. */
function endOfPhrase(tokens: readonly Token[], first: number, rests: readonly (readonly string[])[]): number {
  let longest = -1
  for (const rest of rests) {
    const isThere = rest.every((word, i) => {
      const text = tokens[first + 1 + i]?.text
      const isLast = i === rest.length - 1
      return text === word || (isLast && text?.startsWith(word) && ENDING.test(text.slice(word.length)))
    })
    if (isThere) longest = Math.max(longest, first + rest.length)
  }
  return longest
}
const ENDING = /^(?:e?s|z)$/

const LETTERS_ALONE = { wild: 0, skip: false }

function isSwearWord(
  { tokens, text: source }: Doc,
  at: number,
  { trie, names, strict, isInnocent }: Swearing
): boolean {
  const { text, capital, start, end } = tokens[at]!
  const readings = (strict ? [text] : spellingsOf(text)).flatMap((word) =>
    readingsOf(trie, letterSigns(word), LETTERS_ALONE)
  )
  const good = readings.filter((reading) =>
    strict ? reading.loose === 0 && reading.length === text.length : isPlausible(reading, text.length)
  )
  if (good.length === 0 || isInnocent(text)) return false
  if (!capital || source.slice(start, end) === source.slice(start, end).toUpperCase()) return true
  // A name: one of the words that are names, or a spelling that only a name would have.
  const isPlainly = good.some(({ loose, length }) => loose === 0 && length === text.length)
  return !((names.has(text) || !isPlainly) && isNameThere(tokens, at))
}

/** Whether letters alone, with some repeated or misspelled, make a word. */
function isPlausible({ length, loose }: Reading, written: number): boolean {
  if (length < 3) return loose === 0 && written === length
  if (length === 3) return loose === 0 && written !== 4
  return loose + (written > length ? 1 : 0) <= (length > 4 ? 2 : 1)
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

/** Whether an innocent phrase stands around or over some tokens. */
function isInnocentThere(
  tokens: readonly Token[],
  first: number,
  last: number,
  { innocentPhrases }: Swearing
): boolean {
  if (innocentPhrases.size === 0) return false
  for (let at = first; at <= last; at++) {
    const { text } = tokens[at]!
    for (const phrase of innocentPhrases.get(text) ?? []) {
      const begin = at - phrase.indexOf(text)
      if (phrase.every((word, i) => tokens[begin + i]?.text === word)) return true
    }
  }
  return false
}

/** Words that stand in the midst of longer ones. */
function joined(doc: Doc, inside: RegExp, swearing: Swearing, spans: Span[]): void {
  const { text } = doc.folded
  inside.lastIndex = 0
  for (let found = inside.exec(text); found !== null; found = inside.exec(text)) {
    const { index, 0: root } = found
    let start = index
    let end = index + root.length
    while (isLetter(text.charCodeAt(start - 1))) start--
    while (isLetter(text.charCodeAt(end))) end++
    if (swearing.isInnocent(text.slice(start, end))) continue
    const at: Span = [doc.folded.original(start), doc.folded.originalEnd(end)]
    const itself: Span = [doc.folded.original(index), doc.folded.originalEnd(index + root.length)]
    if (isForeign(doc, at) || crossesWords(doc, itself)) continue
    const token = doc.tokens.findIndex((word) => word.start === at[0] && word.end === at[1])
    if (token < 0 || !isInnocentThere(doc.tokens, token, token, swearing)) spans.push(at)
  }
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122

/** Whether a span is part of a link or handle. */
function isForeign({ links, mentions }: Doc, [start, end]: Span): boolean {
  const holds = ([from, to]: Span): boolean => from <= start && end <= to
  return links.some(holds) || mentions.some(([from, to]) => from < start && end <= to)
}

/** Whether a span begins in one word of a hashtag and ends in another: `#PushIt`. */
function crossesWords({ tokens }: Doc, [start, end]: Span): boolean {
  return tokens.some(({ tagged, end: edge }) => tagged && start < edge && edge < end)
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
