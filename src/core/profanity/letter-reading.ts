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
  /** Whether a reading is good enough, of so many signs. */
  isGood(reading: Reading, signs: number): boolean
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

// One search goes on at a time, and most end after a few letters: so it keeps what it needs here and allocates nothing.
let tree: LetterTree = new Int32Array(0)
let signs: readonly LetterSign[] = []
let leeway: Leeway = {
  loose: 0,
  wild: 0,
  repeated: false,
  skip: false,
  alone: false,
  open: false,
  isGood: () => false
}
let steps = 0

/**
 * Whether some signs, from one of them to the last, can be read as a word in a way that is good enough.
 *
 * @param root where the words begin
 */
export function reads(
  words: LetterTree,
  root: number,
  written: readonly LetterSign[],
  from: number,
  allowed: Leeway
): boolean {
  tree = words
  signs = written
  leeway = allowed
  steps = 0
  return from < signs.length && enter(from, root, 0, 0, 0, 0, 0, 0, 0)
}

/** Goes on from a node at which some letters have led, the last of them given as a bit. */
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
  const isOver = at === signs.length
  if ((isOver || leeway.open) && isEnd(tree, node)) {
    if (leeway.isGood({ length, plain, loose, wild, digits, skipped }, signs.length)) return true
  }
  if (isOver) return false
  if (enter(at, node, last, length, plain, loose, wild, digits, skipped)) return true
  const onward = onwardFrom(tree, node, leeway.alone)
  for (let i = 0; i < onward.length; i++) {
    if (enter(at, onward[i]!, last, length, plain, loose, wild, digits, skipped)) return true
  }
  const sign = signs[at]!
  // A letter that goes on: `fuuuck`.
  if (leeway.repeated && (sign.letters & last) !== 0) {
    if (walk(at + 1, node, last, length, plain, loose, wild, digits, skipped)) return true
  }
  if (!leeway.skip || !sign.skip) return false
  return walk(at + 1, node, last, length, plain, loose, wild, digits, skipped + 1)
}

/** Takes every letter that a sign can stand for. */
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
    const mine = sign.plain && own !== 0 ? plain + 1 : plain
    const ill = own === 0 && (drawn & bit) !== 0 ? loose + 1 : loose
    const masked = (drawn & bit) === 0 ? wild + 1 : wild
    if (walk(at + 1, child, bit, length + 1, mine, ill, masked, digits + digit, skipped)) return true
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
  const child = childOf(tree, node, pair)
  return walk(at + 2, child, pair, length + 1, plain + 1, loose, wild, digits, skipped)
}

/** The letter that two signs stand for together, as a bit; 0 for none. */
function pairOf({ letters }: LetterSign, next: LetterSign | undefined): number {
  if (letters === P) return next?.letters === H ? F : 0
  return letters === V && next?.letters === V ? W : 0
}
