/** Where the matches of programs end, as far as it was found out in one draft. */

/** The numbers of a slot: the draft it was filled for, the program and the token. */
const SLOT = 3
const FEWEST_SLOTS = 1 << 10
/** So many results are remembered, which is far more than neighbouring places ask for. */
const MOST = 1 << 16

/**
 * A table of results that is used for one draft after another: what was filled for an earlier draft counts as free, so
 * that nothing has to be cleared or allocated for a new one.
 */
export class EndsMemory {
  #slots = new Int32Array(SLOT * FEWEST_SLOTS)
  #ends: (readonly number[])[] = new Array(FEWEST_SLOTS)
  #draft = 0
  #filled = 0

  /** Forgets everything. */
  begin(): void {
    this.#draft++
    this.#filled = 0
  }

  /** Where the matches of a program that begin at a token end; undefined when that is not known. */
  get(program: number, from: number): readonly number[] | undefined {
    const slot = this.#slotOf(program, from)
    return this.#slots[SLOT * slot] === this.#draft ? this.#ends[slot] : undefined
  }

  set(program: number, from: number, ends: readonly number[]): void {
    if (this.#filled >= MOST) this.begin()
    if (2 * this.#filled >= this.#ends.length) this.#grow()
    this.#fill(this.#slotOf(program, from), program, from, ends)
    this.#filled++
  }

  #fill(slot: number, program: number, from: number, ends: readonly number[]): void {
    this.#slots[SLOT * slot] = this.#draft
    this.#slots[SLOT * slot + 1] = program
    this.#slots[SLOT * slot + 2] = from
    this.#ends[slot] = ends
  }

  /** The slot of a result, or the free one where it belongs. */
  #slotOf(program: number, from: number): number {
    const slots = this.#slots
    const last = this.#ends.length - 1
    const hash = Math.imul(program, 0x9e3779b1) + Math.imul(from, 0x85ebca6b)
    for (let slot = (hash ^ (hash >>> 15)) & last; ; slot = (slot + 1) & last) {
      const at = SLOT * slot
      if (slots[at] !== this.#draft || (slots[at + 1] === program && slots[at + 2] === from)) return slot
    }
  }

  #grow(): void {
    const [slots, ends] = [this.#slots, this.#ends]
    this.#slots = new Int32Array(2 * slots.length)
    this.#ends = new Array(2 * ends.length)
    for (let slot = 0; slot < ends.length; slot++) {
      if (slots[SLOT * slot] !== this.#draft) continue
      const program = slots[SLOT * slot + 1]!
      const from = slots[SLOT * slot + 2]!
      this.#fill(this.#slotOf(program, from), program, from, ends[slot]!)
    }
  }
}
