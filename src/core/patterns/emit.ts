/** A pattern's tree becomes instructions. */
import type { PatternNode } from './pattern.ts'
import { edgeNumber, kindNumber, OP } from './program.ts'

/** How the lexicon numbers what a program names. */
export interface Numbers {
  word(word: string): number
  set(words: readonly string[]): number
  /** The set of all inflected forms of a word. */
  forms(word: string): number
  /** The program of a class; `at` is where in the pattern it is named. */
  classProgram(name: string, at: number): number
  /** Adds a program for a part that is tried on its own. */
  program(node: PatternNode): number
  /** The rarest of what a part needs ahead of its first token (see `aheadOf`); -1 for nothing. */
  ahead(node: PatternNode): number
}

/** Appends the instructions of a pattern to a program. */
export function emit(node: PatternNode, code: number[], numbers: Numbers): void {
  switch (node.type) {
    case 'words':
      if (node.words.length === 1) code.push(OP.word, numbers.word(node.words[0]!), 0)
      else code.push(OP.set, numbers.set(node.words), 0)
      return
    case 'forms':
      code.push(OP.set, numbers.forms(node.word), 0)
      return
    case 'class':
      code.push(OP.call, numbers.classProgram(node.name, node.at), 0)
      return
    case 'kind':
      code.push(OP.kind, kindNumber(node.kind), 0)
      return
    case 'edge':
      code.push(OP.edge, edgeNumber(node.edge), 0)
      return
    case 'not':
      code.push(OP.not, numbers.program(node.part), 0)
      return
    case 'marked':
      code.push(OP.open, 0, 0)
      emit(node.part, code, numbers)
      code.push(OP.close, 0, 0)
      return
    case 'sequence':
      for (const part of node.parts) emit(part, code, numbers)
      return
    case 'optional':
      emitOptional(code, true, () => emit(node.part, code, numbers))
      return
    case 'gap':
      emitGap(node.most, node.wide, code)
      return
    case 'choice':
      emitChoice(node.parts, code, numbers)
  }
}

/** `eager` tries the part first, else what follows it. */
function emitOptional(code: number[], eager: boolean, part: () => void): void {
  const split = code.length
  code.push(OP.split, 0, 0)
  const inside = code.length
  part()
  code[split + (eager ? 1 : 2)] = inside
  code[split + (eager ? 2 : 1)] = code.length
}

function emitGap(most: number, wide: boolean, code: number[]): void {
  if (most === 0) return
  emitOptional(code, false, () => {
    code.push(OP.skip, wide ? 1 : 0, 0)
    emitGap(most - 1, wide, code)
  })
}

function emitChoice(parts: readonly PatternNode[], code: number[], numbers: Numbers): void {
  if (parts.length === 0) {
    code.push(OP.word, -1, 0)
    return
  }
  const jumps: number[] = []
  parts.forEach((part, index) => {
    const split = code.length
    const isLast = index === parts.length - 1
    if (!isLast) code.push(OP.split, split + 3, 0)
    const ahead = numbers.ahead(part)
    if (ahead >= 0) code.push(OP.need, ahead, 0)
    emit(part, code, numbers)
    if (isLast) return
    jumps.push(code.length)
    code.push(OP.jump, 0, 0)
    code[split + 2] = code.length
  })
  for (const jump of jumps) code[jump + 1] = code.length
}
