/** The texts that show what a rule finds, as drafts. */
import { draftOf } from './doc.ts'
import { marked } from './marks.ts'
import type { Draft, Example } from './types.ts'

/** The draft that an example stands for, without its ⟦marks⟧. */
export function exampleDraft({ text, ...fields }: Example): Draft {
  return { ...draftOf(marked(text).text), ...fields }
}
