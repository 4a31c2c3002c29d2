/** What can be known of a program before it runs: what its matches begin with and how long they are. */
import { BORDER, type Border, EDGES, FACT, OP, START } from './program.ts'

/** What has to be known of the rest of the lexicon. */
export interface Surroundings {
  /** A fact of a program that is linked already. */
  fact(program: number, fact: (typeof FACT)[keyof typeof FACT]): number
  /** The words of a set. */
  words(set: number): Iterable<number>
  /** The number of a set of words. */
  set(words: Iterable<number>): number
  /** Whether a word stands for others that are not known yet. */
  isStandIn(word: number): boolean
}

/**
 * Looks at the instructions that may be the next to meet a token, from one on: splits and jumps are followed.
 *
 * @param look gives whether to go on behind an instruction, since it takes no token
 */
function lookAhead(code: readonly number[], from: number, look: (op: number, a: number) => boolean): void {
  const seen = new Set<number>()
  const todo = [from]
  for (let pc = todo.pop(); pc !== undefined; pc = todo.pop()) {
    if (seen.has(pc)) continue
    seen.add(pc)
    const op = code[pc]!
    const a = code[pc + 1]!
    if (op === OP.split) todo.push(a, code[pc + 2]!)
    else if (op === OP.jump) todo.push(a)
    else if (look(op, a)) todo.push(pc + 3)
  }
}

/** What a program can take next, from an instruction on (see `START`). */
export function startOf(
  code: readonly number[],
  from: number,
  { fact, words, set, isStandIn }: Surroundings
): number {
  const single = new Set<number>()
  const sets = new Set<number>()
  let isAny = false
  const add = (start: number): void => {
    if (start === START.any) isAny = true
    else if (start <= START.word) single.add(START.word - start)
    else sets.add(start)
  }
  lookAhead(code, from, (op, a) => {
    switch (op) {
      case OP.word:
        // -1 is the word of a choice without parts.
        if (a >= 0) single.add(a)
        return false
      case OP.set:
        sets.add(a)
        return false
      case OP.call:
        add(fact(a, FACT.start))
        return false
      case OP.not:
      case OP.edge:
      case OP.open:
      case OP.close:
      case OP.need:
        return true
      default:
        isAny = true
        return false
    }
  })
  if (isAny) return START.any
  const [only] = sets
  if (single.size === 0 && sets.size === 1) return only!
  const all = new Set(single)
  for (const one of sets) for (const word of words(one)) all.add(word)
  const [first] = all
  return all.size === 1 && first !== undefined && !isStandIn(first) ? START.word - first : set(all)
}

/** The border that every match begins at. */
export function anchorOf(code: readonly number[], { fact }: Surroundings): Border {
  let weakest: Border = BORDER.text
  lookAhead(code, 0, (op, a) => {
    switch (op) {
      case OP.open:
      case OP.close:
      case OP.not:
      case OP.need:
        return true
      case OP.edge:
        if (EDGES[a] === 'text-start') return false
        if (EDGES[a] !== 'start') return true
        if (weakest === BORDER.text) weakest = BORDER.sentence
        return false
      case OP.call: {
        const inner = fact(a, FACT.anchor)
        if (inner < weakest) weakest = inner === BORDER.sentence ? BORDER.sentence : BORDER.none
        return false
      }
      default:
        weakest = BORDER.none
        return false
    }
  })
  return weakest
}

/** How many tokens a match takes at most. Instructions only ever lead forward, so that every program has an end. */
export function longestMatch(code: readonly number[], { fact }: Surroundings): number {
  const from: number[] = []
  for (let pc = code.length - 3; pc >= 0; pc -= 3) {
    const a = code[pc + 1]!
    const next = from[pc + 3] ?? 0
    switch (code[pc]) {
      case OP.word:
      case OP.set:
      case OP.kind:
      case OP.skip:
        from[pc] = next + 1
        break
      case OP.call:
        from[pc] = next + fact(a, FACT.longest)
        break
      case OP.split:
        from[pc] = Math.max(from[a] ?? 0, from[code[pc + 2]!] ?? 0)
        break
      case OP.jump:
        from[pc] = from[a] ?? 0
        break
      default:
        from[pc] = code[pc] === OP.match ? 0 : next
    }
  }
  return from[0] ?? 0
}
