/** A thread that checks drafts: batches in, rows of checked drafts out. Loaded by `worker-pool.ts` in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import { createLinter } from '../core/lint.ts'
import type { Draft } from '../core/types.ts'
import { checks } from '../generated/checks.ts'
import { rowOf } from './draft-rows.ts'
import { withDefaults } from './read-drafts.ts'
import type { Answer, WorkerSetting } from './worker-pool.ts'

/** This very module, for a thread to import. */
export const address = import.meta.url

/** Answers each batch of drafts until the thread is ended. */
export async function work(): Promise<void> {
  const { setting }: { setting: WorkerSetting } = workerData
  const { plan, failOn, today, defaults } = setting
  const linter = await createLinter(plan, checks, failOn, today)
  const checked = async (batch: string): Promise<Answer> => {
    try {
      const drafts: readonly Draft[] = JSON.parse(batch)
      const rows: string[] = []
      for (const draft of drafts) rows.push(rowOf(await linter.check(withDefaults(draft, defaults))))
      return { rows: rows.join('\n') }
    } catch (error) {
      return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
  parentPort?.on('message', (batch: string) => {
    void checked(batch).then((answer) => parentPort?.postMessage(answer))
  })
}
