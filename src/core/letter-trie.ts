/**
 * Words in a tree of letters, in flat arrays: a text that is none of them is done with after two or three letters,
 * however many there are.
 */

export const LETTERS = 26

/** What may follow a word without being spelled out for each. */
export const FOLLOWERS = ['noun', 'verb', 'back', 'base'] as const
export type Follower = (typeof FOLLOWERS)[number]

/** A tree of words. Nodes and letters are numbers: the root is 0, and a is 0. */
export interface LetterTrie {
  /**
   * Adds a word of the letters a to z.
   *
   * @param followers what may follow it
   * @param part as what it follows others; left out: it begins a word
   * @param ends whether it is a word without a follower; it is when left out
   */
  add(word: string, followers?: readonly Follower[], part?: Follower, ends?: boolean): void
  /** The node that a letter leads to; 0 when no word goes on so. */
  child(node: number, letter: number): number
  /** Whether a word ends at a node. */
  isEnd(node: number): boolean
  /** The nodes from which a word may go on as well, since something may follow there. */
  onward(node: number): readonly number[]
}

const NONE: readonly number[] = []

/** Makes an empty tree. */
export function createLetterTrie(): LetterTrie {
  let children = new Int32Array(LETTERS * 1024)
  let ends = new Uint8Array(1024)
  let follows = new Uint8Array(1024)
  let nodes = 1
  const roots = FOLLOWERS.map(newNode)
  /** For each set of followers their roots. */
  const onward = Array.from({ length: 1 << FOLLOWERS.length }, (_, set) =>
    set === 0 ? NONE : roots.filter((_root, i) => (set & (1 << i)) !== 0)
  )

  return {
    add(word, followers = [], part, isWord = true) {
      let node = part === undefined ? 0 : roots[FOLLOWERS.indexOf(part)]!
      for (let i = 0; i < word.length; i++) {
        const slot = node * LETTERS + word.charCodeAt(i) - 97
        node = children[slot]!
        if (node === 0) {
          node = newNode()
          children[slot] = node
        }
      }
      if (isWord) ends[node] = 1
      for (const follower of followers) follows[node]! |= 1 << FOLLOWERS.indexOf(follower)
    },
    child: (node, letter) => children[node * LETTERS + letter]!,
    isEnd: (node) => ends[node] === 1,
    onward: (node) => onward[follows[node]!]!
  }

  function newNode(): number {
    if (nodes === ends.length) {
      children = grown(children, new Int32Array(children.length * 2))
      ends = grown(ends, new Uint8Array(nodes * 2))
      follows = grown(follows, new Uint8Array(nodes * 2))
    }
    return nodes++
  }
}

function grown<A extends Int32Array | Uint8Array>(old: A, larger: A): A {
  larger.set(old)
  return larger
}
