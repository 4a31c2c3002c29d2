/** A file that is to be checked, wherever its content comes from. */
import { resolve } from 'node:path'
import type { FieldMap, Problem, Skipped } from '../core/types.ts'
import type { World } from './world.ts'

/** A file to read. */
export interface DraftFile {
  /** What it is called in the report, as the user would write it; its ending says its format. */
  readonly name: string
  /** Whether the user named this very file: one without a draft is then a problem, not skipped. */
  readonly isNamed?: boolean
  /** Whether its content is what the file of this name holds on disk. */
  readonly isOnDisk?: boolean
  bytes(): Uint8Array | Promise<Uint8Array>
  /** Where the content can be read in parts, and how long it is, if that is known; else it stands in memory. */
  readonly stream?: {
    size(): number | null
    parts(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  }
  /** Where it keeps its drafts, when the policy says so. */
  readonly fields?: FieldMap
  /** What it held before: drafts that it held then are not checked again. Left out: all are checked. */
  before?(): Uint8Array
}

/** What stands where drafts were looked for. */
export interface Found {
  /** Each once, sorted by name, standard input first. */
  readonly files: readonly DraftFile[]
  readonly problems: readonly Problem[]
  readonly skipped: readonly Skipped[]
}

/** A file of the disk. */
export function fileOnDisk(name: string, { files, cwd }: World): DraftFile {
  const path = resolve(cwd, name)
  const stream = { size: () => files.size(path), parts: () => files.parts(path) }
  return { name, isOnDisk: true, bytes: () => files.read(path), stream }
}

/** Standard input under the name of a file. */
export function standardInput(name: string, { stdin }: World): DraftFile {
  return { name, bytes: () => stdin.read(), stream: { size: () => null, parts: () => stdin.parts() } }
}
