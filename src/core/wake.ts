/** Wakes the rules of patterns that may find something in a draft. */
import type { TokenIndex } from './token-index.ts'
import type { CueHit, Waking, Wanted } from './types.ts'

/**
 * The numbers of a root: the rule, the index among the programs it wants (-1: all of them), that program, and how many
 * tokens before the word that wakes it a match may begin (-1: anywhere).
 */
export const ROOT = 4

/** What wakes the rules of a plan. */
export class Waker {
  readonly #roots: Int32Array
  readonly #byWord: Waking['byWord']
  readonly #wanted: readonly (Wanted | null)[]
  /** The draft that each root was last met in, and its first and last word there. */
  readonly #metIn: Int32Array
  readonly #first: Int32Array
  readonly #last: Int32Array
  #draft = 0

  /** @param wanted what each rule wants; null for rules that are not of patterns */
  constructor({ roots, byWord }: Waking, wanted: readonly (Wanted | null)[]) {
    this.#roots = roots
    this.#byWord = byWord
    this.#wanted = wanted
    const count = roots.length / ROOT
    this.#metIn = new Int32Array(count)
    this.#first = new Int32Array(count)
    this.#last = new Int32Array(count)
  }

  /**
   * Adds the rules that may find something, each with a hit for each of its programs that may match: the cue is the
   * index among the programs it wants; a match can begin at the first token, or after it up to the last.
   */
  wake(index: TokenIndex, awake: Map<number, CueHit[]>): void {
    this.#draft = (this.#draft + 1) & 0x3fffffff
    const { words, kinds, count } = index
    const met: number[] = []
    this.#meet(0, 0, met)
    for (let token = 0; token < count; token++) {
      if (words[token]! > 0) this.#meet(words[token]!, token, met)
      if (kinds[token]! > 0) this.#meet(kinds[token]!, token, met)
    }
    const roots = this.#roots
    for (const root of met) {
      const rule = roots[ROOT * root]!
      const each = roots[ROOT * root + 1]!
      const within = roots[ROOT * root + 3]!
      if (each < 0) {
        if (!awake.has(rule)) {
          this.#wanted[rule]!.any.forEach((program, cue) => {
            this.#add(rule, cue, program, 0, count - 1, index, awake)
          })
        }
      } else if (within < 0) {
        this.#add(rule, each, roots[ROOT * root + 2]!, 0, count - 1, index, awake)
      } else {
        const from = Math.max(0, this.#first[root]! - within)
        this.#add(rule, each, roots[ROOT * root + 2]!, from, this.#last[root]!, index, awake)
      }
    }
  }

  /** Notes the roots that a word wakes. */
  #meet(word: number, token: number, met: number[]): void {
    const { from, all } = this.#byWord
    const end = from[word + 1]!
    for (let i = from[word]!; i < end; i++) {
      const root = all[i]!
      if (this.#metIn[root] !== this.#draft) {
        this.#metIn[root] = this.#draft
        this.#first[root] = token
        met.push(root)
      }
      this.#last[root] = token
    }
  }

  #add(
    rule: number,
    cue: number,
    program: number,
    from: number,
    last: number,
    index: TokenIndex,
    awake: Map<number, CueHit[]>
  ): void {
    if (!index.mayMatch(program)) return
    const first = index.firstStart(program, from, last)
    if (first < 0) return
    const { also = [] } = this.#wanted[rule]!
    if (!also.every((programs) => programs.some((one) => index.mayMatch(one)))) return
    const hits = awake.get(rule)
    if (hits === undefined) awake.set(rule, [{ cue, first, last }])
    else hits.push({ cue, first, last })
  }
}
