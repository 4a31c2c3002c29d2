/**
 * From the instructions of a pattern to those that run: ways on from a split are gathered in one fork, what nothing leads
 * to is left out, and all that can be known of a program beforehand is found out.
 */
import { anchorOf, longestMatch, type Surroundings, startOf } from './foresight.ts'
import { type Border, OP, OP_BITS, OP_MASK, START } from './program.ts'

/** A program ready to run. */
export interface Linked {
  /** One number to an instruction. */
  readonly code: readonly number[]
  /**
   * For each fork how many ways lead on, and of each the instruction and what it can begin with (see `START`). Of many
   * ways, the number is negative and a table follows: see `dispatch`.
   */
  readonly forks: readonly number[]
  readonly start: number
  readonly anchor: Border
  readonly longest: number
  readonly named: number
}

/** From so many ways on a table by word pays. */
const MANY = 8

/** The instructions that lead on from a split, through the splits and jumps that follow it, in the order they are tried. */
function waysFrom(code: readonly number[], split: number): number[] {
  const ways = new Set<number>()
  const todo = [split]
  for (let pc = todo.pop(); pc !== undefined; pc = todo.pop()) {
    if (code[pc] === OP.split) todo.push(code[pc + 2]!, code[pc + 1]!)
    else if (code[pc] === OP.jump) todo.push(code[pc + 1]!)
    else ways.add(pc)
  }
  return [...ways]
}

/** Where instructions that something leads to will stand, and the ways on from each split among them. */
function layOut(code: readonly number[]): {
  order: number[]
  places: Map<number, number>
  ways: Map<number, number[]>
} {
  const met = new Set<number>()
  const ways = new Map<number, number[]>()
  const todo = [0]
  for (let pc = todo.pop(); pc !== undefined; pc = todo.pop()) {
    if (met.has(pc)) continue
    met.add(pc)
    if (code[pc] === OP.split) {
      const on = waysFrom(code, pc)
      ways.set(pc, on)
      todo.push(...on)
    } else if (code[pc] === OP.jump) todo.push(code[pc + 1]!)
    else if (code[pc] !== OP.match) todo.push(pc + 3)
  }
  const order = [...met].sort((a, b) => a - b)
  return { order, places: new Map(order.map((pc, place) => [pc, place])), ways }
}

/**
 * Links the instructions of one program.
 *
 * @param code three numbers to an instruction
 * @param codeAt where the linked instructions will stand among those of all programs
 * @param forksAt where its forks will stand among all forks
 */
export function link(
  code: readonly number[],
  codeAt: number,
  forksAt: number,
  surroundings: Surroundings
): Linked {
  const { order, places, ways } = layOut(code)
  const starts = new Map<number, number>()
  const startFrom = (pc: number): number => {
    let start = starts.get(pc)
    if (start === undefined) {
      start = startOf(code, pc, surroundings)
      starts.set(pc, start)
    }
    return start
  }
  const forks: number[] = []
  const linked = order.map((pc, place) => {
    const op = code[pc]!
    let a = code[pc + 1]!
    if (op === OP.split) {
      const on = ways.get(pc)!.map((way) => [codeAt + places.get(way)!, startFrom(way)] as const)
      a = forksAt + forks.length
      if (on.length < MANY) forks.push(on.length, ...on.flat())
      else forks.push(...dispatch(on, surroundings))
    } else if (op === OP.jump) a = codeAt + places.get(a)!
    else if (op !== OP.match && places.get(pc + 3) !== place + 1) throw new Error('A program has a hole.')
    return op | (a << OP_BITS)
  })
  const isName = (linked[0]! & OP_MASK) === OP.call && linked.length === 2
  return {
    code: linked,
    forks,
    start: startFrom(0),
    anchor: anchorOf(code, surroundings),
    longest: longestMatch(code, surroundings),
    named: isName ? linked[0]! >> OP_BITS : -1
  }
}

/**
 * Many ways on, by the word that comes next: minus the number of words, how many ways are open to any word and those
 * ways; the words in order, each with where its list stands, from here; the lists, each the number of its ways and those.
 */
function dispatch(
  ways: readonly (readonly [way: number, start: number])[],
  surroundings: Surroundings
): number[] {
  const byWord = new Map<number, number[]>()
  const open: number[] = []
  for (const [way, start] of ways) {
    if (
      start === START.any ||
      (start >= 0 && Array.from(surroundings.words(start)).some(surroundings.isStandIn))
    ) {
      for (const others of byWord.values()) others.push(way)
      open.push(way)
      continue
    }
    for (const word of start <= START.word ? [START.word - start] : surroundings.words(start)) {
      const others = byWord.get(word)
      if (others === undefined) byWord.set(word, [...open, way])
      else others.push(way)
    }
  }
  const head = [-byWord.size - 1, open.length, ...open]
  const lists: number[] = []
  const places = new Map<string, number>()
  const table = [...byWord].sort(([a], [b]) => a - b)
  const begin = head.length + 2 * table.length
  for (const [word, on] of table) {
    const key = on.join()
    let place = places.get(key)
    if (place === undefined) {
      place = begin + lists.length
      places.set(key, place)
      lists.push(on.length, ...on)
    }
    head.push(word, place)
  }
  return [...head, ...lists]
}
