/**
 * Words in a tree of letters: a text that is none of them is done with after two or three letters, however many there
 * are. The tree is made once for a policy, and is one flat list of numbers, so that a run has nothing to build.
 */

export const LETTERS = 26

/** Lists of words that a tree holds side by side. The place of a list is the node where its words begin. */
const LISTS = ['word', 'noun', 'verb', 'back', 'base', 'joint', 'known', 'inside', 'slip'] as const
export type List = (typeof LISTS)[number]
/** What may follow a word without being spelled out for each. */
export type Follower = 'noun' | 'verb' | 'back' | 'base' | 'joint'

/** The node where the words of a list begin. */
export const rootOf = (list: List): number => LISTS.indexOf(list)

/** Two numbers a node: the letters that lead on, as bits; then the first node they lead to, and flags. */
export type LetterTree = Int32Array
const FLAGS = 6
const END = 1
const FOLLOWS = ((1 << FLAGS) - 1) & ~END
/** The bit of a follower among the flags: its root is 1 to 5. */
const flagOf = (follower: Follower): number => 1 << rootOf(follower)
/** The followers of a word that is no compound. */
const ENDINGS = flagOf('noun') | flagOf('verb')
/** For each set of followers, as bits, where they begin. */
const ONWARD: readonly (readonly number[])[] = Array.from({ length: 1 << FLAGS }, (_, flags) =>
  LISTS.flatMap((_, root) => (root > 0 && root < FLAGS && (flags & (1 << root)) !== 0 ? [root] : []))
)

/** The letters that lead on from a node, as bits. */
export const lettersFrom = (tree: LetterTree, node: number): number => tree[2 * node]!

/** The node that a letter, given as a bit, leads to; the letter must be one of those that lead on. */
export const childOf = (tree: LetterTree, node: number, bit: number): number =>
  (tree[2 * node + 1]! >> FLAGS) + countOf(tree[2 * node]! & (bit - 1))

export const isEnd = (tree: LetterTree, node: number): boolean => (tree[2 * node + 1]! & END) !== 0

/**
 * The nodes from which a word may go on as well, since something may follow there.
 *
 * @param alone whether compounds are left out
 */
export const onwardFrom = (tree: LetterTree, node: number, alone: boolean): readonly number[] =>
  ONWARD[tree[2 * node + 1]! & (alone ? ENDINGS : FOLLOWS)]!

/** How many bits are set. */
export function countOf(bits: number): number {
  const pairs = bits - ((bits >> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >> 2) & 0x33333333)
  return Math.imul((fours + (fours >> 4)) & 0x0f0f0f0f, 0x01010101) >> 24
}

interface Sprout {
  readonly children: Map<number, Sprout>
  flags: number
}
const sprout = (): Sprout => ({ children: new Map(), flags: 0 })

/** A tree that grows. */
export interface LetterNursery {
  /**
   * Adds a word of the letters a to z.
   *
   * @param followers what may follow it
   * @param isWord whether it is a word without a follower; it is when left out
   */
  plant(word: string, list: List, followers?: readonly Follower[], isWord?: boolean): void
  /** The tree as it stands, as plain numbers. */
  numbers(): number[]
}

/** Makes an empty tree. */
export function createLetterNursery(): LetterNursery {
  const roots = LISTS.map(sprout)
  return {
    plant(word, list, followers = [], isWord = true) {
      let node = roots[rootOf(list)]!
      for (let i = 0; i < word.length; i++) {
        const letter = word.charCodeAt(i) - 97
        const child = node.children.get(letter) ?? sprout()
        node.children.set(letter, child)
        node = child
      }
      if (isWord) node.flags |= END
      for (const follower of followers) node.flags |= flagOf(follower)
    },
    numbers() {
      // Level by level, so that the nodes that one node leads to stand side by side.
      const nodes = [...roots]
      const numbers: number[] = []
      for (let i = 0; i < nodes.length; i++) {
        const { children, flags } = nodes[i]!
        const letters = [...children.keys()].sort((a, b) => a - b)
        const bits = letters.reduce((set, letter) => set | (1 << letter), 0)
        numbers.push(bits, (nodes.length << FLAGS) | flags)
        nodes.push(...letters.map((letter) => children.get(letter)!))
      }
      return numbers
    }
  }
}
