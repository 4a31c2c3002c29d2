/** The kinds of draft, in the order in which people are told of them. */
import type { DraftKind } from './types.ts'

export const DRAFT_KINDS = ['post', 'reply', 'review-reply', 'dm'] as const satisfies readonly DraftKind[]
