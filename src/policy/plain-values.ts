/** What stands where in a value, in words for people. */
import type { Complaint, Path } from './yaml-file.ts'

/** Something that is wrong at a place of a value. */
export interface Objection extends Complaint {
  readonly path: Path
}

/** Words as a sentence. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/** A place of a file for people: `“tone.emoji”`, `item 2 of “use”`. */
export function label(path: Path, whole = 'the file'): string {
  const at = path.findLastIndex((step) => typeof step === 'number')
  const keys = path.slice(at + 1).join('.')
  if (at === -1) return keys === '' ? whole : `“${keys}”`
  const item = `item ${Number(path[at]) + 1} of ${label(path.slice(0, at), whole)}`
  return keys === '' ? item : `“${keys}” of ${item}`
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '“true” or “false”',
  array: 'a list',
  object: 'a section with keys',
  record: 'a section with keys'
}

const kindOf = (value: unknown): string => KINDS[Array.isArray(value) ? 'array' : typeof value] ?? 'nothing'

const WAYS: Readonly<Record<string, string>> = {
  array: 'Write [one, two], or one “- item” a line.',
  object: 'Write “key: value” lines below it, indented.',
  record: 'Write “key: value” lines below it, indented.'
}

/** A value as a message quotes it. */
export function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? kindOf(value) : `“${String(value)}”`
}

/** What stands at a path of a plain value. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = Reflect.get(here, step)
  }
  return here
}

/** The objection to a value of the wrong kind, or to one that is not there. */
export function wrongType(expected: readonly string[], value: unknown, path: Path, whole: string): Objection {
  const kinds = [...new Set(expected.map((name) => KINDS[name] ?? name))].join(' or ')
  const name = label(path, whole)
  const way = expected.map((kind) => WAYS[kind]).find((words) => words !== undefined)
  if (value === undefined) {
    return {
      path: path.slice(0, -1),
      side: 'key',
      message: sentence(`${name} is missing`),
      hint: `It is ${kinds}.`
    }
  }
  if (value === null) {
    const hint = typeof path.at(-1) === 'number' ? '“#” begins a comment: quote a value that holds it.' : way
    return {
      path,
      message: sentence(`${name} has nothing in it`),
      hint: hint ?? 'Write it there, or remove the key.'
    }
  }
  const bare = expected.includes('string') && typeof value !== 'object'
  const hint = bare ? `Put it in quotes: "${String(value)}".` : way
  return { path, message: sentence(`${name} must be ${kinds}, not ${shown(value)}`), hint }
}
