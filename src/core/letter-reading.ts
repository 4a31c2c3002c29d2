/** Reading signs as one of the words of a tree: letters repeated, replaced, masked, pulled apart. */
import { type LetterSign, lettersOf } from './letter-signs.ts'
import { childOf, isEnd, type LetterTree, lettersFrom, onwardFrom } from './letter-tree.ts'

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
  /** The most letters that are misspelled, or signs at a pinch. */
  readonly loose: number
  /** The most letters behind signs that can be any letter. */
  readonly wild: number
  /** Whether a letter may be repeated. */
  readonly repeated: boolean
  /** Whether signs may be there for nothing. */
  readonly skip: boolean
  /** Whether compounds are left out. */
  readonly alone: boolean
  /** Whether the word may end before the signs do. */
  readonly open: boolean
}

/** Nobody hides a word so well that it takes more steps to find it: hostile texts are left there. */
const MOST_STEPS = 800
const C = lettersOf('c')
const F = lettersOf('f')
const H = lettersOf('h')
const K = lettersOf('k')
const P = lettersOf('p')
const V = lettersOf('v')
const W = lettersOf('w')
const K_OR_Q = lettersOf('kq')

/**
 * Whether some signs, from one of them to the last, can be read as a word in a way that is good enough.
 *
 * @param root where the words begin
 */
export function reads(
  tree: LetterTree,
  root: number,
  signs: readonly LetterSign[],
  from: number,
  leeway: Leeway,
  isGood: (reading: Reading) => boolean
): boolean {
  let steps = 0
  return walk(from, root, 0, 0, 0, 0, 0, 0, 0)

  function walk(
    at: number,
    node: number,
    last: number,
    length: number,
    plain: number,
    loose: number,
    wild: number,
    digits: number,
    skipped: number
  ): boolean {
    if (++steps > MOST_STEPS) return false
    if ((at === signs.length || leeway.open) && isEnd(tree, node)) {
      if (isGood({ length, plain, loose, wild, digits, skipped })) return true
    }
    if (at === signs.length) return false
    if (enter(at, node, last, length, plain, loose, wild, digits, skipped)) return true
    for (const next of onwardFrom(tree, node, leeway.alone)) {
      if (enter(at, next, last, length, plain, loose, wild, digits, skipped)) return true
    }
    if (last === 0) return false
    const sign = signs[at]!
    // A letter that goes on: `fuuuck`.
    if (leeway.repeated && (sign.letters & last) !== 0) {
      if (walk(at + 1, node, last, length, plain, loose, wild, digits, skipped)) return true
    }
    return (
      leeway.skip && sign.skip && walk(at + 1, node, last, length, plain, loose, wild, digits, skipped + 1)
    )
  }

  /** Goes on from a node with every letter that a sign can stand for. */
  function enter(
    at: number,
    node: number,
    last: number,
    length: number,
    plain: number,
    loose: number,
    wild: number,
    digits: number,
    skipped: number
  ): boolean {
    const sign = signs[at]!
    const onward = lettersFrom(tree, node)
    const drawn = sign.letters | (loose < leeway.loose ? sign.loose : 0)
    // The first letter of a masked word is always shown.
    const isAny = sign.wild && last !== 0 && wild < leeway.wild
    const digit = sign.digit ? 1 : 0
    for (let bits = isAny ? onward : onward & drawn; bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits
      const child = childOf(tree, node, bit)
      const own = sign.letters & bit
      const mine = sign.plain && own !== 0 ? 1 : 0
      const misspelled = own === 0 && (drawn & bit) !== 0 ? 1 : 0
      const masked = (drawn & bit) === 0 ? 1 : 0
      const [long, plainly, ill] = [length + 1, plain + mine, loose + misspelled]
      if (walk(at + 1, child, bit, long, plainly, ill, wild + masked, digits + digit, skipped)) return true
    }
    if (!sign.plain) return false
    // `fuk`, `fuq` for fuck.
    if ((sign.letters & K_OR_Q) !== 0 && (onward & C) !== 0 && loose < leeway.loose) {
      const c = childOf(tree, node, C)
      if ((lettersFrom(tree, c) & K) !== 0) {
        const ck = childOf(tree, c, K)
        if (walk(at + 1, ck, K, length + 2, plain + 1, loose + 1, wild, digits, skipped)) return true
      }
    }
    // `phuck` sounds like it, `vvank` looks like it.
    const pair = leeway.repeated ? pairOf(sign, signs[at + 1]) & onward : 0
    if (pair === 0) return false
    return walk(at + 2, childOf(tree, node, pair), pair, length + 1, plain + 1, loose, wild, digits, skipped)
  }
}

/** The letter that two signs stand for together, as a bit; 0 for none. */
function pairOf({ letters }: LetterSign, next: LetterSign | undefined): number {
  if (letters === P) return next?.letters === H ? F : 0
  return letters === V && next?.letters === V ? W : 0
}
