/** Reading signs as one of the words of a tree: letters repeated, replaced, masked, pulled apart. */
import type { LetterSign } from './letter-signs.ts'
import { childOf, LETTERS, type LetterTrie, onwardFrom } from './letter-trie.ts'

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

/** What a reading may take. */
export interface Leeway {
  /** The most letters behind signs that can be any letter. */
  readonly wild: number
  /** Whether signs may be there for nothing. */
  readonly skip: boolean
  /** Whether compounds are left out. */
  readonly alone?: boolean
}

interface State extends Reading {
  readonly node: number
  /** The letter that led to the node, as a bit; 0 at the root. */
  readonly last: number
}

/** More readings of one word than this are not followed; those that say most come first. */
const MOST_STATES = 48
const [C, K, Q] = [2, 10, 16] as const
const K_OR_Q = (1 << K) | (1 << Q)
const START: State = { node: 0, last: 0, length: 0, plain: 0, loose: 0, wild: 0, digits: 0, skipped: 0 }

/** All readings of some signs, from the first to the last, as one of the words. */
export function readingsOf(trie: LetterTrie, signs: readonly LetterSign[], leeway: Leeway): Reading[] {
  let states: State[] = [START]
  for (const sign of signs) {
    const next: State[] = []
    for (const state of states) {
      if (next.length >= MOST_STATES) break
      step(trie, state, sign, leeway, next)
    }
    if (next.length === 0) return []
    states = next
  }
  return states.filter(({ node }) => trie.ends[node] === 1)
}

function step(trie: LetterTrie, state: State, sign: LetterSign, leeway: Leeway, next: State[]): void {
  const { node, last } = state
  if (last !== 0) {
    // A letter that goes on: `fuuuck`.
    if ((sign.letters & last) !== 0) next.push(state)
    if (sign.skip && leeway.skip) next.push({ ...state, skipped: state.skipped + 1 })
  }
  enter(trie, node, state, sign, leeway, next)
  for (const root of onwardFrom(trie, node, leeway.alone)) enter(trie, root, state, sign, leeway, next)
}

/** Goes on from a node with every letter that a sign can stand for. */
function enter(
  trie: LetterTrie,
  from: number,
  state: State,
  sign: LetterSign,
  { wild }: Leeway,
  next: State[]
): void {
  const drawn = sign.letters | sign.loose
  // The first letter of a masked word is always shown.
  const isWild = sign.wild && state.last !== 0 && state.wild < wild
  for (let letter = 0; letter < LETTERS; letter++) {
    const bit = 1 << letter
    const isDrawn = (drawn & bit) !== 0
    if (!isDrawn && !isWild) continue
    const child = childOf(trie, from, letter)
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
  const c = childOf(trie, from, C)
  const ck = c === 0 ? 0 : childOf(trie, c, K)
  if (ck === 0) return
  const { length, plain, loose } = state
  next.push({ ...state, node: ck, last: 1 << K, length: length + 2, plain: plain + 1, loose: loose + 1 })
}
