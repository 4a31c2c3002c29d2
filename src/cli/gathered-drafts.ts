/** Checked drafts of a run: few stand in memory, many in a scratch file, so that memory does not grow with them. */
import type { CheckedDraft } from '../core/types.ts'
import { draftOf, rowOf } from './draft-rows.ts'
import type { Scratch, World } from './world.ts'

/** So many drafts stand in memory. */
const mostInMemory = 20_000

/** Checked drafts in the order in which they were added. */
export interface GatheredDrafts {
  add(drafts: readonly CheckedDraft[]): Promise<void>
  readonly length: number
  /** All of them, as often as wanted. An array while they stand in memory. */
  drafts(): readonly CheckedDraft[] | Iterable<CheckedDraft>
  remove(): void
}

/** Gathers drafts. */
export function gatherDrafts(world: World): GatheredDrafts {
  let inMemory: CheckedDraft[] = []
  let scratch: Scratch | null = null
  let length = 0
  return {
    async add(drafts) {
      length += drafts.length
      if (scratch === null) {
        for (const draft of drafts) inMemory.push(draft)
        if (inMemory.length <= mostInMemory) return
        scratch = await world.scratch()
        for (const draft of inMemory) scratch.add(rowOf(draft))
        inMemory = []
        return
      }
      for (const draft of drafts) scratch.add(rowOf(draft))
    },
    get length() {
      return length
    },
    drafts: () => (scratch === null ? inMemory : rowsOf(scratch)),
    remove: () => scratch?.remove()
  }
}

function rowsOf(scratch: Scratch): Iterable<CheckedDraft> {
  return {
    *[Symbol.iterator]() {
      for (const row of scratch.rows()) yield draftOf(row)
    }
  }
}
