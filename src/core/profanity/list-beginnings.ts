/** Lists what the words of a rule begin with, once for a policy. */
import { beginning, FOURTH, MARKS, NONE, ODD, RADIX } from './letter-beginnings.ts'
import { letterSign } from './letter-signs.ts'
import {
  childOf,
  countOf,
  isEnd,
  LETTERS,
  type LetterTree,
  lettersFrom,
  onwardFrom,
  rootOf
} from './letter-tree.ts'

const [C, F, H, I, K, L, P, Q, V, W] = [2, 5, 7, 8, 10, 11, 15, 16, 21, 22] as const
/** For each letter those that may be written for it, itself among them. */
const WRITTEN: readonly (readonly number[])[] = Array.from({ length: LETTERS }, (_, letter) =>
  [...Array(LETTERS).keys()].filter((other) => {
    const { letters, loose } = letterSign(String.fromCharCode(97 + other))
    return (
      ((letters | loose) & (1 << letter)) !== 0 ||
      (letter === I && other === L) ||
      (letter === L && other === I)
    )
  })
)
const EXACT: readonly (readonly number[])[] = WRITTEN.map((_, letter) => [letter])

/** What a word begins with of which a letter goes on: `suuuck`. */
function drawnOut(word: string): string[] {
  const [first = '', second = '', third = ''] = word
  return [
    first.repeat(4),
    first.repeat(3) + second,
    first + second.repeat(3),
    first + second + third.repeat(2)
  ]
}

/**
 * Lists what words begin with, more or less well spelled, as plain numbers.
 *
 * @param exact whether words count only as they are spelled
 * @param others words that are none of the tree's, whose beginnings are listed as well
 */
export function listBeginnings(tree: LetterTree, exact: boolean, others: Iterable<string>): number[] {
  const written = exact ? EXACT : WRITTEN
  const fourths = [new Int32Array(RADIX ** 3), new Int32Array(RADIX ** 3)] as const
  const touched: number[] = []
  begin(rootOf('word'), NONE, 0, 0)
  begin(rootOf('slip'), NONE, 0, 0)
  for (const word of others) {
    for (const begun of [word, ...drawnOut(word)]) {
      const number = Math.max(0, beginning(begun))
      note(fourths[1], number >> FOURTH, 1 << (number & ((1 << FOURTH) - 1)))
    }
  }
  const found: number[] = []
  const [marked, before] = [new Array<number>(MARKS).fill(0), new Array<number>(MARKS + 1).fill(0)]
  for (const three of touched.sort((a, b) => a - b)) {
    marked[three >> 5]! |= 1 << (three & 31)
    before[(three >> 5) + 1]! += 1
    found.push(fourths[0][three]! | (1 << ODD), fourths[1][three]!)
  }
  for (let mark = 1; mark < MARKS; mark++) before[mark]! += before[mark - 1]!
  return [...marked, ...before.slice(0, MARKS), ...found]

  function note(list: Int32Array, three: number, fourth: number): void {
    if (fourths[0][three] === 0 && fourths[1][three] === 0) touched.push(three)
    list[three]! |= fourth
  }

  /** Notes every way of writing the first four letters that lead on from a node. */
  function begin(node: number, last: number, number: number, depth: number): void {
    if (isEnd(tree, node)) note(fourths[0], number * RADIX ** (3 - depth), 1 << NONE)
    const onward = onwardFrom(tree, node, false)
    if (depth === 3) {
      let last4 = last !== NONE && !exact ? 1 << last : 0
      last4 |= fourthsFrom(node)
      for (const root of onward) last4 |= fourthsFrom(root)
      if (last4 !== 0) note(fourths[0], number, last4)
      return
    }
    if (last !== NONE && !exact) begin(node, last, number * RADIX + last, depth + 1)
    beginFrom(node, number, depth)
    for (const root of onward) beginFrom(root, number, depth)
  }

  /** Every way of writing the letters that lead on from a node, as bits. */
  function fourthsFrom(node: number): number {
    let fourth = 0
    for (let bits = lettersFrom(tree, node); bits !== 0; bits &= bits - 1) {
      const letter = countOf((bits & -bits) - 1)
      for (const other of written[letter]!) fourth |= 2 << other
      if (exact) continue
      if (letter === F) fourth |= 2 << P
      if (letter === W) fourth |= 2 << V
      if (letter === C) fourth |= (2 << K) | (2 << Q)
    }
    return fourth
  }

  function beginFrom(from: number, number: number, depth: number): void {
    for (let bits = lettersFrom(tree, from); bits !== 0; bits &= bits - 1) {
      const letter = countOf((bits & -bits) - 1)
      const child = childOf(tree, from, bits & -bits)
      for (const other of written[letter]!) begin(child, letter + 1, number * RADIX + other + 1, depth + 1)
      if (exact) continue
      if (letter === F) beginPair(child, letter, number, depth, P, H)
      if (letter === W) beginPair(child, letter, number, depth, V, V)
      if (letter !== C || (lettersFrom(tree, child) & (1 << K)) === 0) continue
      const ck = childOf(tree, child, 1 << K)
      for (const other of [K, Q]) begin(ck, K + 1, number * RADIX + other + 1, depth + 1)
    }
  }

  /** A letter written with two. */
  function beginPair(
    child: number,
    letter: number,
    number: number,
    depth: number,
    one: number,
    two: number
  ): void {
    const begun = number * RADIX + one + 1
    if (depth === 2) note(fourths[0], begun, 2 << two)
    else begin(child, letter + 1, begun * RADIX + two + 1, depth + 2)
  }
}
