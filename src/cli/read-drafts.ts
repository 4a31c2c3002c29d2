/** From a file to its drafts, by the format of its ending. */
import { resolve } from 'node:path'
import type { Draft, DraftFields, Problem, Skipped } from '../core/types.ts'
import { inputs } from '../generated/inputs.ts'
import { decode } from './decode.ts'
import { formatOf } from './find-drafts.ts'
import { type World, whyNot } from './world.ts'

/** What a file gave. */
export interface ReadFile {
  readonly drafts: readonly Draft[]
  /** Drafts that hold characters which are not UTF-8: known to be there, and not checked. */
  readonly unreadable: readonly Draft[]
  readonly problems: readonly Problem[]
  readonly skipped: readonly Skipped[]
}

/** What the command line says of drafts that do not say it themselves. */
export type Defaults = Pick<DraftFields, 'channels' | 'kind' | 'inReplyTo'>

/** Whether the text of a draft stands on one of these offsets of its file. */
function stands({ source }: Draft, offsets: readonly number[]): boolean {
  const from = source.origin.offset
  return offsets.some((offset) => offset >= from && offset < from + source.raw.length)
}

/** Adds what the command line says to a draft; what the draft says of itself stays. */
export function withDefaults(draft: Draft, defaults: Defaults): Draft {
  const channels = draft.channels?.length ? draft.channels : defaults.channels
  return { ...defaults, ...draft, ...(channels === undefined ? {} : { channels }) }
}

async function bytesOf(file: string, world: World): Promise<Uint8Array> {
  return file === '-' ? world.stdin.read() : world.files.read(resolve(world.cwd, file))
}

/**
 * Reads one file. `file` is as the user would write it, `-` for standard input; `name` says how it is called in the
 * report and which format it is in. What cannot be read is a problem, never an exception.
 */
export async function readDrafts(file: string, name: string, world: World): Promise<ReadFile> {
  const nothing = { drafts: [], unreadable: [], skipped: [] }
  let bytes: Uint8Array
  try {
    bytes = await bytesOf(file, world)
  } catch (error) {
    world.stopped.throwIfAborted()
    return { ...nothing, problems: [{ file: name, message: `This file cannot be read: ${whyNot(error)}.` }] }
  }
  const { text, problems, bad } = decode(bytes, name)
  if (bad.length > 0 && text === '') return { ...nothing, problems }
  const known: Readonly<Record<string, (typeof inputs)[keyof typeof inputs]>> = inputs
  const load = known[formatOf(name) ?? 'text']
  if (load === undefined) throw new Error(`No input format reads ${name}`)
  const { default: format } = await load()
  const read = await format.read(text, name)
  const isUnreadable = (draft: Draft) => bad.length > 0 && stands(draft, bad)
  return {
    drafts: read.drafts.filter((draft) => !isUnreadable(draft)),
    unreadable: read.drafts.filter(isUnreadable),
    problems: [...problems, ...read.problems],
    skipped: read.skipped
  }
}
