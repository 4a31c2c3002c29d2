/**
 * Programs: patterns as instructions. While a pattern is emitted, an instruction is three numbers: what to do, and the
 * two that follow, `a` and `b`. Linked (see `link.ts`), it is one number: what to do in the lowest bits, `a` above them.
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

/** Instructions. */
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
  /** Try instruction a, then instruction b; linked: the ways on stand in the table of forks, from a on. */
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
  close: 11,
  /** A word stands ahead that whatever follows needs: a is a needed set and how far ahead at most (see `aheadOf`). */
  need: 12
} as const

export const kindNumber = (kind: (typeof TOKEN_TESTS)[number]): number => TOKEN_TESTS.indexOf(kind)
export const edgeNumber = (edge: (typeof EDGES)[number]): number => EDGES.indexOf(edge)

/** The bits of a linked instruction that say what to do. */
export const OP_BITS = 4
export const OP_MASK = (1 << OP_BITS) - 1

/** How far ahead a need may look that an instruction tells. */
export const FARTHEST = 127
const FARTHEST_BITS = 7

/** A needed set and how far ahead a word of it stands at most, as one number. */
export const aheadOf = (needed: number, within: number): number => (needed << FARTHEST_BITS) | within
export const neededIn = (ahead: number): number => ahead >> FARTHEST_BITS
export const withinOf = (ahead: number): number => ahead & FARTHEST

/** Facts of a program that the engine asks for; so many numbers are kept of each, in this order. */
export const FACT = {
  /** What its matches can begin with: a start, see `START`. */
  start: 0,
  /** The border that has to stand before each match (see `BORDER`). */
  anchor: 1,
  /** How many tokens a match takes at most. */
  longest: 2,
  /** The program that it is nothing but the name of; -1 for one with a pattern of its own. */
  named: 3,
  /** The program whose matches its own must not overlap; -1 for none. */
  not: 4,
  /** Where its instructions begin. */
  code: 5,
  /** How many instructions it has. */
  length: 6,
  /**
   * How many needs it has: what a text must hold before it can match. They stand right before its instructions, two
   * numbers to a need: a needed set, of which one word must stand there, and how many tokens behind the first one of the
   * match at most.
   */
  needs: 7
} as const
export const FACTS = 8

/** What may come next: a set by its number; anything; or one word, by its number below `word`. */
export const START = { any: -1, word: -2 } as const

/** What ends after a token: nothing, a clause, a sentence; `text` is asked for alone, and ends with the draft. */
export const BORDER = { none: 0, clause: 1, sentence: 2, text: 3 } as const
export type Border = (typeof BORDER)[keyof typeof BORDER]
