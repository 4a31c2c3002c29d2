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

/**
 * Turns rows around: for each member the numbers of the rows that it is in, in order.
 *
 * @param count members are numbers below
 */
export function turnedRows(rows: readonly ArrayLike<number>[], count: number): Rows {
  const from = new Int32Array(count + 1)
  for (const row of rows) for (let i = 0; i < row.length; i++) from[row[i]! + 1]!++
  for (let member = 0; member < count; member++) from[member + 1]! += from[member]!
  const next = from.slice()
  const all = new Int32Array(from[count]!)
  rows.forEach((row, number) => {
    for (let i = 0; i < row.length; i++) all[next[row[i]!]!++] = number
  })
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
  const length = members.reduce((sum, part) => sum + part.length, 0)
  // Each row begins as many places later as all rows before it have grown.
  let grown = 0
  for (let row = 0; row < from.length; row++) {
    grown += rows[row]!
    rows[row] = from[row]! + grown
  }
  return { from: rows, all: together(members, length) }
}

/** Rows with more members behind their own in some of them; there may be more rows than before. */
export function withMore({ from, all }: Rows, added: readonly (readonly number[] | undefined)[]): Rows {
  const before = from.length - 1
  const count = Math.max(before, added.length)
  const rows = new Int32Array(count + 1)
  const parts: (Int32Array | readonly number[])[] = []
  let grown = 0
  let copied = 0
  for (let row = 0; row < count; row++) {
    const more = added[row]
    const end = row < before ? from[row + 1]! : all.length
    if (more !== undefined) {
      parts.push(all.subarray(copied, end), more)
      copied = end
      grown += more.length
    }
    rows[row + 1] = end + grown
  }
  parts.push(all.subarray(copied))
  return { from: rows, all: together(parts, all.length + grown) }
}

/** Stretches of numbers one after another. */
function together(parts: readonly (Int32Array | readonly number[])[], length: number): Int32Array {
  const all = new Int32Array(length)
  let end = 0
  for (const part of parts) {
    all.set(part, end)
    end += part.length
  }
  return all
}
