/**
 * Data as bytes: JSON, and beside it the tables of numbers, which are taken over as they stand instead of being read
 * number by number.
 *
 * First four numbers of 32 bits: `MAGIC`, the length of the JSON in bytes, that of the tables in numbers, and the sum of
 * what follows (see `blockSum`). Then the tables, then the JSON, `{ value, tables: [path, from, to] }`: where in the value
 * each table belongs.
 */
import { blockSum } from './block-sum.ts'

const MAGIC = 0x32_72_6e_6f
const HEADER = 4

type Step = string | number

/** Where a table belongs in a value, and where it stands among all numbers. */
type TablePlace = readonly [path: readonly Step[], from: number, to: number]

/** A table, and the path to it. */
type Found = readonly [path: readonly Step[], table: Int32Array]

const isObject = (value: unknown): value is Record<Step, unknown> =>
  typeof value === 'object' && value !== null

/** A value without its tables, which are gathered in `tables`, each with the path to it. */
function withoutTables(value: unknown, path: readonly Step[], tables: Found[]): unknown {
  if (value instanceof Int32Array) {
    tables.push([path, value])
    return 0
  }
  if (!isObject(value) || (Array.isArray(value) && !value.some(isObject))) return value
  const copy: Record<Step, unknown> | unknown[] = Array.isArray(value) ? [] : {}
  for (const key of Object.keys(value))
    Reflect.set(copy, key, withoutTables(value[key], [...path, key], tables))
  return copy
}

/** Packs a value of plain data; its `Int32Array`s become tables. */
export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  const found: Found[] = []
  const rest = withoutTables(value, [], found)
  let end = 0
  const tables = found.map(([path, { length }]): TablePlace => {
    end += length
    return [path, end - length, end]
  })
  const json = new TextEncoder().encode(JSON.stringify({ value: rest, tables }))
  const bytes = new Uint8Array((HEADER + end) * 4 + json.length)
  const numbers = new Int32Array(bytes.buffer, 0, HEADER + end)
  found.forEach(([, table], i) => {
    numbers.set(table, HEADER + tables[i]![1])
  })
  bytes.set(json, numbers.byteLength)
  numbers.set([MAGIC, json.length, end, blockSum(bytes.subarray(HEADER * 4))])
  return bytes
}

/**
 * The value that was packed. Its tables share the memory of the bytes.
 *
 * Throws an `Error` when the bytes are not what `pack` made on a machine of this kind, or not all of it.
 */
export function unpack(bytes: Uint8Array): unknown {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const { buffer, byteOffset, byteLength } = whole
  if (byteLength < HEADER * 4) throw new Error('Nothing is packed here.')
  const [magic, length, count, sum] = new Int32Array(buffer, byteOffset, HEADER)
  const from = (HEADER + count!) * 4
  const isWhole = magic === MAGIC && from + length! === byteLength
  if (!isWhole || sum !== blockSum(whole.subarray(HEADER * 4)))
    throw new Error('What is packed is not whole.')
  const numbers = new Int32Array(buffer, byteOffset, HEADER + count!)
  const json = new TextDecoder().decode(whole.subarray(from))
  const { value, tables } = JSON.parse(json) as { value: unknown; tables: readonly TablePlace[] }
  for (const [path, start, end] of tables) {
    let inside = value
    for (const step of path.slice(0, -1)) inside = isObject(inside) ? inside[step] : undefined
    if (!isObject(inside)) throw new Error('A table has no place.')
    inside[path.at(-1)!] = numbers.subarray(HEADER + start, HEADER + end)
  }
  return value
}
