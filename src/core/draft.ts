/** Puts a draft together from its decoded text and its fields. */
import type { Described } from './fields.ts'
import { placeOf } from './place.ts'
import { type FileText, type PlacedText, problemAt, sourceOf } from './source.ts'
import type { Draft, Problem, ReadResult, Skipped } from './types.ts'

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

/** The result of a file that was read as a whole: one that holds nothing at all is told. */
export function wholeFile(name: string, result: ReadResult): ReadResult {
  if (result.drafts.length + result.problems.length + result.skipped.length > 0) return result
  const message = 'The file holds no draft.'
  return {
    ...result,
    problems: [{ file: name, message, hint: 'Write the text of a post in it, or leave it out.' }]
  }
}

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
  const broken = text.search(/\p{Surrogate}/u)
  if (broken < 0) {
    into.drafts.push({ ...described, text, source })
    return
  }
  const at = placeOf(source, [broken, broken + 1]).start.offset - source.origin.offset + start
  const message = 'The text holds half a character (a lone surrogate).'
  into.problems.push(problemAt(file, at, message, 'Write the whole character again.'))
}
