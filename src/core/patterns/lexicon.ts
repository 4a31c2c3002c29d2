/** The words, classes and patterns of a policy, compiled into programs when the policy is bound. */
import { meant } from '../did-you-mean.ts'
import { SPELLINGS } from '../spelling.ts'
import type {
  Guard,
  GuardScope,
  KnownClass,
  KnownLexicon,
  KnownPatterns,
  Lexicon,
  LexiconData,
  OpenClass,
  OpenShape,
  WordClass
} from '../types.ts'
import { emit, type Numbers } from './emit.ts'
import { createPrograms } from './lexicon-programs.ts'
import { createSets } from './lexicon-sets.ts'
import { createWords } from './lexicon-words.ts'
import { COMMON_WORDS, cheapest, type Known, lengthOf, type Need, needsOf } from './needs.ts'
import { type Filling, filled, needStandIn, startStandIn } from './open-class.ts'
import { PatternError, type PatternNode, parsePattern } from './pattern.ts'
import { aheadOf, FACT, FARTHEST, OP, START } from './program.ts'

/** A lexicon while a policy is bound. */
export interface LexiconBuilder extends Lexicon {
  /** What the plan keeps of it. */
  data(): LexiconData
  /** Whether the classes that were open in the lexicon it is built on can be filled in: else it is of no use. */
  fits(): boolean
  /**
   * What other lexicons can be built on: classes and patterns that were compiled.
   *
   * @param names the classes, none of which needs another that is not among them
   * @param asked the patterns that others are likely to ask for
   */
  known(names: readonly string[], asked?: ReadonlySet<string>): KnownLexicon
}

/** What a policy has for a class that was open: its program, and the words that it begins with and needs. */
interface Filler {
  readonly name: string
  readonly program: number
  readonly starts: ArrayLike<number> & Iterable<number>
  readonly needs: ArrayLike<number> & Iterable<number>
}

/** A part of a choice asks for what it needs ahead when at most so many of a hundred replies hold it. */
const RARE_AHEAD = 15

/**
 * Begins a lexicon.
 *
 * @param classes every class that patterns may name, whoever defined it; of those that were compiled before, none need be
 *   there
 * @param inflect all inflected forms of a word, itself first
 * @param guards the guards that rules may name
 * @param base what was compiled before: its patterns, classes and guards mean the same here
 * @param open the classes whose patterns are to come later, when others build on this lexicon
 */
export function createLexicon(
  classes: Readonly<Record<string, WordClass>>,
  inflect: (word: string) => readonly string[],
  guards: Readonly<Record<string, Guard>> = {},
  base?: KnownLexicon,
  open: Readonly<Record<string, OpenShape>> = {}
): LexiconBuilder {
  const words = createWords(base?.data.words)
  const sets = createSets(words, base?.data.sets)
  const openNames = Object.keys({ ...open, ...base?.open })
  const standIns = new Set(openNames.map((name) => words.number(startStandIn(name))))
  const programs = createPrograms(sets, base?.data, standIns)
  const programNumbers = new Map<string, number>()
  const apart = new Map<string, readonly number[]>()
  const classPrograms = new Map<string, number>()
  const classNodes = new Map<string, PatternNode | null>()
  const classWords = new Map<string, readonly string[] | null>()
  const classNeeds = new Map<string, readonly Need[]>()
  const classLengths = new Map<string, number>()
  const guardPrograms: Record<string, Partial<Record<GuardScope, number>>> = { ...base?.data.guards }
  const opened: string[] = []
  let filling: (Filler | null)[] | undefined
  let knownPatterns: KnownPatterns | undefined

  // What is known of the words that most texts are made of stands side by side, in memory that is near.
  if (base === undefined) for (const word of COMMON_WORDS) words.number(word)

  const normal = (word: string): string => SPELLINGS.get(word) ?? word
  const formsOf = (word: string): readonly string[] => [...new Set(inflect(word).map(normal))]
  const isOpen = (name: string): boolean => openNames.includes(name)
  const knownClass = (name: string): KnownClass | undefined =>
    base === undefined ? undefined : ownOf(base.classes, name)

  for (const [name, { longest, isAny }] of Object.entries(open)) {
    const need = { set: sets.ofWords([needStandIn(name)]), within: Math.max(0, longest - 1) }
    const start = isAny ? START.any : sets.ofWords([startStandIn(name)])
    classPrograms.set(name, programs.addOpen(start, longest, need))
    classWords.set(name, null)
    classNeeds.set(name, [need])
    classLengths.set(name, longest)
  }

  /** What patterns were compiled to before. */
  function knownPrograms(): KnownPatterns {
    knownPatterns ??=
      base === undefined ? { whole: {}, apart: {} } : (JSON.parse(base.patterns) as KnownPatterns)
    return knownPatterns
  }

  /** The tree of a class; null when it has no pattern and can match nothing. */
  function classNode(name: string, at: number): PatternNode | null {
    const known = classNodes.get(name)
    if (known !== undefined) return known
    const given = ownOf(classes, name)
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
      found = knownWords(name) ?? ownWords(name, at)
      classWords.set(name, found)
    }
    return found
  }

  function ownWords(name: string, at: number): readonly string[] | null {
    if (knownClass(name) !== undefined && !isOpen(name)) return null
    // An open class is called by its program, and must not need itself all the same.
    const node = classNode(name, at)
    return node?.type === 'words' && !isOpen(name) && !classes[name]?.not?.length ? node.words : null
  }

  function knownWords(name: string): readonly string[] | null {
    const set = knownClass(name)?.set ?? -1
    return set < 0 ? null : Array.from(sets.words(set), words.at)
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
    let number = classPrograms.get(name) ?? knownClass(name)?.program
    if (number !== undefined) return number
    const node = classNode(name, at)
    const not = classes[name]?.not ?? []
    // A class that holds nothing is a choice without parts: it compiles to a program that never matches.
    number = addProgram(node ?? { type: 'choice', parts: [] })
    classPrograms.set(name, number)
    if (not.length > 0) {
      programs.setFact(number, FACT.not, compileAll(not))
      programs.setFact(number, FACT.named, -1)
    }
    return number
  }

  /**
   * The programs of a class: one for each of its patterns, and one for all its single words; a class among them that is
   * nothing but its patterns is taken apart, too.
   */
  function programsOf(name: string, at: number): number[] {
    const { any = [], not = [] }: Partial<WordClass> = classes[name] ?? {}
    const isWhole = knownClass(name) !== undefined || any.length < 2
    if (isWhole || isOpen(name) || plainWords(name, at) !== null) return [nameProgram(name, at)]
    const except = not.length > 0 ? compileAll(not) : -1
    const nodes = any.map((pattern) => simplify(parsePattern(pattern)))
    const words = nodes.flatMap((node) => (node.type === 'words' ? node.words : []))
    const others = nodes.filter((node) => node.type !== 'words')
    const parts: PatternNode[] = words.length === 0 ? others : [...others, { type: 'words', words }]
    return parts.flatMap((node) => {
      if (node.type === 'class' && except < 0) return programsOf(node.name, node.at)
      const own = addProgram(node)
      if (except >= 0) {
        programs.setFact(own, FACT.not, except)
        programs.setFact(own, FACT.named, -1)
      }
      return [programs.add([OP.call, own, 0, OP.match, 0, 0], needsOf(node, known))]
    })
  }

  /** The program that is nothing but the name of a class. */
  const nameProgram = (name: string, at: number): number => addProgram(simplify({ type: 'class', name, at }))

  function compileAll(patterns: readonly string[]): number {
    return addProgram(choiceOf(patterns.map((pattern) => simplify(parsePattern(pattern)))))
  }

  function addProgram(node: PatternNode): number {
    const emitted: number[] = []
    emit(node, emitted, numbers)
    emitted.push(OP.match, 0, 0)
    return programs.add(emitted, needsOf(node, known))
  }

  const known: Known = {
    set: sets.ofWords,
    forms: (word) => sets.ofWords(formsOf(word)),
    union: sets.union,
    cost: sets.cost,
    isPlain: sets.isPlain,
    needs(name) {
      let needs = classNeeds.get(name)
      if (needs === undefined) {
        needs = knownClass(name)?.needs.map(([set, within]) => ({ set, within })) ?? ownNeeds(name)
        classNeeds.set(name, needs)
      }
      return needs
    },
    length(name) {
      let length = classLengths.get(name)
      if (length === undefined) {
        length = knownClass(name)?.length ?? ownLength(name)
        classLengths.set(name, length)
      }
      return length
    }
  }

  function ownNeeds(name: string): readonly Need[] {
    const node = classNode(name, 0)
    return node === null ? [{ set: sets.of([]), within: 0 }] : needsOf(node, known)
  }

  function ownLength(name: string): number {
    const node = classNode(name, 0)
    return node === null ? 0 : lengthOf(node, known)
  }

  const numbers: Numbers = {
    word: words.number,
    set: sets.ofWords,
    forms: known.forms,
    classProgram,
    program: addProgram,
    ahead(node) {
      const ahead = needsOf(node, known).filter(({ within }) => within > 0 && within <= FARTHEST)
      const need = cheapest(ahead, sets)
      return need === null || sets.cost(need.set) > RARE_AHEAD
        ? -1
        : aheadOf(programs.needed(need.set), need.within)
    }
  }

  for (const [name, scopes] of Object.entries(guards)) {
    const compiled: Partial<Record<GuardScope, number>> = {}
    for (const [scope, patterns] of Object.entries(scopes) as [GuardScope, readonly string[]][]) {
      compiled[scope] = base?.data.guards[name]?.[scope] ?? compileAll(patterns)
    }
    guardPrograms[name] = compiled
  }

  /** The sets that were added here and hold the words that stand in for an open class. */
  const standsIn = (name: string): Pick<OpenClass, 'starts' | 'needs'> => ({
    starts: sets.addedWith(words.number(startStandIn(name))),
    needs: sets.addedWith(words.number(needStandIn(name)))
  })

  /** What is to be filled in for the classes that were open before; null for one that cannot be. */
  function fillers(): (Filler | null)[] {
    filling ??= Object.entries(base?.open ?? {}).map(([name, known]) => filler(name, known))
    return filling
  }

  function filler(name: string, { longest, isAny }: OpenClass): Filler | null {
    const node = classNode(name, 0) ?? { type: 'choice', parts: [] }
    if (classes[name]?.not?.length || lengthOf(node, known) > longest) return null
    const program = addProgram(node)
    const start = programs.fact(program, FACT.start)
    const need = cheapest(needsOf(node, known), sets)
    if (need === null || (start === START.any && !isAny)) return null
    return {
      name,
      program,
      starts: start >= 0 ? sets.words(start) : start === START.any ? [] : [START.word - start],
      needs: sets.words(need.set)
    }
  }

  /** What the classes of a policy fill in for those that were open before. */
  function fillings(): Filling[] {
    const made = fillers().filter((filler) => filler !== null)
    const byStandIn = new Map(
      made.flatMap((filler) => [
        [words.number(startStandIn(filler.name)), filler.starts] as const,
        [words.number(needStandIn(filler.name)), filler.needs] as const
      ])
    )
    // One of them may begin with another.
    const real = (some: ArrayLike<number> & Iterable<number>): number[] =>
      Array.from(some).flatMap((word) => [word, ...real(byStandIn.get(word) ?? [])])
    return made.map(({ name, program, starts, needs }) => {
      const { [name]: before } = base!.open
      const more = standsIn(name)
      const open = {
        ...before!,
        starts: [...before!.starts, ...more.starts],
        needs: [...before!.needs, ...more.needs]
      }
      return { open, program, starts: real(starts), needs: real(needs) }
    })
  }

  function data(): LexiconData {
    const fill = fillings()
    const table = words.table()
    const tables = programs.tables(table.textFrom.length - 1)
    return filled({ words: table, ...tables, sets: sets.table(), guards: guardPrograms }, fill)
  }

  const builder: LexiconBuilder = {
    has: (name) => Object.hasOwn(classes, name) || knownClass(name) !== undefined,
    guards: Object.keys(guardPrograms),
    compile(pattern) {
      let number = programNumbers.get(pattern) ?? ownOf(knownPrograms().whole, pattern)
      if (number === undefined) {
        number = addProgram(simplify(parsePattern(pattern)))
        programNumbers.set(pattern, number)
      }
      return number
    },
    compileApart(pattern) {
      let numbers = apart.get(pattern) ?? ownOf(knownPrograms().apart, pattern)
      if (numbers === undefined) {
        const node = parsePattern(pattern)
        numbers = node.type === 'class' ? programsOf(node.name, node.at) : [builder.compile(pattern)]
        apart.set(pattern, numbers)
      }
      return numbers
    },
    data,
    fits: () => fillers().every((filler) => filler !== null),
    known(names, asked) {
      const isAsked = ([pattern]: readonly [string, unknown]): boolean => asked?.has(pattern) ?? false
      const kept = names.map((name): [string, KnownClass] => {
        const plain = plainWords(name, 0)
        return [
          name,
          {
            program: plain === null ? classProgram(name, 0) : -1,
            set: plain === null ? -1 : sets.ofWords(plain),
            length: known.length(name),
            needs: known.needs(name).map(({ set, within }) => [set, within])
          }
        ]
      })
      return {
        data: data(),
        patterns: JSON.stringify({
          whole: Object.fromEntries(Array.from(programNumbers).filter(isAsked)),
          apart: Object.fromEntries(Array.from(apart).filter(isAsked))
        } satisfies KnownPatterns),
        classes: Object.fromEntries(kept),
        open: Object.fromEntries(
          Object.entries(open).map(([name, shape]): [string, OpenClass] => [
            name,
            { program: classProgram(name, 0), ...shape, ...standsIn(name) }
          ])
        )
      }
    }
  }
  return builder
}

/** What a record has under a key of its own. */
const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
