/**
 * One pass over a draft's words that finds the cues of all rules: a trie over words, whose cost hardly grows with the
 * number of phrases. A phrase's words follow each other with nothing but white space between them.
 */
import { fold } from './fold.ts'
import { tokenise } from './tokens.ts'
import type { CueHit, Token } from './types.ts'

interface Node {
  next: Map<string, Node> | null
  /** Pairs: the rule's number, the cue's number. */
  cues: number[] | null
}

/**
 * What was met of each rule, by its number; nothing for a rule that sleeps. A row of all rules, since each is asked for
 * in turn: that takes a tenth of the time of a map and its keys in order.
 */
export type Awake = (CueHit[] | undefined)[]

/** A scanner for the cues of some rules. */
export interface Scanner {
  /** Wakes the rules of which a cue is met; the hits of each are in the order of the text. */
  scan(tokens: readonly Token[]): Awake
}

/**
 * Builds the trie.
 *
 * @param cuesByRule the cues of each rule; null for a rule that always runs, which is not the scanner's business
 */
export function createScanner(cuesByRule: readonly (readonly string[] | null)[]): Scanner {
  const root = new Map<string, Node>()
  cuesByRule.forEach((cues, rule) => {
    cues?.forEach((cue, number) => {
      const words = wordsOfCue(cue)
      let level = root
      let node: Node | undefined
      for (const [i, word] of words.entries()) {
        node = level.get(word)
        if (node === undefined) {
          node = { next: null, cues: null }
          level.set(word, node)
        }
        if (i === words.length - 1) break
        node.next ??= new Map()
        level = node.next
      }
      if (node === undefined) return
      node.cues ??= []
      node.cues.push(rule, number)
    })
  })

  return {
    scan(tokens) {
      const awake: Awake = new Array(cuesByRule.length).fill(undefined)
      for (let first = 0; first < tokens.length; first++) {
        const token = tokens[first]!
        let node = root.get(token.text)
        if (node !== undefined) descend(node, first, first)
        if (token.norm !== token.text) {
          node = root.get(token.norm)
          if (node !== undefined) descend(node, first, first)
        }
      }
      return awake

      function descend(node: Node, first: number, last: number): void {
        if (node.cues !== null) {
          for (let i = 0; i < node.cues.length; i += 2) {
            const rule = node.cues[i]!
            let hits = awake[rule]
            if (hits === undefined) {
              hits = []
              awake[rule] = hits
            }
            hits.push({ cue: node.cues[i + 1]!, first, last })
          }
        }
        if (node.next === null) return
        const next = tokens[last + 1]?.kind === 'break' ? last + 2 : last + 1
        const following = tokens[next]
        if (following === undefined) return
        const child = node.next.get(following.text)
        if (child !== undefined) descend(child, first, next)
        if (following.norm === following.text) return
        const other = node.next.get(following.norm)
        if (other !== undefined) descend(other, first, next)
      }
    }
  }
}

/** One word for the tokeniser: plain letters, or the end of a contraction. */
const SINGLE = /^'?[a-z]+$/

/** A cue as drafts are split into words; most cues are one plain word already. */
function wordsOfCue(cue: string): string[] {
  if (SINGLE.test(cue)) return [cue]
  const { tokens } = tokenise(cue, fold(cue), [])
  return tokens.length === 0 ? [cue] : tokens.map(({ text, norm }) => text || norm)
}
