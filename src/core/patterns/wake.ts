/** Wakes the rules of patterns that may find something in a draft. */

import type { Awake } from '../scan.ts'
import type { Waking, Wanted } from '../types.ts'
import type { TokenIndex } from './token-index.ts'

/**
 * The numbers of a root: the rule, the index among the programs it wants (-1: all of them), that program, and what it
 * needs besides the words that wake it (-1: nothing).
 */
export const ROOT = 4

/** What wakes the rules of a plan. */
export class Waker {
  readonly #roots: Int32Array
  readonly #byWord: Waking['byWord']
  readonly #wanted: readonly (Wanted | null)[]
  /** The draft that each root was last met in. */
  readonly #metIn: Int32Array
  #draft = 0

  /** @param wanted what each rule wants; null for rules that are not of patterns */
  constructor({ roots, byWord }: Waking, wanted: readonly (Wanted | null)[]) {
    this.#roots = roots
    this.#byWord = byWord
    this.#wanted = wanted
    this.#metIn = new Int32Array(roots.length / ROOT)
  }

  /**
   * Adds the rules that may find something, each with a hit for each of its programs that may match: the cue is the
   * index among the programs it wants, the tokens are those between which a match can begin.
   */
  wake(index: TokenIndex, awake: Awake): void {
    this.#draft = (this.#draft + 1) & 0x3fffffff
    const { words, kinds, count } = index
    this.#meet(0, index, awake)
    for (let token = 0; token < count; token++) {
      if (words[token]! > 0) this.#meet(words[token]!, index, awake)
      if (kinds[token]! > 0) this.#meet(kinds[token]!, index, awake)
    }
  }

  /** Wakes what a word wakes. */
  #meet(word: number, index: TokenIndex, awake: Awake): void {
    const { from, all } = this.#byWord
    const roots = this.#roots
    const end = from[word + 1]!
    for (let i = from[word]!; i < end; i++) {
      const root = all[i]!
      if (this.#metIn[root] === this.#draft) continue
      this.#metIn[root] = this.#draft
      const other = roots[ROOT * root + 3]!
      if (other >= 0 && !index.holds(other)) continue
      const rule = roots[ROOT * root]!
      const cue = roots[ROOT * root + 1]!
      if (cue >= 0) this.#wakeBy(rule, cue, roots[ROOT * root + 2]!, index, awake)
      else if (awake[rule] === undefined) {
        this.#wanted[rule]!.any.forEach((program, number) => {
          this.#wakeBy(rule, number, program, index, awake)
        })
      }
    }
  }

  #wakeBy(rule: number, cue: number, program: number, index: TokenIndex, awake: Awake): void {
    if (!index.narrow(program)) return
    const { most } = index
    let first = index.least
    while (first <= most && !(index.canBegin(program, first) && index.mayMatchAt(program, first))) first++
    if (first > most) return
    const { also = [] } = this.#wanted[rule]!
    if (!also.every((programs) => programs.some((one) => index.narrow(one)))) return
    const hits = awake[rule]
    if (hits === undefined) awake[rule] = [{ cue, first, last: most }]
    else hits.push({ cue, first, last: most })
  }
}
