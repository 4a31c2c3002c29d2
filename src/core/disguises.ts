/** The places of a draft where a word may stand in disguise: `f**k`, `$hit`, `s.h.i.t`, `f u c k`, `sh1t`. */
import { isBlank, isLineBreak } from './characters.ts'
import { type LetterSign, letterSigns } from './letter-signs.ts'
import { firstEndingAfter } from './span-search.ts'
import type { Doc, Span } from './types.ts'

/** A stretch of a draft that may be one word. */
export interface Disguise {
  /** In the draft's text. */
  readonly at: Span
  /** Folded. */
  readonly text: string
  readonly signs: readonly LetterSign[]
  /**
   * - `whole`: everything between two white spaces
   * - `piece`: a part of that, between signs that may also stand between words
   * - `spaced`: letters with white space between them
   * - `handle`: begins like a handle
   */
  readonly kind: 'whole' | 'piece' | 'spaced' | 'handle'
}

/** No word that anybody disguises is longer. */
const LONGEST = 40
/** What may stand around a word and is no part of it. */
const BEFORE = /^(?:["'“([{>*_~#^-]|\/(?!\\)|\p{Extended_Pictographic}|\ufe0f)+(?=\S)/u
const AFTER = /(?<=\S)(?:[.,;:!?'")\]}…~_>-]|\p{Extended_Pictographic}|\ufe0f)+$/u
/** A word with the sign of emphasis or of a footnote behind it. */
/** A word of letters alone, none of them three times in a row. */
const PLAIN = /^(?!.*(.)\1\1)[a-z']+$/
const STARRED = /^[a-z']+\*$/
/** Signs that also stand between words; those of one word are all the same. */
const BETWEEN = /[./,:;='"_-]/g
/** `73rd`, `5pm`: a number and what belongs to it. */
const NUMBER = /^\d+[a-z]{1,2}$/
/** A word of some length and a number behind it. */
const NUMBERED = /^([a-z]{4,})\d+$/
const SEPARATOR = /[/,;:=&"()_.…+-]+/g
/** The ends of words that are cut in two: `fu ck`, `cu nt`. None is a word of its own. */
const TAILS = new Set(['ck', 'k', 'nt', 'ch', 'tch', 'rn', 'cks', 'nts'])

/** All such places of a draft; most drafts have none. */
export function findDisguises(doc: Doc): Disguise[] {
  const { text } = doc.folded
  const found: Disguise[] = []
  // A row of short stretches may be a word that is pulled apart.
  let row = -1
  let rowEnd = -1
  let singles = 0
  let hasTail = false
  for (let start = 0, end = 0; start < text.length; start = end) {
    if (kindOf(text.charCodeAt(start)) === SPACE) {
      end = start + 1
      continue
    }
    let letters = 0
    let same = 0
    let isDrawnOut = false
    let last = 0
    for (end = start; end < text.length; end++) {
      const code = text.charCodeAt(end)
      const kind = kindOf(code)
      if (kind === SPACE) break
      letters += kind
      same = code === last ? same + 1 : 0
      if (same === 2) isDrawnOut = true
      last = code
    }
    const length = end - start
    // `word`, `word.` and `word,` are what they are.
    const isPlain = !isDrawnOut && (letters === length || (letters === length - 1 && isStop(last)))
    if (length <= 4) {
      if (row < 0) row = start
      rowEnd = end
      if (length === 1 || (length === 2 && isStop(last))) singles++
      if (length < 4 && row < start && mayBeTail(text.charCodeAt(start)))
        hasTail ||= TAILS.has(tailOf(text.slice(start, end)))
    } else if (row >= 0) {
      if (singles > 1 || hasTail) addSpaced(doc, row, rowEnd, found)
      row = -1
      singles = 0
      hasTail = false
    }
    if (!isPlain && letters > 0) addChunk(doc, start, end, found)
  }
  if (row >= 0 && (singles > 1 || hasTail)) addSpaced(doc, row, rowEnd, found)
  return found
}

const SPACE = 2
const LETTER = 1
/** What the characters of ASCII are: white space, letters (and the apostrophe), and all others. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) =>
  isBlank(code) || isLineBreak(code) ? SPACE : (code >= 97 && code <= 122) || code === 39 ? LETTER : 0
)
const kindOf = (code: number): number =>
  code < 128 ? KINDS[code]! : isBlank(code) || isLineBreak(code) ? SPACE : 0
/** Whether a character is one of `.` `,` `!` `?` `:` `;` `)`. */
const isStop = (code: number): boolean =>
  code === 46 || code === 44 || code === 33 || code === 63 || code === 58 || code === 59 || code === 41
/** Whether a character is one that a tail begins with. */
const mayBeTail = (code: number): boolean =>
  code === 99 || code === 107 || code === 110 || code === 116 || code === 114 || code === 60 || code === 40
const tailOf = (piece: string): string => piece.replace(AFTER, '').replace(/[<(]/, 'c')

/** Adds what stands between two white spaces, as a whole and in its pieces. */
function addChunk(doc: Doc, from: number, to: number, found: Disguise[]): void {
  if (doc.links.length > 0 && isInLink(doc, doc.folded.original(from), doc.folded.originalEnd(to))) return
  const chunk = doc.folded.text.slice(from, to)
  const start = from + (BEFORE.exec(chunk)?.[0].length ?? 0)
  const text = chunk.slice(start - from).replace(AFTER, '')
  if (!/[a-z]/.test(text) || PLAIN.test(text) || STARRED.test(text) || NUMBER.test(text)) return
  const [first, last] = originalSpan(doc, start, start + text.length)
  const isHandle = doc.mentions[firstEndingAfter(doc.mentions, first)]?.[0] === first
  if (text.length <= LONGEST && new Set(text.match(BETWEEN)).size < 2) {
    found.push({ at: [first, last], text, signs: letterSigns(text), kind: isHandle ? 'handle' : 'whole' })
  }
  if (isHandle) return
  // `fuckboy99`: the number is none of the word.
  const named = NUMBERED.exec(text)?.[1]
  if (named !== undefined) {
    const span = originalSpan(doc, start, start + named.length)
    found.push({ at: span, text: named, signs: letterSigns(named), kind: 'piece' })
  }
  let offset = 0
  for (const part of text.split(SEPARATOR)) {
    const piece = part.replace(AFTER, '')
    const at = text.indexOf(part, offset)
    offset = at + piece.length
    if (piece === text || piece.length > LONGEST || !/[a-z]/.test(piece) || /^[a-z']+$/.test(piece)) continue
    const span = originalSpan(doc, start + at, start + offset)
    found.push({ at: span, text: piece, signs: letterSigns(piece), kind: 'piece' })
  }
}

/** Adds words that are pulled apart in a row of short stretches: `f u c k`, `wan k ers`, `fu ck`. */
function addSpaced(doc: Doc, from: number, to: number, found: Disguise[]): void {
  const row = Array.from(doc.folded.text.slice(from, to).matchAll(/\S+/g), ({ index, 0: piece }) => ({
    start: from + index,
    piece: piece.replace(AFTER, '')
  }))
  const known = new Map<string, readonly LetterSign[]>()
  const signsOf = (text: string): readonly LetterSign[] => {
    const signs = known.get(text) ?? letterSigns(text)
    known.set(text, signs)
    return signs
  }
  const isSingle = (i: number): boolean => row[i]?.piece.length === 1
  // A letter alone that may well be a word: `I f u c k`.
  const isPart = (i: number): boolean => isSingle(i) && !/[aiu]/.test(row[i]!.piece)
  for (let first = 0; first < row.length - 1; first++) {
    // In the midst of a longer word: the `a s s` of `a s s e s s`.
    if (isSingle(first) && isPart(first - 1)) continue
    let text = row[first]!.piece
    let singles = isSingle(first) ? 1 : 0
    for (let last = first + 1; last < row.length && text.length < 12; last++) {
      const { start, piece } = row[last]!
      text += piece
      if (isSingle(last)) singles++
      if (isSingle(last) && isPart(last + 1)) continue
      const isCut = last === first + 1 && row[first]!.piece.length > 1 && TAILS.has(tailOf(piece))
      if (!isCut && (piece.length > 2 || row[first]!.piece.length > 2)) break
      if ((singles < 2 && !isCut) || text.length < 3 || !/[a-z]/.test(text)) continue
      const at = originalSpan(doc, row[first]!.start, start + piece.length)
      found.push({ at, text, signs: signsOf(text), kind: 'spaced' })
    }
  }
}

function isInLink({ links }: Doc, start: number, end: number): boolean {
  const link = links[firstEndingAfter(links, start)]
  return link !== undefined && link[0] < end
}

function originalSpan(doc: Doc, from: number, to: number): Span {
  return [doc.folded.original(from), doc.folded.originalEnd(to)]
}
