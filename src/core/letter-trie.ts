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
  /** The node that each letter leads to, node by node; 0 where no word goes on so. */
  readonly children: Uint16Array
  /** Whether a word ends at a node. */
  readonly ends: Uint8Array
  /** The followers that may stand behind a node, as bits. */
  readonly follows: Uint8Array
  /** How many nodes there are. */
  size: number
}

/** Where the words begin that are followers: the nodes after the root. */
const rootOf = (follower: Follower): number => 1 + FOLLOWERS.indexOf(follower)
/** For each set of followers, as bits, where they begin. */
const ONWARD: readonly (readonly number[])[] = Array.from({ length: 1 << FOLLOWERS.length }, (_, set) =>
  FOLLOWERS.flatMap((follower, i) => ((set & (1 << i)) === 0 ? [] : [rootOf(follower)]))
)
/** The followers of a word that is no compound, as bits. */
const ENDINGS = 3

/**
 * Makes an empty tree.
 *
 * @param letters at least as many as all its words have together
 */
export function createLetterTrie(letters: number): LetterTrie {
  const most = letters + FOLLOWERS.length + 1
  return {
    children: new Uint16Array(LETTERS * most),
    ends: new Uint8Array(most),
    follows: new Uint8Array(most),
    size: FOLLOWERS.length + 1
  }
}

/**
 * Adds a word of the letters a to z.
 *
 * @param followers what may follow it
 * @param part as what it follows others; left out: it begins a word
 * @param isWord whether it is a word without a follower; it is when left out
 */
export function plant(
  trie: LetterTrie,
  word: string,
  followers: readonly Follower[] = [],
  part?: Follower,
  isWord = true
): void {
  let node = part === undefined ? 0 : rootOf(part)
  for (let i = 0; i < word.length; i++) {
    const slot = node * LETTERS + word.charCodeAt(i) - 97
    node = trie.children[slot]!
    if (node === 0) {
      node = trie.size++
      trie.children[slot] = node
    }
  }
  if (isWord) trie.ends[node] = 1
  for (const follower of followers) trie.follows[node]! |= 1 << FOLLOWERS.indexOf(follower)
}

/** The node that a letter leads to; 0 when no word goes on so. */
export const childOf = (trie: LetterTrie, node: number, letter: number): number =>
  trie.children[node * LETTERS + letter]!

/**
 * The nodes from which a word may go on as well, since something may follow there.
 *
 * @param alone whether compounds are left out
 */
export const onwardFrom = (trie: LetterTrie, node: number, alone = false): readonly number[] =>
  ONWARD[alone ? trie.follows[node]! & ENDINGS : trie.follows[node]!]!
