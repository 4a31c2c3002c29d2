/** Words that are pulled apart with white space: `f u c k`, `wan k ers`, `fu ck`. */
import { withoutBehind } from './around-words.ts'
import type { Disguises } from './disguise.ts'
import { type AnyBeginnings, beginning, FOURTH } from './letter-beginnings.ts'

/** The ends of words that are cut in two: `fu ck`, `cu nt`. None is a word of its own. */
const TAILS = new Set(['ck', 'k', 'nt', 'ch', 'tch', 'rn', 'cks', 'nts'])
/** Whether a character is one that a tail begins with: `c` or a sign for it, `k`, `n`, `r`, `t`. */
export const mayBeTail = (code: number): boolean =>
  code === 99 || code === 107 || code === 110 || code === 114 || code === 116 || code === 60 || code === 40
/** Whether a piece is one of the tails, maybe with signs behind it, and with a sign for its `c`. */
export const isTail = (piece: string): boolean =>
  TAILS.has(piece) || (/[^a-z]/.test(piece) && TAILS.has(withoutBehind(piece).replace(/[<(]/, 'c')))

/** A word that is pulled apart has no more letters before its last piece. */
const LONGEST = 12
/** What it has at least. */
const SHORTEST = 3
/** Letters that may well be words alone: `I f u c k`. */
const WORDS_ALONE = /[aiu]/

/** One of the stretches that stand in a row; those of the same text are the same object. */
interface Piece {
  readonly text: string
  readonly isSingle: boolean
  /** Whether it is a single letter that must be a part of a longer word. */
  readonly isPart: boolean
  readonly isTail: boolean
  /** What a word may begin with that begins with this piece. */
  readonly begun: Begun
}

/** Pieces that were read together. */
interface Begun {
  readonly text: string
  /** Whether no word begins like that. */
  readonly isDull: boolean
  readonly next: Map<Piece, Begun>
  /** The places of the disguise, from when it is one. */
  places: number[] | undefined
}

/** A row of pieces and where in the folded text each of them begins. */
interface Row {
  readonly pieces: readonly Piece[]
  readonly starts: readonly number[]
}

/**
 * Adds the words that may stand in a row of short stretches.
 *
 * @param from where the row begins in the folded text
 * @param any what the words begin with that are sought
 */
export function addPulledApart(text: string, from: number, any: AnyBeginnings, found: Disguises): void {
  const row = rowOf(text, from, any)
  const { pieces, starts } = row
  for (let first = 0; first < pieces.length - 1; first++) {
    const head = pieces[first]!
    // In the midst of a longer word: the `a s s` of `a s s e s s`.
    if (head.isSingle && pieces[first - 1]?.isPart) continue
    let singles = head.isSingle ? 1 : 0
    let begun = head.begun
    for (let last = first + 1; last < pieces.length && begun.text.length < LONGEST; last++) {
      const piece = pieces[last]!
      begun = goOn(begun, piece, any)
      if (begun.isDull) break
      if (piece.isSingle) {
        singles++
        if (pieces[last + 1]?.isPart) continue
      }
      const isCut = last === first + 1 && head.text.length > 1 && piece.isTail
      if (!isCut && (piece.text.length > 2 || head.text.length > 2)) break
      if (singles < 2 && !isCut) continue
      addPlace(begun, starts[first]!, starts[last]! + piece.text.length, found)
    }
  }
  if (pieces.length >= 2 * SHORTEST) addRepeated(row, any, found)
}

/** Adds what a row of single letters says again and again: `f u c k f u c k f u c k f u c k`. */
function addRepeated({ pieces, starts }: Row, any: AnyBeginnings, found: Disguises): void {
  for (let first = 0; first + 2 * SHORTEST <= pieces.length; ) {
    let size = SHORTEST
    while (size <= LONGEST && !isRepeated(pieces, first, size)) size++
    if (size > LONGEST) {
      first++
      continue
    }
    do {
      let { begun } = pieces[first]!
      for (let i = first + 1; i < first + size && !begun.isDull; i++) begun = goOn(begun, pieces[i]!, any)
      if (!begun.isDull) addPlace(begun, starts[first]!, starts[first + size - 1]! + 1, found)
      first += size
    } while (isRepeated(pieces, first - size, size))
  }
}

/** Whether so many single letters stand there twice. */
function isRepeated(pieces: readonly Piece[], first: number, size: number): boolean {
  for (let at = first; at < first + size; at++) {
    if (pieces[at] !== pieces[at + size] || !pieces[at]!.isSingle) return false
  }
  return true
}

function rowOf(text: string, from: number, any: AnyBeginnings): Row {
  const known = new Map<string, Piece>()
  const pieces: Piece[] = []
  const starts: number[] = []
  for (const { index, 0: stretch } of text.matchAll(/\S+/g)) {
    let piece = known.get(stretch)
    if (piece === undefined) {
      const bare = withoutBehind(stretch)
      piece = known.get(bare) ?? pieceOf(bare, any)
      known.set(stretch, piece)
      known.set(bare, piece)
    }
    pieces.push(piece)
    starts.push(from + index)
  }
  return { pieces, starts }
}

function pieceOf(text: string, any: AnyBeginnings): Piece {
  const isSingle = text.length === 1
  const isPart = isSingle && !WORDS_ALONE.test(text)
  return { text, isSingle, isPart, isTail: isTail(text), begun: begunWith(text, any) }
}

function begunWith(text: string, any: AnyBeginnings): Begun {
  const number = text.length < 4 ? 0 : beginning(text)
  const isDull = number > 0 && ((any[number >> FOURTH]! >> (number & ((1 << FOURTH) - 1))) & 1) === 0
  return { text, isDull, next: new Map(), places: undefined }
}

function goOn({ text, next }: Begun, piece: Piece, any: AnyBeginnings): Begun {
  let begun = next.get(piece)
  if (begun === undefined) {
    begun = begunWith(text + piece.text, any)
    next.set(piece, begun)
  }
  return begun
}

function addPlace(begun: Begun, start: number, end: number, found: Disguises): void {
  if (begun.places === undefined) {
    const { text } = begun
    if (text.length < SHORTEST || !/[a-z]/.test(text)) return
    begun.places = found.begin('spaced', text)
  }
  begun.places.push(start, end)
}
