/**
 * The pattern language over words: how rules say what they look for.
 *
 * | write | it matches |
 * | --- | --- |
 * | `refund` | that word, in any case and spelling (`REFUND`, `réfund`) |
 * | `~refund` | any inflected form (`refunded`, `refunding`) |
 * | `@commit` | whatever the word class of that name matches |
 * | `(a \| b c)` | one of several |
 * | `also?` `(a b)?` | an optional part |
 * | `..` `..6` | a gap of up to 3 (6) words within the clause: no comma, no full stop |
 * | `...` `...12` | a gap of up to 8 (12) words within the sentence: commas may be crossed |
 * | `<number>` `<clock>` `<emoji>` `<link>` `<mention>` | a token of that kind; `<word>` any word, `<capital>` a capitalised one, `<hashtag>` a word of a hashtag |
 * | `<start>` `<end>` `<text-start>` `<text-end>` | the edge of a sentence or of the text (handles do not count); matches no word |
 * | `<quote>` `<unquote>` | an opening or closing quotation mark, around words said in somebody else's voice; matches no word |
 * | `!x` | nothing: what follows must not be x |
 * | `{ … }` | the part that is reported; without it, all of the match is |
 * | `,` `£` `"?"` `"any text"` | a sign; in double quotes, words and signs as they are |
 *
 * Words follow each other with white space or hyphens between them and nothing else: a comma or full stop in the draft
 * has to be in the pattern, or in a gap that crosses it.
 */
import { emojiSpans } from '../emoji.ts'
import { fold } from '../fold.ts'
import { tokenise } from '../tokens.ts'
import { plainWord } from '../word-parts.ts'
import { EDGES, type Edge, TOKEN_TESTS, type TokenTest } from './program.ts'

/** A pattern as a tree. */
export type PatternNode =
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'forms'; readonly word: string }
  | { readonly type: 'class'; readonly name: string; readonly at: number }
  | { readonly type: 'kind'; readonly kind: TokenTest }
  | { readonly type: 'edge'; readonly edge: Edge }
  | { readonly type: 'gap'; readonly most: number; readonly wide: boolean }
  | { readonly type: 'not' | 'optional' | 'marked'; readonly part: PatternNode }
  | { readonly type: 'sequence' | 'choice'; readonly parts: readonly PatternNode[] }

/** A pattern that cannot be read: where in the pattern (UTF-16 offset), why, and what would do. */
export class PatternError extends Error {
  readonly offset: number
  readonly hint: string | undefined
  constructor(message: string, offset: number, hint?: string) {
    super(message)
    this.name = 'PatternError'
    this.offset = offset
    this.hint = hint
  }
}

/** By name and not by class: a check and the lexicon that it is bound to may be in bundles of their own. */
export const isPatternError = (error: unknown): error is PatternError =>
  error instanceof Error && error.name === 'PatternError'

/** A pattern that matches a text as it stands, whatever signs it holds. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', ' ')}"`
}

const PLAIN_WORD = /^[a-z]+$/

/** Splits a text into the words that match it, as drafts are split. */
export function wordsOf(text: string): string[] {
  const plain = PLAIN_WORD.test(text) ? plainWord(text) : null
  if (plain !== null) return [plain]
  return tokenise(text, fold(text), emojiSpans(text)).tokens.map(({ norm }) => norm)
}

const LEXEME = /\s+|"[^"]*"?|<[^>\s]*>?|\.{2,3}\d*|[(){}|!?]|~[^\s(){}|"?]+|@[\w/-]+|[^\s(){}|"<!?]+/y

/** Reads a pattern. Throws `PatternError`. */
export function parsePattern(source: string): PatternNode {
  const lexemes: { text: string; at: number }[] = []
  LEXEME.lastIndex = 0
  while (LEXEME.lastIndex < source.length) {
    const at = LEXEME.lastIndex
    const text = LEXEME.exec(source)?.[0] ?? source.charAt(at)
    if (LEXEME.lastIndex === 0) LEXEME.lastIndex = at + 1
    if (text.trim() !== '') lexemes.push({ text, at })
  }
  let next = 0
  const node = choice('')
  if (next < lexemes.length) {
    const { text, at } = lexemes[next]!
    throw new PatternError(
      `“${text}” closes what was never opened.`,
      at,
      `Take it out, or put it in quotes: "${text}".`
    )
  }
  return node

  function choice(closer: string): PatternNode {
    const parts: PatternNode[] = [sequence(closer)]
    while (lexemes[next]?.text === '|') {
      next++
      parts.push(sequence(closer))
    }
    return parts.length === 1 ? parts[0]! : { type: 'choice', parts }
  }

  function sequence(closer: string): PatternNode {
    const parts: PatternNode[] = []
    while (next < lexemes.length) {
      const { text } = lexemes[next]!
      if (text === '|' || text === ')' || text === '}') break
      parts.push(...item())
    }
    if (parts.length === 0) {
      const at = lexemes[next]?.at ?? source.length
      throw new PatternError(
        'A part of the pattern is empty.',
        at,
        closer ? `Put words before “${closer}”.` : 'Write at least one word.'
      )
    }
    return parts.length === 1 ? parts[0]! : { type: 'sequence', parts }
  }

  function item(): PatternNode[] {
    const { text, at } = lexemes[next++]!
    if (text === '!') {
      if (next >= lexemes.length) return words('!', at)
      const [first, ...rest] = item()
      if (first === undefined) throw new PatternError('Nothing follows “!”.', at)
      return [{ type: 'not', part: first }, ...rest]
    }
    const parts = atom(text, at)
    const before = lexemes[next - 1]!
    const follower = lexemes[next]
    if (follower?.text !== '?' || follower.at !== before.at + before.text.length) return parts
    next++
    return [{ type: 'optional', part: parts.length === 1 ? parts[0]! : { type: 'sequence', parts } }]
  }

  function atom(text: string, at: number): PatternNode[] {
    if (text === '(' || text === '{') return [group(text, at)]
    if (text.startsWith('"')) {
      if (text.length < 2 || !text.endsWith('"'))
        throw new PatternError('A quotation mark is not closed.', at, 'Add the closing ".')
      return words(text.slice(1, -1), at)
    }
    if (text.startsWith('<') && text.length > 1) return [angle(text, at)]
    if (/^\.{2,3}\d*$/.test(text)) return [gap(text, at)]
    return plain(text, at)
  }

  function plain(body: string, at: number): PatternNode[] {
    if (body.startsWith('@') && body.length > 1) return [{ type: 'class', name: body.slice(1), at }]
    if (!body.startsWith('~')) return words(body, at)
    const [word, ...more] = wordsOf(body.slice(1))
    if (word === undefined || more.length > 0) {
      throw new PatternError(`“${body}” is not one word.`, at, 'Put ~ before a single word: ~refund.')
    }
    return [{ type: 'forms', word }]
  }

  function words(text: string, at: number): PatternNode[] {
    const found = wordsOf(text)
    if (found.length === 0)
      throw new PatternError(`“${text}” holds no word.`, at, 'Write a word, or a sign such as , or £.')
    return found.map((word) => ({ type: 'words', words: [word] }))
  }

  function group(opener: string, at: number): PatternNode {
    const closer = opener === '(' ? ')' : '}'
    const inner = choice(closer)
    const end = lexemes[next]
    if (end?.text !== closer)
      throw new PatternError(`“${opener}” is not closed.`, at, `Add the closing “${closer}”.`)
    next++
    return opener === '{' ? { type: 'marked', part: inner } : inner
  }

  function angle(text: string, at: number): PatternNode {
    const name = text.slice(1, -1)
    const kind = TOKEN_TESTS.find((test) => test === name)
    if (kind !== undefined) return { type: 'kind', kind }
    const edge = EDGES.find((where) => where === name)
    if (edge !== undefined) return { type: 'edge', edge }
    throw new PatternError(
      `“${text}” is not known.`,
      at,
      `Known are ${[...TOKEN_TESTS, ...EDGES].map((known) => `<${known}>`).join(', ')}.`
    )
  }

  function gap(text: string, at: number): PatternNode {
    const wide = text.startsWith('...')
    const digits = text.replaceAll('.', '')
    const most = digits === '' ? (wide ? 8 : 3) : Number(digits)
    if (most < 1 || most > 30)
      throw new PatternError(`A gap of ${digits} words is not possible.`, at, 'Write a number from 1 to 30.')
    return { type: 'gap', most, wide }
  }
}
