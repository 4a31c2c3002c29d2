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

/** A stretch of a draft that may be one word. What is needed to read it is made then: most have been read before. */
export class Disguise {
  /** Kind and text: two with the same key hide the same. */
  readonly key: string
  readonly kind: DisguiseKind
  /** Folded, without white space. */
  readonly text: string
  /** Where it stands in the folded text: a start, an end, the next start … */
  readonly places: number[] = []
  #signs: readonly LetterSign[] | undefined
  #likely: string | null | undefined

  constructor(key: string, kind: DisguiseKind, text: string) {
    this.key = key
    this.kind = kind
    this.text = text
  }

  get signs(): readonly LetterSign[] {
    this.#signs ??= letterSigns(this.text)
    return this.#signs
  }

  /** The word of plain letters that it most likely stands for, if it is one. */
  get likely(): string | null {
    if (this.#likely === undefined) this.#likely = likelyOf(this.kind, this.text)
    return this.#likely
  }
}

/** The disguises of a draft, as they are found. */
export interface Disguises {
  readonly list: readonly Disguise[]
  /** Adds a place where a text stands; it ends as many characters on when no end is given. */
  add(kind: DisguiseKind, text: string, start: number, end?: number): void
  /** Adds a disguise that is none of those before, and gives the list of its places. */
  begin(kind: DisguiseKind, text: string): number[]
}

/** What the signs of a word most likely stand for. */
const MOST_LIKELY: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '+': 't'
}

/** A text with the letters that its signs most likely stand for. */
export const plainly = (text: string): string =>
  text.replace(/[013457@$!|+]/g, (sign) => MOST_LIKELY[sign] ?? sign)

function likelyOf(kind: DisguiseKind, text: string): string | null {
  if (kind !== 'whole' && kind !== 'piece') return null
  const likely = plainly(text)
  return likely !== text && /^[a-z]{2,}$/.test(likely) ? likely : null
}

export function createDisguises(): Disguises {
  const list: Disguise[] = []
  let byKey: Map<string, Disguise> | undefined
  return {
    list,
    add(kind, text, start, end = start + text.length) {
      byKey ??= new Map()
      const key = `${kind} ${text}`
      let disguise = byKey.get(key)
      if (disguise === undefined) {
        disguise = new Disguise(key, kind, text)
        list.push(disguise)
        byKey.set(key, disguise)
      }
      disguise.places.push(start, end)
    },
    begin(kind, text) {
      const disguise = new Disguise(`${kind} ${text}`, kind, text)
      list.push(disguise)
      return disguise.places
    }
  }
}
