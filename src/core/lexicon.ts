/** The words, classes and patterns of a policy, compiled into programs when the policy is bound. */
import { cuesIn, type Known, lengthOf, type Need, needsOf } from './cues.ts'
import { meant } from './did-you-mean.ts'
import { emit, type Numbers } from './emit.ts'
import { PatternError, type PatternNode, parsePattern } from './pattern.ts'
import { OP } from './program.ts'
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
  const sets: number[][] = []
  const setNumbers = new Map<string, number>()
  /** The same, by the list that was asked for: classes are asked for again and again. */
  const listNumbers = new WeakMap<readonly string[], number>()
  const programs: number[][] = []
  const programNumbers = new Map<string, number>()
  const classPrograms = new Map<string, number>()
  const classNodes = new Map<string, PatternNode | null>()
  const classWords = new Map<string, readonly string[] | null>()
  const cueSets = new Map<number, readonly string[] | null>()
  const needSets: number[][] = []
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

  function setNumber(members: readonly string[]): number {
    let number = listNumbers.get(members)
    if (number !== undefined) return number
    const numbers = [...new Set(members.map(wordNumber))].sort((a, b) => a - b)
    const key = numbers.join()
    number = setNumbers.get(key)
    if (number === undefined) {
      number = sets.length
      setNumbers.set(key, number)
      sets.push(numbers)
    }
    listNumbers.set(members, number)
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
      const parts = given.any.map((pattern) => simplify(parsePattern(pattern)))
      const node = parts.length === 0 ? null : choiceOf(parts)
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

  function choiceOf(parts: readonly PatternNode[]): PatternNode {
    const single = new Set<string>()
    const others: PatternNode[] = []
    for (const part of parts) {
      if (part.type === 'words') for (const word of part.words) single.add(word)
      else if (part.type === 'choice') others.push(...part.parts)
      else others.push(part)
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
    if (not.length > 0) programs[number]![0] = compileAll(not)
    return number
  }

  function compileAll(patterns: readonly string[]): number {
    return addProgram(choiceOf(patterns.map((pattern) => simplify(parsePattern(pattern)))))
  }

  function addProgram(node: PatternNode): number {
    const code: number[] = [-1]
    emit(node, code, numbers)
    code.push(OP.match, 0, 0)
    const number = programs.length
    programs.push(code)
    const needs = needsOf(node, known)
    cueSets.set(number, cuesIn(needs))
    needSets[number] = needs.flatMap(({ words: need, within }) => [setNumber(need), within])
    return number
  }

  const known: Known = {
    formsOf,
    needs(name) {
      let needs = classNeeds.get(name)
      if (needs === undefined) {
        const node = classNode(name, 0)
        needs = node === null ? [{ words: [], within: 0 }] : needsOf(node, known)
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
    forms: (word) => setNumber(formsOf(word)),
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
    cues: (program) => cueSets.get(program) ?? null,
    data: () => ({ words, sets, programs, needs: needSets, guards: guardPrograms })
  }
}
