/** The places of a draft where a word may stand in disguise: `f**k`, `$hit`, `s.h.i.t`, `f u c k`, `sh1t`. */
import { isBlank, isLineBreak } from '../characters.ts'
import type { Doc } from '../types.ts'
import { createDisguises, type Disguise, type Disguises } from './disguise.ts'
import type { AnyBeginnings } from './letter-beginnings.ts'
import { addPulledApart, FOLLOWING, mayBeTail, TAILS, tailOf } from './pulled-apart.ts'
import { firstEndingAfter } from './span-search.ts'

/** No word that anybody disguises is longer. */
const LONGEST = 40
/** What may stand around a word and is no part of it. */
const BEFORE = /^(?:["'“([{>*_~#^-]|\/(?!\\)|\p{Extended_Pictographic}|\ufe0f)+(?=\S)/u
/** A word of letters alone, none of them three times in a row. */
const PLAIN = /^(?!.*(.)\1\1)[a-z']+$/
/** A word with the sign of emphasis or of a footnote behind it. */
const STARRED = /^[a-z']+\*$/
/** Signs that also stand between words; those of one word are all the same. */
const BETWEEN = /[./,:;='"_-]/g
/** `73rd`, `5pm`: a number and what belongs to it. */
const NUMBER = /^\d+[a-z]{1,2}$/
/** A word of some length, and what may be a number before or behind it. */
const NUMBERED = /^\d*([a-z].{2,}?[a-z])\d*$/
/** A word with a mask in it, or a part of one: `sh*t`, `*ck`. */
const MASKED = /^[a-z]{0,4}\*+[a-z]{0,4}(?=[.,!?]*$)/
const SHORT_BEFORE = /(?<=^|\s)[a-z]{1,4} $/
const ONE_AFTER = /^ [b-df-hj-np-tv-z](?=$|[\s.,!?])/
const SHORT_AFTER = /^ [a-z]{1,4}(?=$|[\s.,!?])/
const SEPARATOR = /[/,;:=&"()_.…+-]+/g

/**
 * All that may be a word in disguise; most drafts have none.
 *
 * @param any what the words begin with that are sought
 */
export function findDisguises(doc: Doc, any: AnyBeginnings): readonly Disguise[] {
  const { text } = doc.folded
  const found = createDisguises()
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
      if (singles > 1 || hasTail) addPulledApart(text.slice(row, rowEnd), row, any, found)
      row = -1
      singles = 0
      hasTail = false
    }
    if (!isPlain && letters > 0) addChunk(doc, start, end, found)
  }
  if (row >= 0 && (singles > 1 || hasTail)) addPulledApart(text.slice(row, rowEnd), row, any, found)
  return found.list
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
/** Adds what stands between two white spaces, as a whole and in its pieces. */
function addChunk(doc: Doc, from: number, to: number, found: Disguises): void {
  if (doc.links.length > 0 && isInLink(doc, doc.folded.original(from), doc.folded.originalEnd(to))) return
  const chunk = doc.folded.text.slice(from, to)
  const masked = MASKED.exec(chunk)?.[0]
  if (masked !== undefined) addTorn(doc.folded.text, masked, from, found)
  const start = from + (BEFORE.exec(chunk)?.[0].length ?? 0)
  const text = chunk.slice(start - from).replace(FOLLOWING, '')
  if (!/[a-z]/.test(text) || PLAIN.test(text) || STARRED.test(text) || NUMBER.test(text)) return
  const first = doc.folded.original(start)
  const isHandle = doc.mentions[firstEndingAfter(doc.mentions, first)]?.[0] === first
  if (text.length <= LONGEST && new Set(text.match(BETWEEN)).size < 2) {
    found.add(isHandle ? 'handle' : 'whole', text, start)
  }
  if (isHandle) return
  addBare(text, start, found)
  let offset = 0
  for (const part of text.split(SEPARATOR)) {
    const piece = part.replace(FOLLOWING, '')
    const at = text.indexOf(part, offset)
    offset = at + piece.length
    if (piece === text || piece.length > LONGEST || !/[a-z]/.test(piece) || /^[a-z']+$/.test(piece)) continue
    found.add('piece', piece, start + at)
    addBare(piece, start + at, found)
  }
}

/** Adds a name without the numbers around it: `fuckboy99`. */
function addBare(text: string, start: number, found: Disguises): void {
  const bare = NUMBERED.exec(text)?.[1]
  if (bare !== undefined && bare !== text) found.add('piece', bare, start + text.indexOf(bare))
}

/** Adds a masked word that is torn in two: `f *ck`, `sh* t`, `b*tc h`. */
function addTorn(folded: string, masked: string, from: number, found: Disguises): void {
  const to = from + masked.length
  const before = masked.startsWith('*') ? SHORT_BEFORE.exec(folded.slice(Math.max(0, from - 6), from)) : null
  if (before !== null) found.add('torn', before[0].trim() + masked, from - before[0].length, to)
  if (masked.startsWith('*')) return
  const after = (masked.endsWith('*') ? SHORT_AFTER : ONE_AFTER).exec(folded.slice(to, to + 7))
  if (after !== null) found.add('torn', masked + after[0].trim(), from, to + after[0].length)
}

function isInLink({ links }: Doc, start: number, end: number): boolean {
  const link = links[firstEndingAfter(links, start)]
  return link !== undefined && link[0] < end
}
