/** A lexicon made ready for matching. */
import { HEADER, OP } from './program.ts'
import type { LexiconData } from './types.ts'

/** A lexicon made ready for matching; shared by all drafts of a run. */
export interface Language {
  readonly data: LexiconData
  readonly wordNumbers: ReadonlyMap<string, number>
  /** The set as a `Set`; made when first asked for. */
  set(number: number): ReadonlySet<number>
  /** The words a program's matches can begin with; null when they can begin with anything. */
  starts(program: number): ReadonlySet<number> | null
}

/** Makes a lexicon ready. */
export function createLanguage(data: LexiconData): Language {
  const wordNumbers = new Map<string, number>()
  for (let i = 1; i < data.words.length; i++) wordNumbers.set(data.words[i]!, i)
  const sets: ReadonlySet<number>[] = []
  const starts: (ReadonlySet<number> | null | undefined)[] = []
  const language: Language = {
    data,
    wordNumbers,
    set: (number) => (sets[number] ??= new Set(data.sets[number])),
    starts(program) {
      let found = starts[program]
      if (found === undefined) {
        found = startsOf(program, language)
        starts[program] = found
      }
      return found
    }
  }
  return language
}

/** Follows a program from its beginning to the first instruction that takes a token. */
function startsOf(program: number, language: Language): ReadonlySet<number> | null {
  const code = language.data.programs[program]!
  const found = new Set<number>()
  const seen = new Set<number>()
  const todo = [HEADER]
  for (let pc = todo.pop(); pc !== undefined; pc = todo.pop()) {
    if (seen.has(pc)) continue
    seen.add(pc)
    const a = code[pc + 1]!
    switch (code[pc]) {
      case OP.word:
        found.add(a)
        break
      case OP.set:
        for (const word of language.set(a)) found.add(word)
        break
      case OP.call: {
        const inner = language.starts(a)
        if (inner === null) return null
        for (const word of inner) found.add(word)
        break
      }
      case OP.split:
        todo.push(a, code[pc + 2]!)
        break
      case OP.jump:
        todo.push(a)
        break
      case OP.not:
      case OP.edge:
      case OP.open:
      case OP.close:
        todo.push(pc + 3)
        break
      default:
        return null
    }
  }
  return found
}

/** A language without words, for docs that no pattern is asked of. */
export const NO_LANGUAGE: Language = createLanguage({ words: [''], sets: [], programs: [], guards: {} })
