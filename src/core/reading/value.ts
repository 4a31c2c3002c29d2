/**
 * Data of a file (a JSON document, front matter, a row of a table) with the place of every part. All formats are
 * turned into this shape, so that one piece of code makes drafts of them. Offsets are in the text of the file.
 */
import type { Piece } from '../types.ts'

/** A string, decoded. `pieces` map it to the characters from `start` to `end`. */
export interface TextValue {
  readonly kind: 'text'
  readonly text: string
  readonly start: number
  readonly end: number
  readonly pieces: readonly Piece[]
}

/** A number, a truth value or nothing, and the characters it was written with. */
export interface PlainValue {
  readonly kind: 'plain'
  readonly value: number | bigint | boolean | null
  readonly written: string
  readonly start: number
  readonly end: number
}

export interface ListValue {
  readonly kind: 'list'
  readonly items: readonly Value[]
  readonly start: number
  readonly end: number
}

export interface MapValue {
  readonly kind: 'map'
  readonly entries: readonly Entry[]
  readonly start: number
  readonly end: number
}

/** One key of a map and what it holds; `at` is where the key is written. */
export interface Entry {
  readonly key: string
  readonly at: number
  readonly value: Value
}

export type Value = TextValue | PlainValue | ListValue | MapValue

/** Whether a value is nothing: `null`, or left empty. */
export function isNothing(value: Value): boolean {
  return value.kind === 'plain' && value.value === null
}

/** What a value is, in the words of a person: "a number". */
export function describe(value: Value): string {
  if (value.kind === 'text') return 'a text'
  if (value.kind === 'list') return 'a list'
  if (value.kind === 'map') return 'keys and values'
  if (value.value === null) return 'nothing'
  return typeof value.value === 'boolean' ? 'true or false' : 'a number'
}
