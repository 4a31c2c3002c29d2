/** Large files of one draft a row, read in parts, so that memory does not grow with the file. */
import { wholeFile } from '../core/reading/draft.ts'
import type { RowReader } from '../core/types.ts'
import { wideProblem } from './decode.ts'
import type { DraftFile } from './draft-file.ts'
import { inputFormatOf, leastStreamed, type ReadFile, readDrafts, withoutUnreadable } from './read-drafts.ts'
import { textParts } from './text-parts.ts'
import { type World, whyNot } from './world.ts'

/** A part of a file that was read. */
export interface ReadPart extends ReadFile {
  /** About how many drafts are still to come; null when nobody knows. */
  readonly ahead: number | null
}

type Stream = NonNullable<DraftFile['stream']>

/** Reads a file in parts; one that turns out to be short as a whole. What cannot be read is a problem, never an exception. */
export async function* streamDrafts(file: DraftFile, stream: Stream, world: World): AsyncGenerator<ReadPart> {
  const { name } = file
  const reader = (await inputFormatOf(name)).open?.(name, file.fields)
  let first: Uint8Array[] | null = []
  let length = 0
  let rows: Rows | null = null
  try {
    for await (const bytes of stream.parts()) {
      length += bytes.length
      if (first !== null) {
        first.push(bytes)
        if (length < leastStreamed) continue
      }
      const part: Uint8Array = first === null ? bytes : Buffer.concat(first)
      first = null
      if (rows === null) {
        const wide = wideProblem(part, name)
        if (wide !== null || reader === undefined) {
          yield { drafts: [], unreadable: [], problems: wide === null ? [] : [wide], skipped: [], ahead: 0 }
          return
        }
        rows = rowsOf(name, reader)
      }
      const read = rows.push(part)
      if (read !== null) yield { ...read, ahead: ahead(rows.count(), length, stream.size()) }
    }
    if (rows !== null) yield { ...rows.end(), ahead: 0 }
    else
      yield { ...(await readDrafts({ ...file, bytes: () => Buffer.concat(first ?? []) }, world)), ahead: 0 }
  } catch (error) {
    world.stopped.throwIfAborted()
    // What the system refuses has a code; all else is a fault of ours.
    if (!(error instanceof Error && 'code' in error)) throw error
    const problem = { file: name, message: `This file cannot be read: ${whyNot(error)}.` }
    yield { drafts: [], unreadable: [], problems: [problem], skipped: [], ahead: 0 }
  }
}

/** How many drafts there may be behind what was read, when so many were in it. */
function ahead(drafts: number, bytes: number, size: number | null): number | null {
  return size === null ? null : Math.round((drafts / bytes) * Math.max(0, size - bytes))
}

interface Rows {
  push(bytes: Uint8Array): ReadFile | null
  end(): ReadFile
  /** How many drafts there were so far. */
  count(): number
}

function rowsOf(name: string, reader: RowReader): Rows {
  const texts = textParts(name)
  const bad: number[] = []
  let drafts = 0
  let entries = 0
  const taken = (read: ReturnType<RowReader['end']>, part: ReturnType<typeof texts.end>): ReadFile => {
    drafts += read.drafts.length
    entries += read.drafts.length + read.problems.length + read.skipped.length
    return withoutUnreadable(read, { problems: part.problems, bad })
  }
  return {
    push(bytes) {
      const part = texts.push(bytes)
      if (part === null) return null
      bad.push(...part.bad)
      return taken(reader.push(part.text), part)
    },
    end() {
      const part = texts.end()
      bad.push(...part.bad)
      const last = [taken(reader.push(part.text), part), taken(reader.end(), { ...part, problems: [] })]
      const joined: ReadFile = {
        drafts: last.flatMap((read) => read.drafts),
        unreadable: last.flatMap((read) => read.unreadable),
        problems: last.flatMap((read) => read.problems),
        skipped: last.flatMap((read) => read.skipped)
      }
      return entries > 0 ? joined : { ...joined, problems: wholeFile(name, joined).problems }
    },
    count: () => drafts
  }
}
