/** What the finders of personal data yield, and how their places become places in the draft. */
import type { Doc, Span } from '../types.ts'

/** One piece of personal data in a draft. */
export interface Found {
  /** The span in the draft's text. */
  readonly at: Span
  /** What it says, without separators, lower case: equal for two ways to write the same. */
  readonly value: string
  /** It says nothing of a person by itself: it counts only where the words around it, or the customer, make it theirs. */
  readonly doubtful?: boolean
}

/** Finds one kind of personal data. */
export type Finder = (doc: Doc) => Found[]

/** The span in the draft's text of a stretch of its folded text. */
export function spanInText({ folded }: Doc, start: number, end: number): Span {
  return [folded.original(start), folded.originalEnd(end)]
}

/** The letters and digits of a folded text. */
export const compact = (text: string): string => text.replace(/[^\p{L}\d]/gu, '')

/** Whether two spans share a character. */
export const overlaps = ([from, to]: Span, [start, end]: Span): boolean => from < end && start < to
