/** The words, classes and patterns of a policy, compiled into programs when the policy is bound. */
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
import { createClassTrees } from './class-trees.ts'
import { emit, type Numbers } from './emit.ts'
import { createPrograms } from './lexicon-programs.ts'
import { createSets } from './lexicon-sets.ts'
import { createWords } from './lexicon-words.ts'
import { COMMON_WORDS, cheapest, type Known, lengthOf, type Need, needsOf } from './needs.ts'
import { type Filler, filled, fillingsOf, needStandIn, startStandIn } from './open-class.ts'
import { type PatternNode, parsePattern } from './pattern.ts'
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
  const classNeeds = new Map<string, readonly Need[]>()
  const classLengths = new Map<string, number>()
  const guardPrograms: Record<string, Partial<Record<GuardScope, number>>> = { ...base?.data.guards }
  let filling: (Filler | null)[] | undefined
  let knownPatterns: KnownPatterns | undefined

  // What is known of the words that most texts are made of stands side by side, in memory that is near.
  if (base === undefined) for (const word of COMMON_WORDS) words.number(word)

  const normal = (word: string): string => SPELLINGS.get(word) ?? word
  const formsOf = (word: string): readonly string[] => [...new Set(inflect(word).map(normal))]
  const isOpen = (name: string): boolean => openNames.includes(name)
  const knownClass = (name: string): KnownClass | undefined =>
    base === undefined ? undefined : ownOf(base.classes, name)

  const trees = createClassTrees(classes, formsOf, {
    comesLater: (name) => Object.hasOwn(open, name),
    isOpen,
    isCompiled: (name) => knownClass(name) !== undefined,
    compiledWords(name) {
      const set = knownClass(name)?.set ?? -1
      return set < 0 ? null : Array.from(sets.words(set), words.at)
    }
  })

  for (const [name, { longest, isAny }] of Object.entries(open)) {
    const need = { set: sets.ofWords([needStandIn(name)]), within: Math.max(0, longest - 1) }
    const start = isAny ? START.any : sets.ofWords([startStandIn(name)])
    classPrograms.set(name, programs.addOpen(start, longest, need))
    classNeeds.set(name, [need])
    classLengths.set(name, longest)
  }

  /** What patterns were compiled to before. */
  function knownPrograms(): KnownPatterns {
    knownPatterns ??=
      base === undefined ? { whole: {}, apart: {} } : (JSON.parse(base.patterns) as KnownPatterns)
    return knownPatterns
  }

  function classProgram(name: string, at: number): number {
    let number = classPrograms.get(name) ?? knownClass(name)?.program
    if (number !== undefined) return number
    const node = trees.ofClass(name, at)
    // A class that holds nothing is a choice without parts: it compiles to a program that never matches.
    number = addProgram(node ?? { type: 'choice', parts: [] })
    classPrograms.set(name, number)
    except(number, exceptionOf(name))
    return number
  }

  /** The program of what a class leaves out; -1 for nothing. */
  function exceptionOf(name: string): number {
    const not = classes[name]?.not ?? []
    return not.length === 0 ? -1 : compileAll(not)
  }

  /** Lets a program match nothing that overlaps a match of another one; -1 for none. */
  function except(program: number, not: number): void {
    if (not < 0) return
    programs.setFact(program, FACT.not, not)
    // It is more than the name of another program then.
    programs.setFact(program, FACT.named, -1)
  }

  /**
   * The programs of a class: one for each of its patterns, and one for all its single words; a class among them that is
   * nothing but its patterns is taken apart, too.
   */
  function programsOf(name: string, at: number): number[] {
    const any = classes[name]?.any ?? []
    const isWhole = knownClass(name) !== undefined || any.length < 2
    if (isWhole || isOpen(name) || trees.plainWords(name, at) !== null) return [nameProgram(name, at)]
    const not = exceptionOf(name)
    const nodes = any.map(trees.ofPattern)
    const words = nodes.flatMap((node) => (node.type === 'words' ? node.words : []))
    const others = nodes.filter((node) => node.type !== 'words')
    const parts: PatternNode[] = words.length === 0 ? others : [...others, { type: 'words', words }]
    return parts.flatMap((node) => {
      if (node.type === 'class' && not < 0) return programsOf(node.name, node.at)
      const own = addProgram(node)
      except(own, not)
      return [programs.add([OP.call, own, 0, OP.match, 0, 0], needsOf(node, known))]
    })
  }

  /** The program that is nothing but the name of a class. */
  const nameProgram = (name: string, at: number): number => addProgram(trees.ofName(name, at))

  function compileAll(patterns: readonly string[]): number {
    return addProgram(trees.ofAny(patterns))
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
    const node = trees.ofClass(name, 0)
    return node === null ? [{ set: sets.of([]), within: 0 }] : needsOf(node, known)
  }

  function ownLength(name: string): number {
    const node = trees.ofClass(name, 0)
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
    const node = trees.ofClass(name, 0) ?? { type: 'choice', parts: [] }
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

  function data(): LexiconData {
    const made = fillers().filter((filler) => filler !== null)
    const fill = fillingsOf(made, base?.open ?? {}, words.number, standsIn)
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
        number = addProgram(trees.ofPattern(pattern))
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
        const plain = trees.plainWords(name, 0)
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
