/** The words, classes and patterns of a policy, compiled into programs when the policy is bound. */
import { meant } from './did-you-mean.ts'
import { emit, type Numbers } from './emit.ts'
import { isKindWord } from './kind-words.ts'
import { lexiconTables, type Parts } from './lexicon-tables.ts'
import { link } from './link.ts'
import { costOf, type Known, lengthOf, type Need, needsOf } from './needs.ts'
import { PatternError, type PatternNode, parsePattern } from './pattern.ts'
import { FACT, FACTS, OP } from './program.ts'
import { SPELLINGS } from './spelling.ts'
import type { Guard, GuardScope, Lexicon, LexiconData, WordClass } from './types.ts'

/** A lexicon while a policy is bound; `data` is what the plan keeps of it. */
export interface LexiconBuilder extends Lexicon {
  data(): LexiconData
}

/**
 * Begins a lexicon.
 *
 * @param classes every class that patterns may name, whoever defined it
 * @param inflect all inflected forms of a word, itself first
 * @param guards the guards that rules may name
 */
export function createLexicon(
  classes: Readonly<Record<string, WordClass>>,
  inflect: (word: string) => readonly string[],
  guards: Readonly<Record<string, Guard>> = {}
): LexiconBuilder {
  const words = ['']
  const wordNumbers = new Map<string, number>([['', 0]])
  const parts: Parts = { words, sets: [], code: [], codeFrom: [0], forks: [], facts: [], needs: [] }
  const { sets, code, codeFrom, forks, facts } = parts
  const setNumbers = new Map<string, number>()
  /** The same, by the list that was asked for: classes are asked for again and again. */
  const listNumbers = new WeakMap<readonly string[], number>()
  const setCosts: number[] = []
  const setsOfWords: boolean[] = []
  const programNumbers = new Map<string, number>()
  const classPrograms = new Map<string, number>()
  const classNodes = new Map<string, PatternNode | null>()
  const classWords = new Map<string, readonly string[] | null>()
  const classNeeds = new Map<string, readonly Need[]>()
  const classLengths = new Map<string, number>()
  const guardPrograms: Record<string, Partial<Record<GuardScope, number>>> = {}
  const opened: string[] = []

  const normal = (word: string): string => SPELLINGS.get(word) ?? word
  const formsOf = (word: string): readonly string[] => [...new Set(inflect(word).map(normal))]

  function wordNumber(word: string): number {
    let number = wordNumbers.get(word)
    if (number === undefined) {
      number = words.length
      wordNumbers.set(word, number)
      words.push(word)
    }
    return number
  }

  function setOf(numbers: Iterable<number>): number {
    const members = [...new Set(numbers)].sort((a, b) => a - b)
    const key = members.join()
    let number = setNumbers.get(key)
    if (number === undefined) {
      number = sets.length
      setNumbers.set(key, number)
      sets.push(members)
      setCosts.push(members.reduce((sum, word) => sum + costOf(words[word]!), 0))
      setsOfWords.push(!members.some((word) => isKindWord(words[word]!)))
    }
    return number
  }

  function setNumber(members: readonly string[]): number {
    let number = listNumbers.get(members)
    if (number === undefined) {
      number = setOf(members.map(wordNumber))
      listNumbers.set(members, number)
    }
    return number
  }

  /** The tree of a class; null when it has no pattern and can match nothing. */
  function classNode(name: string, at: number): PatternNode | null {
    const known = classNodes.get(name)
    if (known !== undefined) return known
    const given = classes[name]
    if (given === undefined) {
      throw new PatternError(`There is no word class “@${name}”.`, at, meant(name, Object.keys(classes)))
    }
    if (opened.includes(name)) {
      throw new PatternError(`The word class “@${name}” needs itself: ${[...opened, name].join(' → ')}.`, at)
    }
    opened.push(name)
    try {
      const nodes = given.any.map((pattern) => simplify(parsePattern(pattern)))
      const node = nodes.length === 0 ? null : choiceOf(nodes)
      classNodes.set(name, node)
      return node
    } finally {
      opened.pop()
    }
  }

  /** The words of a class that is nothing but single words; null for any other. */
  function plainWords(name: string, at: number): readonly string[] | null {
    let found = classWords.get(name)
    if (found === undefined) {
      const node = classNode(name, at)
      found = node?.type === 'words' && !classes[name]?.not?.length ? node.words : null
      classWords.set(name, found)
    }
    return found
  }

  /** Inflections and classes of plain words become words; a choice between words becomes one set. */
  function simplify(node: PatternNode): PatternNode {
    if (node.type === 'forms') return { type: 'words', words: formsOf(node.word) }
    if (node.type === 'class') {
      const plain = plainWords(node.name, node.at)
      return plain === null ? node : { type: 'words', words: plain }
    }
    if (node.type === 'choice') return choiceOf(node.parts.map(simplify))
    if ('parts' in node) return { ...node, parts: node.parts.map(simplify) }
    if ('part' in node) return { ...node, part: simplify(node.part) }
    return node
  }

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

  function classProgram(name: string, at: number): number {
    let number = classPrograms.get(name)
    if (number !== undefined) return number
    const node = classNode(name, at)
    const not = classes[name]?.not ?? []
    // A class that holds nothing is a choice without parts: it compiles to a program that never matches.
    number = addProgram(node ?? { type: 'choice', parts: [] })
    classPrograms.set(name, number)
    if (not.length > 0) {
      facts[number * FACTS + FACT.not] = compileAll(not)
      facts[number * FACTS + FACT.named] = -1
    }
    return number
  }

  function compileAll(patterns: readonly string[]): number {
    return addProgram(choiceOf(patterns.map((pattern) => simplify(parsePattern(pattern)))))
  }

  function addProgram(node: PatternNode): number {
    const emitted: number[] = []
    emit(node, emitted, numbers)
    emitted.push(OP.match, 0, 0)
    const linked = link(emitted, code.length, forks.length, {
      fact: (program, fact) => facts[program * FACTS + fact]!,
      words: (set) => sets[set]!,
      set: setOf
    })
    const number = codeFrom.length - 1
    code.push(...linked.code)
    codeFrom.push(code.length)
    forks.push(...linked.forks)
    facts.push(linked.start, linked.anchor, linked.longest, linked.named, -1)
    parts.needs.push(needsOf(node, known))
    return number
  }

  const known: Known = {
    set: setNumber,
    forms: (word) => setNumber(formsOf(word)),
    union: (numbers) => (numbers.length === 1 ? numbers[0]! : setOf(numbers.flatMap((set) => sets[set]!))),
    cost: (set) => setCosts[set]!,
    isPlain: (set) => setsOfWords[set]!,
    needs(name) {
      let needs = classNeeds.get(name)
      if (needs === undefined) {
        const node = classNode(name, 0)
        needs = node === null ? [{ set: setOf([]), within: 0 }] : needsOf(node, known)
        classNeeds.set(name, needs)
      }
      return needs
    },
    length(name) {
      let length = classLengths.get(name)
      if (length === undefined) {
        const node = classNode(name, 0)
        length = node === null ? 0 : lengthOf(node, known)
        classLengths.set(name, length)
      }
      return length
    }
  }

  const numbers: Numbers = {
    word: wordNumber,
    set: setNumber,
    forms: known.forms,
    classProgram,
    program: addProgram
  }

  for (const [name, scopes] of Object.entries(guards)) {
    const compiled: Partial<Record<GuardScope, number>> = {}
    for (const [scope, patterns] of Object.entries(scopes) as [GuardScope, readonly string[]][]) {
      compiled[scope] = compileAll(patterns)
    }
    guardPrograms[name] = compiled
  }

  return {
    has: (name) => name in classes,
    guards: Object.keys(guards),
    compile(pattern) {
      let number = programNumbers.get(pattern)
      if (number === undefined) {
        number = addProgram(simplify(parsePattern(pattern)))
        programNumbers.set(pattern, number)
      }
      return number
    },
    data: () => lexiconTables(parts, guardPrograms)
  }
}
