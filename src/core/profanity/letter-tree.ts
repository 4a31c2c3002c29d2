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
  // A node is a place in these lists, 0 is none: so a few thousand words cost a few arrays.
  const letters: number[] = [0]
  const flags: number[] = [0]
  const firstChild: number[] = [0]
  const nextSibling: number[] = [0]
  const roots = LISTS.map(() => sprout(0))
  return {
    plant(word, list, followers = [], isWord = true) {
      let node = roots[rootOf(list)]!
      for (let i = 0; i < word.length; i++) node = childNamed(node, word.charCodeAt(i) - 97)
      if (isWord) flags[node]! |= END
      for (const follower of followers) flags[node]! |= flagOf(follower)
    },
    numbers() {
      // Level by level, so that the nodes that one node leads to stand side by side.
      const nodes = [...roots]
      const numbers: number[] = []
      for (let i = 0; i < nodes.length; i++) {
        const node = nodes[i]!
        let bits = 0
        numbers.push(0, (nodes.length << FLAGS) | flags[node]!)
        for (let child = firstChild[node]!; child !== 0; child = nextSibling[child]!) {
          bits |= 1 << letters[child]!
          nodes.push(child)
        }
        numbers[2 * i] = bits
      }
      return numbers
    }
  }

  function sprout(letter: number): number {
    letters.push(letter)
    flags.push(0)
    firstChild.push(0)
    return nextSibling.push(0) - 1
  }

  /** The child of a node with a letter; children stand in the order of their letters. */
  function childNamed(node: number, letter: number): number {
    let before = 0
    let child = firstChild[node]!
    while (child !== 0 && letters[child]! < letter) {
      before = child
      child = nextSibling[child]!
    }
    if (child !== 0 && letters[child] === letter) return child
    const born = sprout(letter)
    nextSibling[born] = child
    if (before === 0) firstChild[node] = born
    else nextSibling[before] = born
    return born
  }
}
