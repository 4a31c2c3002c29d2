/**
 * Programs: patterns as flat lists of numbers, three to an instruction, which a plan can keep as JSON. The first number
 * of a program is the number of the program whose matches it must not overlap, or -1.
 */

/** What `<…>` may say of a token. */
export const TOKEN_TESTS = [
  'number',
  'clock',
  'emoji',
  'link',
  'mention',
  'hashtag',
  'word',
  'capital'
] as const
export type TokenTest = (typeof TOKEN_TESTS)[number]
/** What `<…>` may say of a place between tokens. */
export const EDGES = ['start', 'end', 'text-start', 'text-end', 'quote', 'unquote'] as const
export type Edge = (typeof EDGES)[number]

/** Instructions. `a` and `b` are the two numbers that follow. */
export const OP = {
  /** The pattern has matched. */
  match: 0,
  /** The next token is word number a. */
  word: 1,
  /** The next token is in set a. */
  set: 2,
  /** The next token is of kind a (an index of `TOKEN_TESTS`). */
  kind: 3,
  /** Program a matches here; go on behind each of its matches. */
  call: 4,
  /** Try instruction a, then instruction b. */
  split: 5,
  /** Go to instruction a. */
  jump: 6,
  /** Skip a token that does not end a sentence nor, unless a is 1, part clauses. */
  skip: 7,
  /** Program a does not match here. */
  not: 8,
  /** This is an edge (a is an index of `EDGES`). */
  edge: 9,
  /** The reported part begins. */
  open: 10,
  /** The reported part ends. */
  close: 11
} as const

/** Where the instructions begin, behind the header. */
export const HEADER = 1

export const kindNumber = (kind: (typeof TOKEN_TESTS)[number]): number => TOKEN_TESTS.indexOf(kind)
export const edgeNumber = (edge: (typeof EDGES)[number]): number => EDGES.indexOf(edge)

/**
 * How many tokens a match of a program takes at most. Instructions only ever lead forward, so that every program has an
 * end.
 *
 * @param inner the same of a program that it calls
 */
export function longestMatch(code: readonly number[], inner: (program: number) => number): number {
  const from: number[] = []
  for (let pc = code.length - 3; pc >= HEADER; pc -= 3) {
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
        from[pc] = next + inner(a)
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
  return from[HEADER] ?? 0
}
