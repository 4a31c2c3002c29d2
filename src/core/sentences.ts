/** Sentences and clauses over tokens. Social text ends sentences with line breaks, emoji and no capitals after full stops. */
import type { Span, Token } from './types.ts'

/** Words before a full stop that does not end a sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st rev vs etc eg ie no nos approx ref ext dept inc ltd jr sr'.split(' ')
)
/** What a run of stops says. */
const ENDS = new Set(['.', '!', '?', '…'])
const CLAUSE_MARKS = new Set([',', ';', ':', '(', ')', '[', ']', '-', '–', '—', '/', '|', '•', '>', '→'])

/** Whether a token ends the sentence it stands in. */
export function endsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!
  if (token.kind === 'break' || token.kind === 'emoji') return true
  if (token.kind !== 'punctuation' || !ENDS.has(token.norm)) return false
  if (token.norm !== '.') return true
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  return !(before !== undefined && after !== undefined && ABBREVIATIONS.has(before.text) && !token.spaced)
}

/** Whether a token is a mark between clauses: a comma, a colon, a dash, a bracket. A slash between words is none. */
export function partsClauses(token: Token): boolean {
  return token.kind === 'punctuation' && CLAUSE_MARKS.has(token.text) && (token.text !== '/' || token.spaced)
}

const PRONOUNS = new Set('we i you it they he she this that there'.split(' '))
const JOINING = new Set(['and', '&', 'so', 'because'])
const NOT_BUT = new Set('nothing anything everything all none no'.split(' '))

/** Whether a clause begins at a token without a mark before it: at “but”, at “and we …”; not at “nothing but”. */
export function joinsClauses(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]!.norm
  if (word === 'but') return !NOT_BUT.has(tokens[index - 1]?.norm ?? '')
  return JOINING.has(word) && PRONOUNS.has(tokens[index + 1]?.norm ?? '')
}

/** First and last + 1 token of each sentence, its end mark included; emoji and breaks belong to the sentence before. */
function sentenceBounds(tokens: readonly Token[]): [first: number, end: number][] {
  const bounds: [number, number][] = []
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(tokens, i)) continue
    while (i + 1 < tokens.length && (tokens[i + 1]!.kind === 'emoji' || tokens[i + 1]!.kind === 'break')) i++
    bounds.push([first, i + 1])
    first = i + 1
  }
  if (first < tokens.length) bounds.push([first, tokens.length])
  return bounds
}

/** Where sentences stand in the text, without line breaks at their end; what holds nothing else is none. */
export function sentenceSpans(tokens: readonly Token[]): Span[] {
  const spans: Span[] = []
  for (const [first, end] of sentenceBounds(tokens)) {
    let last = end - 1
    while (last > first && tokens[last]!.kind === 'break') last--
    if (tokens[last]!.kind !== 'break') spans.push([tokens[first]!.start, tokens[last]!.end])
  }
  return spans
}
