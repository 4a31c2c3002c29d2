/** Folded text taken apart into tokens: one pass, by hand, since every draft pays for it. */
import { isBlank, isDigit, isLetter, isLineBreak } from './characters.ts'
import { hashtagParts } from './hashtag-parts.ts'
import { linkEnd, mayBeLink } from './links.ts'
import type { Folded, Span, Token, TokenKind } from './types.ts'
import { isClipped, plainWord, wordParts } from './word-parts.ts'

/** What a text is made of. */
export interface Tokenised {
  readonly tokens: readonly Token[]
  /** Each hashtag with its sign; its words stand among the tokens. */
  readonly hashtags: readonly Span[]
}

/** Units that stand right behind a number: `5pm`, `24hrs`, `3rd`, `10k`. */
const UNITS = new Set(
  'am pm st nd rd th h hr hrs m min mins s sec secs d wk wks yr yrs hour hours minute minutes days week weeks month months year years k km kg g mb gb x p pct pc ish'.split(
    ' '
  )
)
const NUMBER = /\d+(?:[.,]\d+)*/y
const CLOCK = /\d{1,2}[:h]\d{2}(?!\d)/y
const INITIALS = /(?:[a-z]\.){2,}/y
const MENTION = /@[a-z0-9_](?:[a-z0-9_.@-]*[a-z0-9_])?/y
const HASHTAG = /#[\p{L}\p{M}\d_]*[\p{L}\p{M}_][\p{L}\p{M}\d_]*/uy
const STOPS = /[.!?…]+/y

/** Whether a word's first character is a capital letter. */
function isCapital(code: number, source: string, start: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const first = source.charAt(start)
  return first !== first.toLowerCase()
}

/** The characters from an offset that a sticky pattern matches; the empty string for none. */
function at(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0] ?? ''
}

/** A currency right before its sum: R250, Rs500, N5,000. */
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['r', 'zar'],
  ['rs', 'inr'],
  ['n', 'ngn'],
  ['ksh', 'kes'],
  ['zar', 'zar'],
  ['inr', 'inr'],
  ['ngn', 'ngn'],
  ['usd', 'usd'],
  ['gbp', 'gbp'],
  ['eur', 'eur']
])
const CURRENCY = /(?:rs?|n|ksh|zar|inr|ngn|usd|gbp|eur)(?=\d[\d,.]*(?![\p{L}\d]))/uy
/** Whether one of them begins with a character: e, g, i, k, n, r, u, z. */
const mayBeCurrency = (code: number): boolean => 'egiknruz'.includes(String.fromCharCode(code))

/**
 * Tokenises a draft.
 *
 * @param source the draft's text as it is
 * @param folded the same text folded
 * @param emoji the emoji of the text as it is
 */
export function tokenise(source: string, folded: Folded, emoji: readonly Span[]): Tokenised {
  const { text } = folded
  const emojiEnds = new Map(emoji)
  const tokens: Token[] = []
  const hashtags: Span[] = []
  let spaced = true
  let tagged = false

  for (let offset = 0; offset < text.length; ) {
    const code = text.charCodeAt(offset)
    if (isBlank(code)) {
      spaced = true
      offset++
    } else if (isLineBreak(code)) {
      offset = readBreak(offset)
      spaced = true
    } else {
      offset = readToken(offset, code)
    }
  }
  return { tokens, hashtags }

  function push(kind: TokenKind, from: number, to: number, word = text.slice(from, to), norm = word): number {
    const start = folded.original(from)
    const capital = kind === 'word' && isCapital(source.charCodeAt(start), source, start)
    tokens.push({ text: word, norm, kind, start, end: folded.originalEnd(to), spaced, capital, tagged })
    spaced = false
    return to
  }

  function pushWord(from: number, to: number): number {
    const whole = text.slice(from, to)
    const norm = plainWord(whole)
    if (norm !== undefined) return push('word', from, to, whole, norm)
    let begin = from
    for (const { length, text: word, norm } of wordParts(whole)) {
      push('word', begin, begin + length, word, norm)
      begin += length
    }
    return to
  }

  /** Each of these gives the offset behind what it read. */
  function readToken(from: number, code: number): number {
    const emojiEnd = emojiEnds.get(folded.original(from))
    if (emojiEnd !== undefined) return readEmoji(from, emojiEnd)
    if (isDigit(code)) return readNumber(from)
    if (isLetter(text, from) || (code === 39 && isClipped(text, from))) return readWord(from)
    if (code === 64) {
      const mention = at(MENTION, text, from)
      if (mention !== '') return push('mention', from, from + mention.length, '', mention)
    }
    if (code === 35) {
      const tag = at(HASHTAG, text, from)
      if (tag !== '') return readHashtag(from, from + tag.length)
    }
    return readSign(from, code)
  }

  function readBreak(from: number): number {
    let end = from + 1
    while (end < text.length && (isBlank(text.charCodeAt(end)) || isLineBreak(text.charCodeAt(end)))) end++
    if (tokens.length > 0 && end < text.length && !isWrap(from, end)) push('break', from, end, '\n')
    return end
  }

  /** Whether a line break only wraps a sentence: a single one, before a small letter. */
  function isWrap(from: number, end: number): boolean {
    const next = source.charAt(folded.original(end))
    return /^\r?\n[ \t]*$/.test(text.slice(from, end)) && next !== next.toUpperCase()
  }

  function readEmoji(from: number, emojiEnd: number): number {
    let end = from + 1
    while (end < text.length && folded.original(end) < emojiEnd) end++
    return push('emoji', from, end)
  }

  function readNumber(from: number): number {
    const clock = at(CLOCK, text, from)
    const end = from + (clock || at(NUMBER, text, from)).length
    let wordEnd = end
    while (wordEnd < text.length && (isLetter(text, wordEnd) || isDigit(text.charCodeAt(wordEnd)))) wordEnd++
    const link = mayBeLink(text, wordEnd) ? linkEnd(text, from) : -1
    if (link > 0) return push('link', from, link, '', text.slice(from, link))
    if (wordEnd > end && !UNITS.has(text.slice(end, wordEnd))) return pushWord(from, wordEnd)
    return push(clock ? 'clock' : 'number', from, end)
  }

  function readWord(from: number): number {
    const currency = mayBeCurrency(text.charCodeAt(from)) ? at(CURRENCY, text, from) : ''
    if (currency !== '') return push('word', from, from + currency.length, currency, CURRENCIES.get(currency))
    const initials = text.charCodeAt(from + 1) === 46 ? at(INITIALS, text, from) : ''
    if (initials !== '' && !isLetter(text, from + initials.length)) {
      return push('word', from, from + initials.length, initials.replaceAll('.', ''))
    }
    let end = from + 1
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      const inside = code === 39 && end + 1 < text.length && isLetter(text, end + 1)
      if (!inside && !isDigit(code) && !isLetter(text, end) && !(code >= 0xdc00 && code <= 0xdfff)) break
    }
    const link = mayBeLink(text, end) ? linkEnd(text, from) : -1
    return link > end ? push('link', from, link, '', text.slice(from, link)) : pushWord(from, end)
  }

  function readHashtag(from: number, end: number): number {
    const start = folded.original(from + 1)
    hashtags.push([folded.original(from), folded.originalEnd(end)])
    tagged = true
    // Folding keeps the letters of a tag one for one, or the tag is taken as one word.
    const tag = source.slice(start, folded.originalEnd(end))
    const parts: readonly Span[] = tag.length === end - from - 1 ? hashtagParts(tag) : [[0, end - from - 1]]
    for (const [first, last] of parts) {
      if (isDigit(text.charCodeAt(from + 1 + first))) push('number', from + 1 + first, from + 1 + last)
      else pushWord(from + 1 + first, from + 1 + last)
    }
    tagged = false
    return end
  }

  /** Punctuation: a run of stops is one token. Quotation marks, hyphens in words and signs of emphasis are none. */
  function readSign(from: number, code: number): number {
    const stops = at(STOPS, text, from)
    if (stops !== '') {
      const norm = stops.includes('?') ? '?' : stops.includes('!') ? '!' : stops === '.' ? '.' : '…'
      return push('punctuation', from, from + stops.length, stops, norm)
    }
    let end = from + 1
    if (code === 34 || code === 39 || code === 42 || code === 95 || code === 126 || code === 0xb7) return end
    if (code === 45) {
      while (text.charCodeAt(end) === 45) end++
      const joins = from > 0 && (isLetter(text, from - 1) || isDigit(text.charCodeAt(from - 1)))
      const parts = end - from > 1 || !joins || end === text.length || /\s/.test(text.charAt(end))
      return parts ? push('punctuation', from, end, '-') : end
    }
    if (code >= 0xd800 && code <= 0xdbff) end++
    return push('punctuation', from, end)
  }
}
