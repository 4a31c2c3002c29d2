/** From a file to its drafts, by the format of its ending. */
import type { Draft, DraftFields, InputFormat, Problem, ReadResult, Skipped } from '../core/types.ts'
import { inputs } from '../generated/inputs.ts'
import { type Decoded, decode } from './decode.ts'
import type { DraftFile } from './draft-file.ts'
import { formatOf } from './formats.ts'
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

/** Whether the text of a draft stands on one of these rising offsets of its file. */
function stands({ source }: Draft, offsets: readonly number[]): boolean {
  const from = source.origin.offset
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (offsets[middle]! < from) low = middle + 1
    else high = middle
  }
  return low < offsets.length && offsets[low]! < from + source.raw.length
}

/** Adds what the command line says to a draft; what the draft says of itself stays. */
export function withDefaults(draft: Draft, defaults: Defaults): Draft {
  const channels = draft.channels?.length ? draft.channels : defaults.channels
  return { ...defaults, ...draft, ...(channels === undefined ? {} : { channels }) }
}

/** The format of a file, by its name. */
export async function inputFormatOf(name: string): Promise<InputFormat> {
  const known: Readonly<Record<string, (typeof inputs)[keyof typeof inputs]>> = inputs
  const load = known[formatOf(name) ?? 'text']
  if (load === undefined) throw new Error(`No input format reads ${name}`)
  return (await load()).default
}

/** Reads the text of a file in the format of its name. */
async function readAs(text: string, { name, fields }: DraftFile): Promise<ReadResult> {
  return (await inputFormatOf(name)).read(text, name, fields)
}

/** What was read, with the drafts apart that stand on a place that is not UTF-8. */
export function withoutUnreadable(read: ReadResult, { problems, bad }: Omit<Decoded, 'text'>): ReadFile {
  const isUnreadable = (draft: Draft) => bad.length > 0 && stands(draft, bad)
  return {
    drafts: read.drafts.filter((draft) => !isUnreadable(draft)),
    unreadable: read.drafts.filter(isUnreadable),
    problems: [...problems, ...read.problems],
    skipped: read.skipped
  }
}

/** All that makes one draft the same as another, whatever its id and place. */
function content({ id: _, source: __, ...rest }: Draft): string {
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The drafts that were not there before; of the same draft several times, as many as have come. */
async function changedDrafts(
  drafts: readonly Draft[],
  file: DraftFile,
  before: Uint8Array
): Promise<Draft[]> {
  const old = new Map<string, number>()
  for (const draft of (await readAs(decode(before, file.name).text, file)).drafts) {
    const key = content(draft)
    old.set(key, (old.get(key) ?? 0) + 1)
  }
  return drafts.filter((draft) => {
    const key = content(draft)
    const count = old.get(key) ?? 0
    old.set(key, count - 1)
    return count <= 0
  })
}

/** Reads one file. What cannot be read is a problem, never an exception. */
export async function readDrafts(file: DraftFile, world: World): Promise<ReadFile> {
  const { name, before } = file
  const nothing = { drafts: [], unreadable: [], skipped: [] }
  let bytes: Uint8Array
  try {
    bytes = await file.bytes()
  } catch (error) {
    world.stopped.throwIfAborted()
    return { ...nothing, problems: [{ file: name, message: `This file cannot be read: ${whyNot(error)}.` }] }
  }
  const { text, problems, bad } = decode(bytes, name)
  if (bad.length > 0 && text === '') return { ...nothing, problems }
  const read = await readAs(text, file)
  const drafts = before === undefined ? read.drafts : await changedDrafts(read.drafts, file, before())
  return withoutUnreadable({ ...read, drafts }, { problems, bad })
}

/** Files that are shorter, in bytes, are read as a whole. */
export const leastStreamed = 1 << 20

/** Whether a file is of a format that can be read in parts, and may be long enough for it. */
export async function isStreamed({ name, stream, before }: DraftFile): Promise<boolean> {
  if (stream === undefined || before !== undefined) return false
  if ((await inputFormatOf(name)).open === undefined) return false
  try {
    return (stream.size() ?? leastStreamed) >= leastStreamed
  } catch {
    return false
  }
}
