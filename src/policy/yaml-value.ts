/** From the nodes of a YAML document to plain values: aliases and merge keys (`<<`) unfolded, traps told. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { PolicyFault } from '../core/errors.ts'
import { faultAt, type SourceText } from './lines.ts'

/** The most values that aliases may unfold into; a few lines of YAML could otherwise stand for billions. */
const MOST_UNFOLDED = 100_000

/** The values of a document, and what was noticed on the way. */
export interface Values {
  readonly value: unknown
  readonly faults: readonly PolicyFault[]
  /** Legal YAML that probably means something else. */
  readonly warnings: readonly PolicyFault[]
  /** Which node each alias stands for. */
  readonly targets: ReadonlyMap<Node, Node>
}

/** The text of a key; null when it is not plain text. */
export function keyText(key: unknown): string | null {
  if (!isScalar(key)) return null
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}

/** Unfolds a document. Never throws; `value` is only of use when there are no faults. */
export function unfold(root: Node | null, source: SourceText): Values {
  const faults: PolicyFault[] = []
  const warnings: PolicyFault[] = []
  const targets = new Map<Node, Node>()
  const anchors = new Map<string, Node>()
  const done = new Map<Node, { value: unknown; size: number }>()
  const open = new Set<Node>()
  let unfolded = 0
  let size = 0

  const fault = (node: unknown, message: string, hint: string, list = faults): undefined => {
    const range = node !== null && typeof node === 'object' && 'range' in node ? node.range : null
    const [from, to] = Array.isArray(range) ? range : [0, 0]
    list.push(faultAt(source, Number(from), Number(to), message, hint))
  }

  /** What an alias stands for: the last value of that name above it. */
  const target = (alias: Node & { source: string }): Node | undefined => {
    const node = targets.get(alias) ?? anchors.get(alias.source)
    if (node === undefined) {
      return fault(
        alias,
        `Nothing above is named “&${alias.source}”.`,
        'If “*” is part of a text, put it in quotes.'
      )
    }
    if (open.has(node))
      return fault(alias, `“*${alias.source}” stands inside what it names.`, 'Write it out.')
    targets.set(alias, node)
    return node
  }

  /** Puts the keys of a merged map under those that are there. */
  const merge = (into: Record<string, unknown>, node: unknown): void => {
    const from = isAlias(node) ? target(node) : node
    if (from === undefined) return
    if (isSeq(from)) for (const item of from.items) merge(into, item)
    else if (isMap(from)) {
      for (const [key, value] of Object.entries(Object(convert(node))))
        if (!Object.hasOwn(into, key)) into[key] = value
    } else
      fault(
        node,
        '“<<” takes over the keys of another section.',
        'Write “<<: *name”, where “&name” is a section.'
      )
  }

  const pair = ({ key, value }: Pair, into: Record<string, unknown>, seen: Map<string, Node>): undefined => {
    const name = keyText(key)
    if (name === null || !isScalar(key))
      return fault(key ?? value, 'A key must be plain text.', 'Put it in quotes.')
    if (name === '__proto__') return fault(key, `“${name}” cannot be a key.`, 'Choose another name.')
    const first = seen.get(name)
    if (first?.range != null) {
      const { line } = source.point(first.range[0])
      return fault(key, `“${name}” is there twice; the first is in line ${line}.`, 'Keep one of them.')
    }
    seen.set(name, key)
    if (name !== '<<') into[name] = convert(value)
  }

  const convertMap = (map: YAMLMap): Record<string, unknown> => {
    const into: Record<string, unknown> = {}
    const seen = new Map<string, Node>()
    for (const item of map.items) pair(item, into, seen)
    for (const { key, value } of map.items) if (keyText(key) === '<<') merge(into, value)
    return into
  }

  const unfoldAlias = (alias: Node & { source: string }): unknown => {
    const node = target(alias)
    const known = node && done.get(node)
    if (!known || unfolded > MOST_UNFOLDED) return null
    unfolded += known.size
    size += known.size
    if (unfolded > MOST_UNFOLDED) {
      fault(alias, 'The aliases of this file stand for far too much.', 'Write out what they name.')
    }
    return known.value
  }

  const convertNode = (node: Node): unknown => {
    if (isMap(node)) return convertMap(node)
    if (isSeq(node)) return node.items.map(convert)
    if (!isScalar(node)) return null
    if (node.type === 'PLAIN' && /^[\p{L}\d]/u.test(node.comment ?? '')) {
      const text = `#${node.comment}`
      fault(node, `“${text}” was read as a comment.`, `Quote the value if “${text}” is part of it.`, warnings)
    }
    return node.value
  }

  function convert(node: unknown): unknown {
    size += 1
    if (isAlias(node)) return unfoldAlias(node)
    if (!(isMap(node) || isSeq(node) || isScalar(node))) return null
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    const before = size
    open.add(node)
    const value = convertNode(node)
    open.delete(node)
    done.set(node, { value, size: size - before + 1 })
    return value
  }

  return { value: convert(root), faults, warnings, targets }
}
