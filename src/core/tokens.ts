/** Folded text taken apart into tokens: one pass, by hand, since every draft pays for it. */
import { isAsciiLetter, isBlank, isDigit, isLetter, isLineBreak, isStop } from './characters.ts'
import { hashtagParts } from './hashtag-parts.ts'
import { linkEnd, mayBeLink } from './links.ts'
import type { Folded, Span, Token, TokenKind } from './types.ts'
import { isClipped, plainWord, wordParts } from './word-parts.ts'

/** What a text is made of. */
export interface Tokenised {
  readonly tokens: readonly Token[]
  /** Each hashtag with its sign; its words stand among the tokens. */
  readonly hashtags: readonly Span[]
  /** Whether a digit stands outside links and handles. */
  readonly hasDigits: boolean
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
const HASHTAG = /#[\p{L}\p{M}\d_]*[\p{L}\p{M}_][\p{L}\p{M}\d_]*/uy

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

/** The end of the handle that begins at an `@`, or the offset of the sign when it begins none. */
function mentionEnd(text: string, sign: number): number {
  let end = sign
  for (let offset = sign + 1; offset < text.length; offset++) {
    const code = text.charCodeAt(offset)
    if (isAsciiLetter(code) || isDigit(code) || code === 95) end = offset + 1
    // `.`, `@` and `-` stand inside a handle.
    else if (end === sign || (code !== 46 && code !== 64 && code !== 45)) break
  }
  return end
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
/** The letters of the longest of them. */
const LONGEST_CURRENCY = 3

/**
 * Tokenises a draft.
 *
 * @param source the draft's text as it is
 * @param folded the same text folded
 * @param emoji the emoji of the text as it is
 */
export function tokenise(source: string, folded: Folded, emoji: readonly Span[]): Tokenised {
  const { text } = folded
  let nextEmoji = 0
  const tokens: Token[] = []
  const hashtags: Span[] = []
  let spaced = true
  let tagged = false
  let hasDigits = false

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
  return { tokens, hashtags, hasDigits }

  function push(kind: TokenKind, from: number, to: number, word = text.slice(from, to), norm = word): number {
    const start = folded.original(from)
    const capital = kind === 'word' && isCapital(source.charCodeAt(start), source, start)
    tokens.push({ text: word, norm, kind, start, end: folded.originalEnd(to), spaced, capital, tagged })
    spaced = false
    return to
  }

  /** A word without apostrophes. */
  function pushWord(from: number, to: number): number {
    const whole = text.slice(from, to)
    const norm = plainWord(whole)
    return norm === null ? pushParts(from, to) : push('word', from, to, whole, norm)
  }

  function pushParts(from: number, to: number): number {
    let begin = from
    for (const { length, text: word, norm } of wordParts(text.slice(from, to))) {
      push('word', begin, begin + length, word, norm)
      begin += length
    }
    return to
  }

  /** Each of these gives the offset behind what it read. */
  function readToken(from: number, code: number): number {
    if (nextEmoji < emoji.length) {
      const start = folded.original(from)
      while (nextEmoji < emoji.length && emoji[nextEmoji]![0] < start) nextEmoji++
      if (emoji[nextEmoji]?.[0] === start) return readEmoji(from, emoji[nextEmoji]![1])
    }
    if (isAsciiLetter(code)) return readWord(from)
    if (isDigit(code)) return readNumber(from)
    if (isLetter(text, from) || (code === 39 && isClipped(text, from))) return readWord(from)
    if (isStop(code)) return readStops(from)
    if (code === 64) {
      const end = mentionEnd(text, from)
      if (end > from) return push('mention', from, end, '', text.slice(from, end))
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
    // Of a keycap.
    hasDigits ||= isDigit(text.charCodeAt(from))
    return push('emoji', from, end)
  }

  function readNumber(from: number): number {
    const clock = at(CLOCK, text, from)
    const end = from + (clock || at(NUMBER, text, from)).length
    let wordEnd = end
    while (wordEnd < text.length && (isLetter(text, wordEnd) || isDigit(text.charCodeAt(wordEnd)))) wordEnd++
    const link = mayBeLink(text, wordEnd) ? linkEnd(text, from) : -1
    if (link > 0) return push('link', from, link, '', text.slice(from, link))
    hasDigits = true
    if (wordEnd > end && !UNITS.has(text.slice(end, wordEnd))) return pushWord(from, wordEnd)
    return push(clock ? 'clock' : 'number', from, end)
  }

  function readWord(from: number): number {
    let end = from + 1
    let digit = -1
    let isWhole = text.charCodeAt(from) !== 39
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (isAsciiLetter(code)) continue
      if (isDigit(code)) {
        if (digit < 0) digit = end
      } else if (code === 39 && end + 1 < text.length && isLetter(text, end + 1)) isWhole = false
      else if (code < 128 || !(isLetter(text, end) || (code >= 0xdc00 && code <= 0xdfff))) break
    }
    const currency = digit > 0 && digit - from <= LONGEST_CURRENCY ? at(CURRENCY, text, from) : ''
    if (currency !== '') return push('word', from, from + currency.length, currency, CURRENCIES.get(currency))
    const initials = end === from + 1 && text.charCodeAt(end) === 46 ? at(INITIALS, text, from) : ''
    if (initials !== '' && !isLetter(text, from + initials.length)) {
      return push('word', from, from + initials.length, initials.replaceAll('.', ''))
    }
    const link = mayBeLink(text, end) ? linkEnd(text, from) : -1
    if (link > end) return push('link', from, link, '', text.slice(from, link))
    hasDigits ||= digit > 0
    return isWhole ? pushWord(from, end) : pushParts(from, end)
  }

  function readHashtag(from: number, end: number): number {
    const start = folded.original(from + 1)
    hashtags.push([folded.original(from), folded.originalEnd(end)])
    tagged = true
    hasDigits ||= /\d/.test(text.slice(from, end))
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

  /** A run of stops is one token. */
  function readStops(from: number): number {
    let end = from + 1
    while (end < text.length && isStop(text.charCodeAt(end))) end++
    const stops = text.slice(from, end)
    const norm = stops === '.' ? '.' : stops.includes('?') ? '?' : stops.includes('!') ? '!' : '…'
    return push('punctuation', from, end, stops, norm)
  }

  /** Other punctuation. Quotation marks, hyphens in words and signs of emphasis are no tokens. */
  function readSign(from: number, code: number): number {
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
