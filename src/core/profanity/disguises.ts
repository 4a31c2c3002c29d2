/** The places of a draft where a word may stand in disguise: `f**k`, `$hit`, `s.h.i.t`, `f u c k`, `sh1t`. */
import type { Doc } from '../types.ts'
import { CLOSES, kindOf, LETTER, lengthBefore, OPENS, SPACE, withoutBehind } from './around-words.ts'
import { createDisguises, type Disguise, type Disguises } from './disguise.ts'
import type { AnyBeginnings } from './letter-beginnings.ts'
import { addPulledApart, isTail, mayBeTail } from './pulled-apart.ts'
import { firstEndingAfter } from './span-search.ts'

/** No word that anybody disguises is longer. */
const LONGEST = 40
/**
 * No letters; a word of letters alone, none of them three times in a row; one with the sign of emphasis or of a footnote
 * behind it; `73rd`, `5pm`: a number and what belongs to it.
 */
const DULL = /^(?:[^a-z]*|(?!.*(.)\1\1)[a-z']+|[a-z']+\*|\d+[a-z]{1,2})$/
/** Two signs that also stand between words; those of one word are all the same. */
const TWO_BETWEEN = /([./,:;='"_-]).*(?!\1)[./,:;='"_-]/
/** A word of some length, and what may be a number before or behind it. */
const NUMBERED = /^\d*([a-z].{2,}?[a-z])\d*$/
/** It may be a mask, and part of the word. */
const ASTERISK = 42
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
    let hasLetters = false
    let isBehind = false
    let isOdd = false
    let last = 0
    let same = 0
    for (end = start; end < text.length; end++) {
      const code = text.charCodeAt(end)
      const kind = kindOf(code)
      if (kind === SPACE) break
      if (kind & LETTER) {
        hasLetters = true
        same = code === last ? same + 1 : 0
        if (isBehind || same === 2) isOdd = true
      } else if (hasLetters) {
        isBehind = true
        if ((kind & CLOSES) === 0) isOdd = true
      } else if ((kind & OPENS) === 0 || code === ASTERISK) isOdd = true
      last = code
    }
    const length = end - start
    if (length <= 4) {
      if (row < 0) row = start
      rowEnd = end
      if (length === 1 || (length === 2 && isStop(last))) singles++
      if (length < 4 && row < start && mayBeTail(text.charCodeAt(start)))
        hasTail ||= isTail(text.slice(start, end))
    } else if (row >= 0) {
      if (singles > 1 || hasTail) addPulledApart(text.slice(row, rowEnd), row, any, found)
      row = -1
      singles = 0
      hasTail = false
    }
    // A word with signs around it, none of its letters three times in a row, is what it is.
    if (hasLetters && isOdd) addChunk(doc, start, end, found)
  }
  if (row >= 0 && (singles > 1 || hasTail)) addPulledApart(text.slice(row, rowEnd), row, any, found)
  return found.list
}

/** Whether a character is one of `.` `,` `!` `?` `:` `;` `)`. */
const isStop = (code: number): boolean =>
  code === 46 || code === 44 || code === 33 || code === 63 || code === 58 || code === 59 || code === 41
/** Adds what stands between two white spaces, as a whole and in its pieces. */
function addChunk(doc: Doc, from: number, to: number, found: Disguises): void {
  if (doc.links.length > 0 && isInLink(doc, doc.folded.original(from), doc.folded.originalEnd(to))) return
  const chunk = doc.folded.text.slice(from, to)
  const masked = MASKED.exec(chunk)?.[0]
  if (masked !== undefined) addTorn(doc.folded.text, masked, from, found)
  const start = from + lengthBefore(chunk)
  const text = withoutBehind(chunk.slice(start - from))
  if (DULL.test(text)) return
  const first = doc.folded.original(start)
  const isHandle = doc.mentions[firstEndingAfter(doc.mentions, first)]?.[0] === first
  if (text.length <= LONGEST && !TWO_BETWEEN.test(text)) {
    found.add(isHandle ? 'handle' : 'whole', text, start)
  }
  if (isHandle) return
  addBare(text, start, found)
  let offset = 0
  for (const part of text.split(SEPARATOR)) {
    const piece = withoutBehind(part)
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
