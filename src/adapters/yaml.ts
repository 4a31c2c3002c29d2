/** YAML through the `yaml` library: its nodes as values, each with its place in the file. */
import { Composer, isAlias, isMap, isScalar, isSeq, type Pair, Parser, type Scalar } from 'yaml'
import type { Entry, Value } from '../core/reading/value.ts'
import { type FileText, problemAt } from '../core/source.ts'
import type { Problem } from '../core/types.ts'
import { plainWords } from './yaml-messages.ts'
import { piecesOfScalar } from './yaml-scalar.ts'
import { deepest, survey } from './yaml-survey.ts'

/** The reading of one document. */
interface Reading {
  readonly file: FileText
  /** The text that is parsed, and where it begins in the file. */
  readonly text: string
  readonly base: number
  readonly problems: Problem[]
  /** The values that have a name, so that an alias costs nothing; the latest of a name counts. */
  readonly anchors: Map<string, Value>
}

/**
 * The documents of a stretch of a file. What is wrong is added to `problems`; a document with a fault is left out,
 * since what the library makes of the rest of it is a guess.
 */
export function readYaml(file: FileText, start: number, end: number, problems: Problem[]): readonly Value[] {
  // A CR alone ends a line in YAML 1.2, and not in the library.
  const text = file.text.slice(start, end).replace(/\r(?!\n)/g, '\n')
  const tokens = [...new Parser().parse(text)]
  const { tooDeep, quotes } = survey(tokens)
  if (tooDeep >= 0) {
    const hint = `Nest it ${deepest} levels deep at most.`
    problems.push(problemAt(file, start + tooDeep, 'This is nested too deeply.', hint))
    return []
  }
  // The library's own test for unique keys compares all pairs of them; `entriesOf` does not.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  const values: Value[] = []
  for (const document of composer.compose(tokens, true, text.length)) {
    const lines = new Set<number>()
    for (const error of document.errors) {
      const isUnclosed = error.code === 'MISSING_CHAR' && error.message.includes('quote')
      const at = (isUnclosed ? quotes.get(error.pos[0]) : undefined) ?? error.pos[0]
      const { message, hint } = plainWords(error)
      const problem = problemAt(file, start + at, message, hint)
      // What follows the first fault of a line is mostly its echo.
      if (!lines.has(problem.at?.line ?? 0)) problems.push(problem)
      lines.add(problem.at?.line ?? 0)
    }
    const reading: Reading = { file, text, base: start, problems, anchors: new Map() }
    if (document.contents && document.errors.length === 0)
      values.push(nodeValue(document.contents, reading, start))
  }
  return values
}

/** The value of a node; `at` is where it would stand if there is none (`key:` and nothing after it). */
function nodeValue(node: unknown, reading: Reading, at: number): Value {
  if (isMap(node)) {
    const [start, end] = rangeOf(node, reading, at)
    return named(node, { kind: 'map', entries: entriesOf(node.items, reading, start), start, end }, reading)
  }
  if (isSeq(node)) {
    const [start, end] = rangeOf(node, reading, at)
    const items = node.items.map((item) => nodeValue(item, reading, start))
    return named(node, { kind: 'list', items, start, end }, reading)
  }
  if (isScalar(node)) return named(node, scalarOf(node, reading, at), reading)
  if (!isAlias(node)) return { kind: 'plain', value: null, written: '', start: at, end: at }
  const [start, end] = rangeOf(node, reading, at)
  const value = reading.anchors.get(node.source)
  if (value) return value
  const message = `“*${node.source}” names nothing above it.`
  reading.problems.push(
    problemAt(reading.file, start, message, `Write &${node.source} before what it stands for.`)
  )
  return { kind: 'plain', value: null, written: '', start, end }
}

function scalarOf(node: Scalar, reading: Reading, at: number): Value {
  const [start, end] = rangeOf(node, reading, at)
  const written = reading.text.slice(start - reading.base, end - reading.base)
  const { value } = node
  if (typeof value === 'string')
    return { kind: 'text', text: value, start, end, pieces: piecesOfScalar(value, written) }
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return { kind: 'plain', value, written, start, end }
  return { kind: 'plain', value: null, written, start, end }
}

function entriesOf(pairs: readonly Pair[], reading: Reading, start: number): readonly Entry[] {
  const entries: Entry[] = []
  const merged: (readonly Entry[])[] = []
  const keys = new Set<string>()
  for (const { key, value } of pairs) {
    const name = nodeValue(key, reading, start)
    const entry = { key: keyOf(name), at: name.start, value: nodeValue(value, reading, name.end) }
    if (entry.key === '<<') merged.push(mergedInto(entry.value))
    else if (!keys.has(entry.key)) entries.push(entry)
    else {
      const message = `“${entry.key}” stands here for a second time.`
      reading.problems.push(problemAt(reading.file, entry.at, message, 'Keep one of the two.'))
    }
    keys.add(entry.key)
  }
  for (const entry of merged.flat()) {
    if (!keys.has(entry.key)) entries.push(entry)
    keys.add(entry.key)
  }
  return entries
}

/** What a merge key brings in: `<<: *defaults`, or several in a list. */
function mergedInto(value: Value): readonly Entry[] {
  const maps = value.kind === 'list' ? value.items : [value]
  return maps.flatMap((map) => (map.kind === 'map' ? map.entries : []))
}

function keyOf(value: Value): string {
  if (value.kind === 'text') return value.text
  return value.kind === 'plain' ? value.written : ''
}

function named<V extends Value>(node: { anchor?: string }, value: V, { anchors }: Reading): V {
  if (node.anchor) anchors.set(node.anchor, value)
  return value
}

function rangeOf(
  node: { range?: readonly number[] | null },
  { base }: Reading,
  at: number
): [number, number] {
  const [start, end] = node.range ?? []
  return start === undefined || end === undefined ? [at, at] : [base + start, base + end]
}
