/**
 * Words in a tree of letters, to be found under a disguise: with letters repeated, replaced by look-alike signs,
 * masked, or pulled apart. Flat arrays, so that a word that is none of them is done with after two or three letters.
 */
import { type LetterSign, letterSign } from './letter-signs.ts'

/** What may follow a word, and is not spelled out for each. */
export const FOLLOWERS = ['noun', 'verb', 'back', 'base'] as const
export type Follower = (typeof FOLLOWERS)[number]

/** How a word was read. */
export interface Reading {
  /** Letters of the word. */
  readonly length: number
  /** How many of them stand there as themselves. */
  readonly plain: number
  /** How many are misspelled, or signs at a pinch. */
  readonly loose: number
  /** How many stand behind signs that can be any letter. */
  readonly wild: number
  /** How many are digits. */
  readonly digits: number
  /** Signs that were there for nothing. */
  readonly skipped: number
}

interface State extends Reading {
  readonly node: number
  /** The letter that led to the node, as a bit; 0 at the root. */
  readonly last: number
}

const LETTERS = 26
/** More readings of one word than this are not followed. */
const MOST_STATES = 48
const [C, F, H, K, P, Q] = [2, 5, 7, 10, 15, 16] as const
/** Three letters or fewer as one number; 0 is no letter. */
const BEGINNINGS = (LETTERS + 1) ** 3
/** What makes a shorter beginning three letters long. */
const SHORTER = [(LETTERS + 1) ** 3, (LETTERS + 1) ** 2, LETTERS + 1, 1]
const K_OR_Q = (1 << K) | (1 << Q)
/** For each letter those that it may be a misspelling of. */
const LOOSE: readonly (readonly number[])[] = Array.from({ length: LETTERS }, (_, letter) => {
  const { loose } = letterSign(String.fromCharCode(97 + letter))
  return [...Array(LETTERS).keys()].filter((other) => (loose & (1 << other)) !== 0)
})
/** For each letter those that may be written for it, itself among them. */
const WRITTEN: readonly (readonly number[])[] = LOOSE.map((_, letter) =>
  [...Array(LETTERS).keys()].filter((other) => other === letter || LOOSE[other]!.includes(letter))
)
const START: State = { node: 0, last: 0, length: 0, plain: 0, loose: 0, wild: 0, digits: 0, skipped: 0 }

/** A tree of words. */
export interface LetterTrie {
  /**
   * Adds a word of the letters a to z.
   *
   * @param followers what may follow it
   * @param part as what it follows others; left out: it begins a word
   * @param ends whether it is a word without a follower; it is when left out
   */
  add(word: string, followers?: readonly Follower[], part?: Follower, ends?: boolean): void
  /** Notes a word that is none of the words, and yet worth a look: `mayBegin` is true for it. */
  note(word: string): void
  /** Whether a word may begin as one of the words does; costs next to nothing. */
  mayBegin(word: string): boolean
  /** Whether a word of plain letters may be worth reading; costs less than reading it. */
  mayHold(word: string): boolean
  /** All readings of some signs, from the first to the last, as one of the words. */
  read(signs: readonly LetterSign[]): Reading[]
}

/** Makes an empty tree. */
export function createLetterTrie(): LetterTrie {
  let children = new Int32Array(LETTERS * 1024)
  let ends = new Uint8Array(1024)
  let follows = new Uint8Array(1024)
  let nodes = 1
  const roots = FOLLOWERS.map(newNode)
  /** Whether some word may begin with three letters; made when all words are there. */
  let known: Uint8Array | undefined
  const noted: string[] = []

  return {
    add(word, followers = [], part, isWord = true) {
      known = undefined
      let node = part === undefined ? 0 : roots[FOLLOWERS.indexOf(part)]!
      for (let i = 0; i < word.length; i++) {
        const slot = node * LETTERS + word.charCodeAt(i) - 97
        node = children[slot]!
        if (node === 0) {
          node = newNode()
          children[slot] = node
        }
      }
      if (isWord) ends[node] = 1
      for (const follower of followers) follows[node]! |= 1 << FOLLOWERS.indexOf(follower)
    },
    note(word) {
      noted.push(word)
      known = undefined
    },
    mayBegin: (word) => beginnings()[beginning(word)] === 1,
    mayHold: (word) => descend(word, 0, 0, -1),
    read(signs) {
      let states: State[] = [START]
      for (const sign of signs) {
        const next: State[] = []
        for (const state of states) {
          if (next.length >= MOST_STATES) break
          step(state, sign, next)
        }
        if (next.length === 0) return []
        states = next
      }
      return states.filter(({ node }) => ends[node] === 1)
    }
  }

  function newNode(): number {
    if (nodes === ends.length) {
      children = grown(children, new Int32Array(children.length * 2))
      ends = grown(ends, new Uint8Array(nodes * 2))
      follows = grown(follows, new Uint8Array(nodes * 2))
    }
    return nodes++
  }

  function beginnings(): Uint8Array {
    if (known === undefined) {
      known = new Uint8Array(BEGINNINGS)
      begin(0, -1, 0, 0)
      for (const word of noted) known[beginning(word)] = 1
    }
    return known
  }

  /** Notes every way of writing three letters that lead on from a node. */
  function begin(node: number, last: number, written: number, depth: number): void {
    if (depth > 3) return
    if (ends[node] === 1 || depth === 3) known![written * SHORTER[depth]!] = 1
    if (depth === 3) return
    const base = written * (LETTERS + 1)
    if (last >= 0) begin(node, last, base + last + 1, depth + 1)
    beginFrom(node, base, depth)
    const following = follows[node]!
    for (let i = 0; following >> i > 0; i++) if (following & (1 << i)) beginFrom(roots[i]!, base, depth)
  }

  function beginFrom(from: number, base: number, depth: number): void {
    for (let letter = 0; letter < LETTERS; letter++) {
      const child = children[from * LETTERS + letter]!
      if (child === 0) continue
      for (const other of WRITTEN[letter]!) begin(child, letter, base + other + 1, depth + 1)
      if (letter === F) begin(child, letter, (base + P + 1) * (LETTERS + 1) + H + 1, depth + 2)
      const ck = letter === C ? children[child * LETTERS + K]! : 0
      if (ck !== 0) for (const other of [K, Q]) begin(ck, K, base + other + 1, depth + 1)
    }
  }

  /** Whether the rest of a word leads from a node to the end of one of the words, whatever it takes. */
  function descend(word: string, at: number, node: number, last: number): boolean {
    if (at === word.length) return ends[node] === 1
    const letter = word.charCodeAt(at) - 97
    if (letter < 0 || letter >= LETTERS) return false
    if (letter === last && descend(word, at + 1, node, last)) return true
    if (goOn(word, at, node, letter)) return true
    const following = follows[node]!
    for (let i = 0; following >> i > 0; i++) {
      if (following & (1 << i) && goOn(word, at, roots[i]!, letter)) return true
    }
    return false
  }

  /** Whether the letter at an offset, or one that it may stand for, leads on from a node. */
  function goOn(word: string, at: number, from: number, letter: number): boolean {
    const own = children[from * LETTERS + letter]!
    if (own !== 0 && descend(word, at + 1, own, letter)) return true
    const loose = LOOSE[letter]!
    for (let i = 0; i < loose.length; i++) {
      const child = children[from * LETTERS + loose[i]!]!
      if (child !== 0 && descend(word, at + 1, child, loose[i]!)) return true
    }
    if (letter !== K && letter !== Q) return false
    const c = children[from * LETTERS + C]!
    const ck = c === 0 ? 0 : children[c * LETTERS + K]!
    return ck !== 0 && descend(word, at + 1, ck, K)
  }

  function step(state: State, sign: LetterSign, next: State[]): void {
    const { node, last } = state
    // The readings that say most come first, since there may be too many.
    if (last !== 0) {
      // A letter that goes on: `fuuuck`.
      if ((sign.letters & last) !== 0) next.push(state)
      if (sign.skip) next.push({ ...state, skipped: state.skipped + 1 })
    }
    enter(node, state, sign, next)
    const following = follows[node]!
    for (let i = 0; following >> i > 0; i++) {
      if (following & (1 << i)) enter(roots[i]!, state, sign, next)
    }
  }

  /** Goes on from a node with every letter that a sign can stand for. */
  function enter(from: number, state: State, sign: LetterSign, next: State[]): void {
    const drawn = sign.letters | sign.loose
    for (let letter = 0; letter < LETTERS; letter++) {
      const bit = 1 << letter
      const isDrawn = (drawn & bit) !== 0
      // The first letter of a masked word is always shown.
      if (!isDrawn && (!sign.wild || state.last === 0)) continue
      const child = children[from * LETTERS + letter]!
      if (child === 0) continue
      const isOwn = (sign.letters & bit) !== 0
      next.push({
        node: child,
        last: bit,
        length: state.length + 1,
        plain: state.plain + (sign.plain && isOwn ? 1 : 0),
        loose: state.loose + (isDrawn && !isOwn ? 1 : 0),
        wild: state.wild + (isDrawn ? 0 : 1),
        digits: state.digits + (sign.digit ? 1 : 0),
        skipped: state.skipped
      })
    }
    // `fuk`, `fuq` for fuck.
    if (!sign.plain || (sign.letters & K_OR_Q) === 0) return
    const c = children[from * LETTERS + C]!
    const ck = c === 0 ? 0 : children[c * LETTERS + K]!
    if (ck === 0) return
    const { length, plain, loose } = state
    next.push({ ...state, node: ck, last: 1 << K, length: length + 2, plain: plain + 1, loose: loose + 1 })
  }
}

/** The first three letters of a word as a number; 0 when one of them is no plain letter. */
function beginning(word: string): number {
  let number = 0
  for (let i = 0; i < 3; i++) {
    const letter = i < word.length ? word.charCodeAt(i) - 96 : 0
    if (letter < 0 || letter > LETTERS) return 0
    number = number * (LETTERS + 1) + letter
  }
  return number
}

function grown<A extends Int32Array | Uint8Array>(old: A, larger: A): A {
  larger.set(old)
  return larger
}
