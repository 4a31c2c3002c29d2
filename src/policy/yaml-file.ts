/** A YAML file that somebody wrote for us: its value, and the place of everything in it. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import type { PolicyFault } from '../core/errors.ts'
import { decode } from './decode.ts'
import { faultAt, type SourceText, sourceText } from './lines.ts'
import { compose } from './yaml-document.ts'
import { keyText, unfold } from './yaml-value.ts'

/** Keys and indices from the top of a file down to a value. */
export type Path = readonly (string | number)[]

/** A YAML file. When there are faults, `value` is of no use. */
export interface YamlFile {
  readonly source: SourceText
  readonly value: unknown
  readonly faults: readonly PolicyFault[]
  readonly warnings: readonly PolicyFault[]
  readonly root: Node | null
  readonly targets: ReadonlyMap<Node, Node>
}

/** Which of the two a fault is about: a key, or the value behind it. */
export type Side = 'key' | 'value'

/** Reads a file. Never throws: what is wrong stands in `faults`. */
export function readYaml(bytes: Uint8Array, file: string): YamlFile {
  const decoded = decode(bytes, file)
  const source = sourceText(file, 'text' in decoded ? decoded.text : '')
  const broken = (faults: readonly PolicyFault[]): YamlFile => {
    return { source, value: undefined, faults, warnings: [], root: null, targets: new Map() }
  }
  if ('fault' in decoded) return broken([decoded.fault])
  const composed = compose(source)
  if ('faults' in composed) return broken(composed.faults)
  const root = composed.document.contents
  if (root === null || (isScalar(root) && root.value === null)) {
    return broken([
      { file, message: 'The file is empty.', hint: '`onrecord init` writes a policy to begin with.' }
    ])
  }
  return { source, root, ...unfold(root, source) }
}

/** A key of a map and its value, also when it comes from a merged map. */
function pairOf(file: YamlFile, map: Node | null, key: string): Pair | null {
  const target = isAlias(map) ? file.targets.get(map) : map
  if (isSeq(target)) {
    for (const item of target.items) {
      const found = isAlias(item) || isMap(item) ? pairOf(file, item, key) : null
      if (found !== null) return found
    }
  }
  if (!isMap(target)) return null
  const merges: Pair[] = []
  for (const pair of target.items) {
    const name = keyText(pair.key)
    if (name === key) return pair
    if (name === '<<') merges.push(pair)
  }
  for (const { value } of merges) {
    const found = isAlias(value) || isMap(value) || isSeq(value) ? pairOf(file, value, key) : null
    if (found !== null) return found
  }
  return null
}

const isNode = (node: unknown): node is Node => isAlias(node) || isMap(node) || isSeq(node) || isScalar(node)

/** The nodes of the deepest part of a path that is there. */
function nodesAt(file: YamlFile, path: Path): { key: Node | null; value: Node | null } {
  let key: Node | null = null
  let value = file.root
  for (const step of path) {
    const target: Node | null = (isAlias(value) ? file.targets.get(value) : value) ?? null
    if (typeof step === 'number' && isSeq(target)) {
      const item = target.items[step]
      if (!isNode(item)) break
      value = item
      key = null
      continue
    }
    const pair = pairOf(file, target, String(step))
    if (pair === null) break
    key = isNode(pair.key) ? pair.key : key
    value = isNode(pair.value) ? pair.value : null
  }
  return { key, value }
}

/** Start and end in the file of what a path leads to: a text in one line as such, anything bigger by its key. */
export function spanAt(
  file: YamlFile,
  path: Path,
  side: Side = 'value'
): readonly [start: number, end: number] {
  const { key, value } = nodesAt(file, path)
  const small = isScalar(value) || isAlias(value)
  const node = side === 'key' || !small ? (key ?? value) : value
  const range = node?.range ?? key?.range
  if (range == null) return [0, 0]
  return range[1] > range[0] || key?.range == null ? [range[0], range[1]] : [key.range[0], key.range[1]]
}

/**
 * Where a stretch of a text begins in the file. A text with escapes or of several lines has no such place: then null.
 */
function within(
  file: YamlFile,
  path: Path,
  [from, to]: readonly [number, number]
): readonly [number, number] | null {
  const { value } = nodesAt(file, path)
  if (!isScalar(value) || value.range == null || typeof value.value !== 'string') return null
  const start = value.range[0] + (value.type === 'PLAIN' ? 0 : 1)
  const same = file.source.text.startsWith(value.value, start)
  return same ? [start + from, start + Math.max(to, from + 1)] : null
}

/** What a fault says, and the stretch of the text it is about when it is not the whole. */
export interface Complaint {
  readonly message: string
  readonly hint?: string | undefined
  readonly side?: Side
  readonly stretch?: readonly [start: number, end: number] | undefined
}

/** A fault at what a path leads to; where the path ends too early, at the last part that is there. */
export function faultIn(file: YamlFile, path: Path, complaint: Complaint): PolicyFault {
  const { message, hint, side, stretch } = complaint
  const [from, to] = (stretch && within(file, path, stretch)) ?? spanAt(file, path, side)
  return faultAt(file.source, from, to, message, hint)
}

/** The line, from 1, of the key that a path leads to. */
export function lineAt(file: YamlFile, path: Path): number {
  return file.source.point(spanAt(file, path, 'key')[0]).line
}
