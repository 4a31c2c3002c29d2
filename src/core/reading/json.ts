/**
 * JSON with the place of every value. `JSON.parse` gives no places, and libraries that do give those of a string as
 * a whole, not of the characters in it; a finding inside a text with escapes needs both.
 */

import { type FileText, problemAt } from '../source.ts'
import type { Problem } from '../types.ts'
import { readJsonText } from './json-text.ts'
import type { Entry, TextValue, Value } from './value.ts'

/** Deeper nesting is refused: nobody writes it, and it would exhaust the stack. */
const deepest = 200

/** What stopped the reading. */
class Fault extends Error {
  readonly at: number
  readonly hint: string
  constructor(at: number, message: string, hint: string) {
    super(message)
    this.at = at
    this.hint = hint
  }
}

/** The value from `start` to `end` of the file; undefined, and a problem, when it is no JSON. */
export function readJson(file: FileText, start: number, end: number, problems: Problem[]): Value | undefined {
  const reader = jsonReader(file.text, end, (key, at) => {
    problems.push(problemAt(file, at, `“${key}” stands here for a second time.`, 'Keep one of the two.'))
  })
  try {
    return reader(start)
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    problems.push(problemAt(file, fault.at, fault.message, fault.hint))
    return undefined
  }
}

/** Recursive descent over the text, with one cursor. Keys that stand in an object twice are told to `twice`. */
function jsonReader(
  json: string,
  end: number,
  twice: (key: string, at: number) => void
): (start: number) => Value {
  let at = 0
  let depth = 0

  function space(): string {
    while (at < end && ' \t\n\r'.includes(json[at] ?? '-')) at++
    return at < end ? (json[at] ?? '') : ''
  }

  function value(): Value {
    const next = space()
    if (next === '"') return text()
    if (next === '{') return nested(map)
    if (next === '[') return nested(list)
    return plain(next)
  }

  function nested(read: (start: number) => Value): Value {
    depth++
    if (depth > deepest)
      throw new Fault(at, 'This is nested too deeply.', `Nest it ${deepest} levels deep at most.`)
    const start = at
    at++
    const found = read(start)
    depth--
    return found
  }

  function text(): TextValue {
    const start = at
    const read = readJsonText(json, start, end)
    if ('fault' in read) throw new Fault(read.at, read.fault, read.hint)
    at = read.end
    return { kind: 'text', text: read.text, start, end: at, pieces: read.pieces }
  }

  function map(start: number): Value {
    const entries: Entry[] = []
    const keys = new Set<string>()
    for (let next = space(); next !== '}'; next = space()) {
      if (entries.length > 0) comma(next, '}')
      if (space() !== '"') throw unexpected('a key in double quotes')
      const key = text()
      if (space() !== ':') throw unexpected('a “:”')
      at++
      if (keys.has(key.text)) twice(key.text, key.start)
      keys.add(key.text)
      entries.push({ key: key.text, at: key.start, value: value() })
    }
    at++
    return { kind: 'map', entries, start, end: at }
  }

  function list(start: number): Value {
    const items: Value[] = []
    for (let next = space(); next !== ']'; next = space()) {
      if (items.length > 0) comma(next, ']')
      items.push(value())
    }
    at++
    return { kind: 'list', items, start, end: at }
  }

  function comma(next: string, close: string): void {
    if (next !== ',') throw unexpected(`“,” or “${close}”`)
    const where = at
    at++
    if (space() === close) throw new Fault(where, `Nothing stands after this comma.`, 'Take the comma out.')
  }

  function plain(next: string): Value {
    const start = at
    while (at < end && /[-+.\w]/.test(json[at] ?? '')) at++
    const written = json.slice(start, at)
    if (written === 'null') return { kind: 'plain', value: null, written, start, end: at }
    if (written === 'true' || written === 'false')
      return { kind: 'plain', value: written === 'true', written, start, end: at }
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(written))
      return { kind: 'plain', value: Number(written), written, start, end: at }
    at = start
    if (next === "'") throw new Fault(at, 'JSON has no single quotes.', 'Use double quotes: "…".')
    throw written
      ? new Fault(start, `“${written}” is no JSON value.`, 'Put quotes round a text: "…".')
      : unexpected('a value')
  }

  function unexpected(needed: string): Fault {
    const found = at < end ? `“${String.fromCodePoint(json.codePointAt(at) ?? 0)}” stands` : 'The JSON ends'
    return new Fault(
      at,
      `${found} where ${needed} is needed.`,
      'Check the commas, brackets and quotation marks.'
    )
  }

  return (start) => {
    at = start
    const whole = value()
    if (space())
      throw new Fault(at, 'Something stands after the end of the JSON.', 'Write one value, or one a line.')
    return whole
  }
}
