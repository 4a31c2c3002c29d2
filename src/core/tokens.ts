/** Folded text taken apart into tokens: one pass, by hand, since every draft pays for it. */
import { linkEnd, mayBeLink } from './links.ts'
import { CONTRACTIONS, HEADS, SPELLINGS } from './spelling.ts'
import type { Folded, Span, Token, TokenKind } from './types.ts'

/** One emoji as a reader sees it, flags, families and keycaps included; without the plain signs © ® ™ and digits. */
export const EMOJI = /\p{RGI_Emoji}|(?![\d#*©®™])\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*/gv

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const LETTER = /[\p{L}\p{M}]/u
/** Whether the folded character at an offset is a letter. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return code > 0xa0 && LETTER.test(String.fromCodePoint(text.codePointAt(at)!))
}
/** Units that stand right behind a number: `5pm`, `24hrs`, `3rd`, `10k`. */
const UNITS = new Set(
  'am pm st nd rd th h hr hrs m min mins s sec secs d wk wks yr yrs k km kg g mb gb x p pct pc ish'.split(' ')
)
/** Words that begin with an apostrophe. */
const CLIPPED = new Set([
  "'em",
  "'cause",
  "'til",
  "'till",
  "'bout",
  "'twas",
  "'cos",
  "'n",
  "'ll",
  "'re",
  "'ve",
  "'d",
  "'m",
  "'s"
])
const NUMBER = /\d+(?:[.,]\d+)*/y
const CLOCK = /\d{1,2}[:h]\d{2}(?!\d)/y
const INITIALS = /(?:[a-z]\.){2,}/y
const CLITIC = /^(?:s|ll|re|ve|d|m)$/

/** Whether a text may hold emoji at all. */
export const mayHoldEmoji = (text: string): boolean => /[^\0-\u00a8\u00af-\u2000]/.test(text)

/** What a text is made of. */
export interface Tokenised {
  readonly tokens: readonly Token[]
  /** Each hashtag with its sign; its words stand among the tokens. */
  readonly hashtags: readonly Span[]
}

/**
 * Tokenises a draft.
 *
 * @param source the draft's text as it is
 * @param folded the same text folded
 * @param emoji the emoji of the text, by start offset, with their end
 */
export function tokenise(source: string, folded: Folded, emoji: ReadonlyMap<number, number>): Tokenised {
  const text = folded.text
  const tokens: Token[] = []
  const hashtags: Span[] = []
  let spaced = true
  let tagEnd = -1

  const push = (kind: TokenKind, from: number, to: number, word: string, norm = word): void => {
    const start = folded.original(from)
    const first = source.charAt(start)
    tokens.push({
      text: word,
      norm,
      kind,
      start,
      end: folded.originalEnd(to),
      spaced,
      capital: kind === 'word' && first !== first.toLowerCase(),
      tagged: from < tagEnd
    })
    spaced = false
  }

  /** A word without apostrophes: split when it is a contraction that lacks its own. */
  const pushWord = (from: number, to: number): void => {
    const word = text.slice(from, to)
    const parts = CONTRACTIONS.get(word)
    if (parts === undefined) {
      push('word', from, to, word, SPELLINGS.get(word))
      return
    }
    const head = word.slice(0, parts.cut)
    push('word', from, from + parts.cut, HEADS.get(head) ?? head)
    push('word', from + parts.cut, to, parts.tail)
  }

  /** A word with apostrophes inside: `we'll`, `don't`, `o'clock`, `northline's`. */
  const pushApostrophes = (from: number, to: number): void => {
    const word = text.slice(from, to)
    const mark = word.lastIndexOf("'")
    const tail = word.slice(mark + 1)
    if (tail === 't' && word.charAt(mark - 1) === 'n') {
      const head = word.slice(0, mark - 1)
      if (head !== '') push('word', from, from + mark - 1, HEADS.get(head) ?? head)
      push('word', from + mark - 1, to, "n't")
    } else if (CLITIC.test(tail)) {
      if (word.indexOf("'") < mark) pushApostrophes(from, from + mark)
      else pushWord(from, from + mark)
      push('word', from + mark, to, `'${tail}`)
    } else push('word', from, to, word, SPELLINGS.get(word))
  }

  /** The words of a hashtag: by capitals, digits and underscores. */
  const pushTag = (from: number, to: number): void => {
    tagEnd = to
    hashtags.push([folded.original(from), folded.originalEnd(to)])
    let begin = from + 1
    for (let at = begin; at <= to; at++) {
      const here = source.charAt(folded.original(at))
      const before = source.charAt(folded.original(at - 1))
      const after = source.charAt(folded.original(at + 1))
      const isUpper = here !== here.toLowerCase()
      const wasUpper = before !== before.toLowerCase()
      const cut =
        at === to ||
        here === '_' ||
        (isUpper && (!wasUpper || (at + 1 < to && after !== after.toUpperCase()))) ||
        isDigit(text.charCodeAt(at)) !== isDigit(text.charCodeAt(at - 1))
      if (!cut || at === begin) continue
      if (text.charAt(begin) === '_') begin++
      if (begin < at) {
        if (isDigit(text.charCodeAt(begin))) push('number', begin, at, text.slice(begin, at))
        else pushWord(begin, at)
      }
      begin = at
    }
    tagEnd = -1
  }

  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 9 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)) {
      spaced = true
      at++
      continue
    }
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) {
      let end = at + 1
      while (end < text.length && /\s/.test(text.charAt(end))) end++
      if (tokens.length > 0 && end < text.length && !isWrap(at, end)) push('break', at, end, '\n')
      spaced = true
      at = end
      continue
    }
    const emojiEnd = emoji.size > 0 ? emoji.get(folded.original(at)) : undefined
    if (emojiEnd !== undefined) {
      let end = at + 1
      while (end < text.length && folded.original(end) < emojiEnd) end++
      push('emoji', at, end, text.slice(at, end))
      at = end
      continue
    }
    if (isDigit(code)) {
      CLOCK.lastIndex = NUMBER.lastIndex = at
      const clock = CLOCK.exec(text)
      const end = at + (clock ?? NUMBER.exec(text))![0].length
      let wordEnd = end
      while (wordEnd < text.length && (isLetter(text, wordEnd) || isDigit(text.charCodeAt(wordEnd))))
        wordEnd++
      const link = mayBeLink(text, wordEnd) ? linkEnd(text, at) : -1
      if (link > 0) {
        push('link', at, link, '')
        at = link
      } else if (wordEnd > end && !UNITS.has(text.slice(end, wordEnd))) {
        pushWord(at, wordEnd)
        at = wordEnd
      } else {
        push(clock ? 'clock' : 'number', at, end, text.slice(at, end))
        at = end
      }
      continue
    }
    if (isLetter(text, at) || (code === 39 && isClipped(text, at))) {
      at = readWord(at)
      continue
    }
    if (code === 64 && at + 1 < text.length && /[a-z0-9_]/.test(text.charAt(at + 1))) {
      let end = at + 1
      while (end < text.length && /[a-z0-9_.@-]/.test(text.charAt(end))) end++
      while (/[.@-]/.test(text.charAt(end - 1))) end--
      push('mention', at, end, '')
      at = end
      continue
    }
    if (code === 35 && at + 1 < text.length && /[\p{L}\d_]/u.test(text.charAt(at + 1))) {
      let end = at + 1
      while (end < text.length && (isLetter(text, end) || /[\d_]/.test(text.charAt(end)))) end++
      if (/^\d+$/.test(text.slice(at + 1, end))) push('punctuation', at, at + 1, '#')
      else pushTag(at, end)
      at = /^\d+$/.test(text.slice(at + 1, end)) ? at + 1 : end
      continue
    }
    at = readSign(at, code)
  }
  return { tokens, hashtags }

  /** Whether a line break only wraps a sentence: a single one, before a small letter. */
  function isWrap(at: number, end: number): boolean {
    const next = source.charAt(folded.original(end))
    return /^\r?\n[ \t]*$/.test(text.slice(at, end)) && next !== next.toUpperCase()
  }

  function readWord(at: number): number {
    INITIALS.lastIndex = at
    const initials = INITIALS.exec(text)?.[0]
    if (initials !== undefined && !isLetter(text, at + initials.length)) {
      push('word', at, at + initials.length, initials.replaceAll('.', ''))
      return at + initials.length
    }
    let end = at
    let apostrophes = false
    for (; end < text.length; end++) {
      if (isLetter(text, end) || isDigit(text.charCodeAt(end))) {
        if (text.charCodeAt(end) > 0xd7ff && text.codePointAt(end)! > 0xffff) end++
      } else if (text.charCodeAt(end) === 39 && end > at && end + 1 < text.length && isLetter(text, end + 1))
        apostrophes = true
      else break
    }
    if (text.charCodeAt(at) === 39)
      end = Math.max(end, at + 1 + /^[a-z]*/.exec(text.slice(at + 1, at + 8))![0].length)
    const link = mayBeLink(text, end) ? linkEnd(text, at) : -1
    if (link > end) {
      push('link', at, link, '')
      return link
    }
    if (apostrophes) pushApostrophes(at, end)
    else pushWord(at, end)
    return end
  }

  /** Punctuation: a run of one sort is one token. Quotation marks, hyphens in words and signs of emphasis are none. */
  function readSign(at: number, code: number): number {
    let end = at + 1
    if (code === 33 || code === 63 || code === 46 || code === 0x2026 || code === 0xbf || code === 0xa1) {
      while (end < text.length && /[.!?…]/.test(text.charAt(end))) end++
      const run = text.slice(at, end)
      const norm = run.includes('?') ? '?' : run.includes('!') ? '!' : run === '.' ? '.' : '…'
      push('punctuation', at, end, run, norm)
      return end
    }
    if (code === 34 || code === 39 || code === 42 || code === 95 || code === 126 || code === 0xb7) {
      return end
    }
    if (code === 45) {
      while (text.charCodeAt(end) === 45) end++
      const alone =
        end - at > 1 ||
        !(isLetter(text, at - 1) || isDigit(text.charCodeAt(at - 1))) ||
        /\s/.test(text.charAt(end))
      if (alone) push('punctuation', at, end, '-')
      return end
    }
    if (code >= 0xd800 && code <= 0xdbff) end++
    push('punctuation', at, end, text.slice(at, end))
    return end
  }
}

/** Whether an apostrophe begins one of the clipped words. */
function isClipped(text: string, at: number): boolean {
  const word = /^'[a-z]+/.exec(text.slice(at, at + 8))?.[0]
  return word !== undefined && CLIPPED.has(word)
}
