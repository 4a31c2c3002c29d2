/** Rows of numbers of different lengths in one table. */
import type { Rows } from '../types.ts'

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

/** Adds a number to a row that may not have begun yet. */
export function addToRow(rows: (number[] | undefined)[], row: number, member: number): void {
  const members = rows[row]
  if (members === undefined) rows[row] = [member]
  else members.push(member)
}

/** A table and more numbers behind it. */
export function joined(known: Int32Array | undefined, added: readonly number[]): Int32Array {
  if (known === undefined) return Int32Array.from(added)
  const all = new Int32Array(known.length + added.length)
  all.set(known)
  all.set(added, known.length)
  return all
}

/** Rows and more rows behind them. */
export function joinedRows(known: Rows | undefined, added: readonly (readonly number[])[]): Rows {
  const more = rowsOf(added)
  if (known === undefined) return more
  const offset = known.all.length
  const from = new Int32Array(known.from.length + added.length)
  from.set(known.from)
  for (let i = 1; i < more.from.length; i++) from[known.from.length - 1 + i] = offset + more.from[i]!
  const all = new Int32Array(offset + more.all.length)
  all.set(known.all)
  all.set(more.all, offset)
  return { from, all }
}

/** Rows in order with more members in some of them. */
export function withMembers({ from, all }: Rows, added: ReadonlyMap<number, ReadonlySet<number>>): Rows {
  const rows = new Int32Array(from.length)
  const members: Int32Array[] = []
  let copied = 0
  const order = [...added.keys()].sort((a, b) => a - b)
  for (const row of order) {
    const own = all.subarray(from[row], from[row + 1])
    const merged = new Set([...own, ...added.get(row)!])
    members.push(all.subarray(copied, from[row]), Int32Array.from(merged).sort())
    copied = from[row + 1]!
    rows[row + 1] = merged.size - own.length
  }
  members.push(all.subarray(copied))
  const longer = new Int32Array(members.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const part of members) {
    longer.set(part, end)
    end += part.length
  }
  // Each row begins as many places later as all rows before it have grown.
  let grown = 0
  for (let row = 0; row < from.length; row++) {
    grown += rows[row]!
    rows[row] = from[row]! + grown
  }
  return { from: rows, all: longer }
}

/** Rows of two tables put together row by row; the second may have more of them. */
export function mergedRows(known: Rows, more: Rows): Rows {
  const count = more.from.length - 1
  const before = known.from.length - 1
  const from = new Int32Array(count + 1)
  const all = new Int32Array(known.all.length + more.all.length)
  let end = 0
  for (let row = 0; row < count; row++) {
    if (row < before) for (let i = known.from[row]!; i < known.from[row + 1]!; i++) all[end++] = known.all[i]!
    for (let i = more.from[row]!; i < more.from[row + 1]!; i++) all[end++] = more.all[i]!
    from[row + 1] = end
  }
  return { from, all }
}
