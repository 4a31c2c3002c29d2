/** The file of a baseline: read, used and made smaller. */
import { dirname, join, relative, resolve } from 'node:path'
import { type Baselined, entriesOf, withoutKnown } from '../core/baseline.ts'
import { InputError } from '../core/errors.ts'
import type { BaselineEntry, BaselineUse, CheckedDraft } from '../core/types.ts'
import type { FailOn } from '../core/verdict.ts'
import { type World, whyNot } from './world.ts'

const isEntry = (value: unknown): value is BaselineEntry =>
  typeof value === 'object' &&
  value !== null &&
  ['rule', 'file', 'fingerprint'].every((name) => typeof Reflect.get(value, name) === 'string')

/** The entries of a file. Throws an `InputError` when it is no baseline. */
function entriesIn(text: string, file: string): BaselineEntry[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = null
  }
  const entries: unknown = Object(value).entries
  if (Object(value).baseline === 1 && Array.isArray(entries) && entries.every(isEntry)) return entries
  throw new InputError(
    `${file} is not a baseline.`,
    'Take it out of the way and write a new one with --update-baseline.'
  )
}

/** One entry a line, so that a change of the file shows what was taken out. */
function fileText(entries: readonly BaselineEntry[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`)
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "baseline": 1,\n  "entries": ${list}\n}\n`
}

/** What a baseline is used for. */
export interface BaselineSettings {
  /** As the user would write it. */
  readonly file: string
  /** Whether to write the file: all findings when there is none yet, else without the stale ones. Never with more. */
  readonly update: boolean
  readonly failOn: FailOn
  /** Files of which every draft was checked in this run. */
  readonly whole: ReadonlySet<string>
}

/** Uses a baseline on checked drafts, and writes it when it should be. Paths in it are seen from its own folder. */
export function useBaseline(
  drafts: readonly CheckedDraft[],
  { file, update, failOn, whole }: BaselineSettings,
  world: World
): { readonly drafts: readonly CheckedDraft[]; readonly use: BaselineUse } {
  const { cwd, files } = world
  const at = resolve(cwd, file)
  const here = (entry: BaselineEntry) => ({ ...entry, file: relative(cwd, join(dirname(at), entry.file)) })
  const there = (entry: BaselineEntry) => ({
    ...entry,
    file: relative(dirname(at), resolve(cwd, entry.file)).replaceAll('\\', '/')
  })
  const isNew = files.kind(at) === null
  if (isNew && !update) {
    throw new InputError(
      `There is no baseline at ${file}.`,
      'Write one of all that is found now with --update-baseline.'
    )
  }
  const old = isNew ? entriesOf(drafts) : entriesIn(new TextDecoder().decode(files.read(at)), file).map(here)
  const exists = (path: string) => files.kind(resolve(cwd, path)) !== null
  const result: Baselined = withoutKnown(drafts, old, { whole, exists }, failOn)
  const isSmaller = result.stale.length > 0 || JSON.stringify(result.kept) !== JSON.stringify(old)
  if (update && (isNew || isSmaller)) {
    try {
      files.write(at, fileText(result.kept.map(there)))
    } catch (error) {
      throw new InputError(`The baseline cannot be written to ${file}: ${whyNot(error)}.`)
    }
  }
  return { drafts: result.drafts, use: { file, known: result.known, stale: update ? [] : result.stale } }
}
