/** A lexicon as tables of numbers, which a plan keeps as they are and a run uses as they are. */
import type { Need } from './needs.ts'
import type { LexiconData, Rows } from './types.ts'
import { wordTable } from './word-table.ts'

/** What a lexicon has gathered. */
export interface Parts {
  /** By number; the first one is empty. */
  readonly words: string[]
  /** The words of each set, in order. */
  readonly sets: (readonly number[])[]
  /** The instructions of all programs, and where those of each begin; one number more than there are programs. */
  readonly code: number[]
  readonly codeFrom: number[]
  readonly forks: number[]
  readonly facts: number[]
  /** What each program needs. */
  readonly needs: (readonly Need[])[]
}

/** Puts rows in one table. */
export function rowsOf(rows: readonly (readonly number[] | undefined)[]): Rows {
  const from = new Int32Array(rows.length + 1)
  for (let i = 0; i < rows.length; i++) from[i + 1] = from[i]! + (rows[i]?.length ?? 0)
  const all = new Int32Array(from[rows.length]!)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    if (row !== undefined) all.set(row, from[i])
  }
  return { from, all }
}

/** Makes the tables. */
export function lexiconTables(parts: Parts, guards: LexiconData['guards']): LexiconData {
  const bits = new Map<number, number>()
  const needs = rowsOf(
    parts.needs.map((some) =>
      some.flatMap(({ set, within }) => {
        const bit = bits.get(set) ?? bits.size
        bits.set(set, bit)
        return [bit, within]
      })
    )
  )
  const met: number[][] = new Array(parts.words.length)
  for (const [set, bit] of bits) {
    for (const word of parts.sets[set]!) {
      const others = met[word]
      if (others === undefined) met[word] = [bit]
      else others.push(bit)
    }
  }
  return {
    words: wordTable(parts.words),
    sets: rowsOf(parts.sets),
    code: Int32Array.from(parts.code),
    codeFrom: Int32Array.from(parts.codeFrom),
    forks: Int32Array.from(parts.forks),
    facts: Int32Array.from(parts.facts),
    needs,
    needed: Int32Array.from(bits.keys()),
    met: rowsOf(met),
    guards
  }
}
