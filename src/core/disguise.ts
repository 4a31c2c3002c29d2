/** What may be a word in disguise, each once with all places where it stands: a text of single letters has few. */
import { type LetterSign, letterSigns } from './letter-signs.ts'

/**
 * - `whole`: everything between two white spaces
 * - `piece`: a part of that, between signs that may also stand between words
 * - `spaced`: letters with white space between them
 * - `torn`: a masked word with one white space in it
 * - `handle`: begins like a handle
 */
export type DisguiseKind = 'whole' | 'piece' | 'spaced' | 'torn' | 'handle'

/** A stretch of a draft that may be one word. */
export interface Disguise {
  readonly kind: DisguiseKind
  /** Folded, without white space. */
  readonly text: string
  readonly signs: readonly LetterSign[]
  /** Where it stands in the folded text: a start, an end, the next start … */
  readonly places: readonly number[]
}

/** The disguises of a draft, as they are found. */
export interface Disguises {
  readonly list: readonly Disguise[]
  /** Adds a place where a text stands; it ends as many characters on when no end is given. */
  add(kind: DisguiseKind, text: string, start: number, end?: number): void
  /** Adds a disguise that is none of those before, and gives the list of its places. */
  begin(kind: DisguiseKind, text: string): number[]
}

export function createDisguises(): Disguises {
  const list: Disguise[] = []
  const places = new Map<string, number[]>()
  return {
    list,
    add(kind, text, start, end = start + text.length) {
      const key = `${kind} ${text}`
      let at = places.get(key)
      if (at === undefined) {
        at = begin(kind, text)
        places.set(key, at)
      }
      at.push(start, end)
    },
    begin
  }

  function begin(kind: DisguiseKind, text: string): number[] {
    const at: number[] = []
    list.push({ kind, text, signs: letterSigns(text), places: at })
    return at
  }
}
