/** Short ways to say what a format made of a file. */
import { placeOf } from '../../src/core/place.ts'
import type { Draft, Problem, ReadResult } from '../../src/core/types.ts'

/** The drafts as id and text. */
export function idsAndTexts({ drafts }: ReadResult): [id: string, text: string][] {
  return drafts.map(({ id, text }) => [id, text])
}

/** A draft without its text and source: what it says about itself. */
export function fieldsOf(draft: Draft | undefined): Partial<Draft> {
  const { text, source, ...fields } = draft ?? { text: '', source: undefined }
  return fields
}

/** Problems as `line:column message → hint`, as people read them. */
export function told(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ at, message, hint }) => `${at ? `${at.line}:${at.column} ` : ''}${message} → ${hint ?? ''}`
  )
}

/** The characters of the file at the place of some words of a draft. */
export function inFile(file: string, draft: Draft | undefined, words: string): string {
  const at = draft?.text.indexOf(words) ?? -1
  if (!draft || at < 0) throw new Error(`No draft holds ${JSON.stringify(words)}`)
  const { start, end } = placeOf(draft.source, [at, at + words.length])
  return file.slice(start.offset, end.offset)
}
