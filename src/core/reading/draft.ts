/** Puts a draft together from its decoded text and its fields. */

import { placeOf } from '../place.ts'
import { type FileText, type PlacedText, problemAt, sourceOf } from '../source.ts'
import type { Draft, Problem, ReadResult, RowReader, Skipped } from '../types.ts'
import type { Described } from './fields.ts'

/** A result that is still being gathered. */
export interface Gathering {
  readonly drafts: Draft[]
  readonly problems: Problem[]
  readonly skipped: Skipped[]
}

/** A result with nothing in it yet. */
export function gathering(): Gathering {
  return { drafts: [], problems: [], skipped: [] }
}

/** Several results as one, in order. */
export function joined(...results: readonly ReadResult[]): ReadResult {
  return {
    drafts: results.flatMap(({ drafts }) => drafts),
    problems: results.flatMap(({ problems }) => problems),
    skipped: results.flatMap(({ skipped }) => skipped)
  }
}

/** What a reader of rows makes of a whole file. */
export function readRows(reader: RowReader, text: string, name: string): ReadResult {
  return wholeFile(name, joined(reader.push(text), reader.end()))
}

/** The result of a file that was read as a whole: one that holds nothing at all is told. */
export function wholeFile(name: string, result: ReadResult): ReadResult {
  if (result.drafts.length + result.problems.length + result.skipped.length > 0) return result
  const message = 'The file holds no draft.'
  return {
    ...result,
    problems: [{ file: name, message, hint: 'Write the text of a post in it, or leave it out.' }]
  }
}

/** Tells most texts, which have none, much faster than the search for half a character. */
const hasSurrogate = /[\ud800-\udfff]/

/**
 * Adds the draft with this text. Half an emoji (a lone surrogate) cannot be published: that is a problem, and no
 * draft.
 */
export function addDraft(
  into: Gathering,
  file: FileText,
  { text, start, end, pieces }: PlacedText,
  described: Described & { readonly id: string }
): void {
  const source = sourceOf(file, start, end, pieces)
  const broken = hasSurrogate.test(text) ? text.search(/\p{Surrogate}/u) : -1
  if (broken < 0) {
    into.drafts.push({ ...described, text, source })
    return
  }
  const at = placeOf(source, [broken, broken + 1]).start.offset - source.origin.offset + start
  const message = 'The text holds half a character (a lone surrogate).'
  into.problems.push(problemAt(file, at, message, 'Write the whole character again.'))
}
