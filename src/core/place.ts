/**
 * From a span in a draft's text to its place in the file. Nothing is searched for: the text's pieces say which
 * characters of the file each character was decoded from.
 */
import { pointsIn } from './lines.ts'
import type { Piece, Place, Source, Span } from './types.ts'

/** A function that gives the place of each span of one draft; makes the line table once for many findings. */
export function placer(source: Source): (span: Span) => Place {
  const point = pointsIn(source.raw, source.origin)
  return (span) => {
    const [start, end] = rawSpan(source.pieces, span)
    return { start: point(start), end: point(end) }
  }
}

/** The place of a span of the draft's text in its file. */
export function placeOf(source: Source, span: Span): Place {
  return placer(source)(span)
}

/** The characters of the file at a span of the draft's text, escapes and all. */
export function rawAt(source: Source, span: Span): string {
  return source.raw.slice(...rawSpan(source.pieces, span))
}

/**
 * The span of `Source.raw` that holds a span of the text. A piece that maps as a whole is taken whole. A span that
 * runs over into an addition that stands elsewhere in the file ends where the addition begins. A span of no length
 * stands right after the character before it, or at the start of the first one.
 */
function rawSpan(pieces: readonly Piece[], [start, end]: Span): Span {
  if (end <= start) {
    const at = start > 0 ? rawEnd(pieces, start) : rawStart(pieces, 0)
    return [at, at]
  }
  const last = indexOf(pieces, end - 1)
  for (let index = indexOf(pieces, start) + 1; index <= last; index++) {
    const piece = pieces[index]
    const before = pieces[index - 1]
    if (piece && before && piece.raw < before.raw + before.rawLength)
      return [rawStart(pieces, start), rawEnd(pieces, piece.text)]
  }
  return [rawStart(pieces, start), rawEnd(pieces, end)]
}

/** Where the character at `offset` begins in the raw text. */
function rawStart(pieces: readonly Piece[], offset: number): number {
  const piece = pieces[indexOf(pieces, offset)]
  if (!piece) return 0
  const inside = Math.min(offset - piece.text, piece.length)
  return piece.length === piece.rawLength ? piece.raw + inside : piece.raw
}

/** Where the character before `offset` ends in the raw text. */
function rawEnd(pieces: readonly Piece[], offset: number): number {
  const piece = pieces[indexOf(pieces, offset - 1)]
  if (!piece) return 0
  const inside = Math.min(offset - piece.text, piece.length)
  return piece.length === piece.rawLength ? piece.raw + inside : piece.raw + piece.rawLength
}

/** The index of the last piece that begins at or before `offset`. */
function indexOf(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.text ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
