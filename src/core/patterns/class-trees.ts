/** The trees of patterns and word classes, simplified: what is no more than words becomes words. */
import { meant } from '../did-you-mean.ts'
import type { WordClass } from '../types.ts'
import { PatternError, type PatternNode, parsePattern } from './pattern.ts'

/** What is known of classes besides their patterns. */
export interface ClassFacts {
  /** Whether the patterns of a class come later, so that those it has now do not count. */
  comesLater(name: string): boolean
  /** Whether a class is called by a program, whatever it holds. */
  isOpen(name: string): boolean
  isCompiled(name: string): boolean
  /** The words of a class of single words that was compiled before; null for any other. */
  compiledWords(name: string): readonly string[] | null
}

/** Trees by the text of patterns and the names of classes. All of these throw `PatternError`. */
export interface ClassTrees {
  /** The tree of a pattern. */
  ofPattern(pattern: string): PatternNode
  /** The tree of whatever one of some patterns matches. */
  ofAny(patterns: readonly string[]): PatternNode
  /** The tree of a class; null when it has no pattern and can match nothing. `at` is where in a pattern it is named. */
  ofClass(name: string, at: number): PatternNode | null
  /** The tree of the name of a class. */
  ofName(name: string, at: number): PatternNode
  /** The words of a class that is nothing but single words; null for any other. */
  plainWords(name: string, at: number): readonly string[] | null
}

/**
 * @param classes every class that patterns may name
 * @param formsOf all inflected forms of a word
 */
export function createClassTrees(
  classes: Readonly<Record<string, WordClass>>,
  formsOf: (word: string) => readonly string[],
  facts: ClassFacts
): ClassTrees {
  const trees = new Map<string, PatternNode | null>()
  const words = new Map<string, readonly string[] | null>()
  const opened: string[] = []

  function ofClass(name: string, at: number): PatternNode | null {
    const known = trees.get(name)
    if (known !== undefined) return known
    const given = Object.hasOwn(classes, name) ? classes[name] : undefined
    if (given === undefined) {
      throw new PatternError(`There is no word class “@${name}”.`, at, meant(name, Object.keys(classes)))
    }
    if (opened.includes(name)) {
      throw new PatternError(`The word class “@${name}” needs itself: ${[...opened, name].join(' → ')}.`, at)
    }
    opened.push(name)
    try {
      const tree = given.any.length === 0 ? null : ofAny(given.any)
      trees.set(name, tree)
      return tree
    } finally {
      opened.pop()
    }
  }

  function plainWords(name: string, at: number): readonly string[] | null {
    let found = words.get(name)
    if (found === undefined) {
      found = facts.comesLater(name) ? null : (facts.compiledWords(name) ?? ownWords(name, at))
      words.set(name, found)
    }
    return found
  }

  function ownWords(name: string, at: number): readonly string[] | null {
    const isOpen = facts.isOpen(name)
    if (facts.isCompiled(name) && !isOpen) return null
    // An open class is called by its program, and must not need itself all the same.
    const tree = ofClass(name, at)
    return tree?.type === 'words' && !isOpen && !classes[name]?.not?.length ? tree.words : null
  }

  /** Inflections and classes of plain words become words; a choice between words becomes one set. */
  function simplified(node: PatternNode): PatternNode {
    if (node.type === 'forms') return { type: 'words', words: formsOf(node.word) }
    if (node.type === 'class') {
      const plain = plainWords(node.name, node.at)
      return plain === null ? node : { type: 'words', words: plain }
    }
    if (node.type === 'choice') return choiceOf(node.parts.map(simplified))
    if ('parts' in node) return { ...node, parts: node.parts.map(simplified) }
    if ('part' in node) return { ...node, part: simplified(node.part) }
    return node
  }

  const ofPattern = (pattern: string): PatternNode => simplified(parsePattern(pattern))
  const ofAny = (patterns: readonly string[]): PatternNode => choiceOf(patterns.map(ofPattern))

  return {
    ofPattern,
    ofAny,
    ofClass,
    ofName: (name, at) => simplified({ type: 'class', name, at }),
    plainWords
  }
}

/** A choice between trees, all single words in one part. */
function choiceOf(nodes: readonly PatternNode[]): PatternNode {
  const single = new Set<string>()
  const others: PatternNode[] = []
  for (const node of nodes) {
    if (node.type === 'words') for (const word of node.words) single.add(word)
    else if (node.type === 'choice') others.push(...node.parts)
    else others.push(node)
  }
  const all: PatternNode[] = single.size > 0 ? [...others, { type: 'words', words: [...single] }] : others
  return all.length === 1 ? all[0]! : { type: 'choice', parts: all }
}
