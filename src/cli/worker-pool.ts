/** Threads that check drafts. Their answers come back in the order of the questions, whoever is done first. */
import { Worker } from 'node:worker_threads'
import { InputError } from '../core/errors.ts'
import type { CheckedDraft, Draft, Plan } from '../core/types.ts'
import type { FailOn } from '../core/verdict.ts'
import { draftOf } from './draft-rows.ts'
import type { Defaults } from './read-drafts.ts'

/** What a thread has to know. */
export interface WorkerSetting {
  readonly plan: Plan
  readonly failOn: FailOn
  readonly today: string
  readonly defaults: Defaults
}

/** What a thread says of a batch: a row for each draft, or that a check has failed. */
export type Answer = { readonly rows: string } | { readonly fault: string }

/** Some threads. */
export interface WorkerPool {
  /** How many batches are worth being asked for at a time. */
  readonly depth: number
  /** Whether every thread has enough to do for now. */
  isBusy(): boolean
  check(drafts: readonly Draft[]): Promise<CheckedDraft[]>
  end(): Promise<void>
}

interface Asked {
  resolve(drafts: CheckedDraft[]): void
  reject(error: Error): void
}

interface Thread {
  readonly worker: Worker
  /** What it has been asked and has not answered yet, oldest first. */
  readonly asked: Asked[]
}

/** So many batches are asked of a thread at a time: one that it checks, and one that waits. */
const WAITING = 2

/** The threads import the module that stands in the same bundle. */
const script = "import(require('node:worker_threads').workerData.address).then(({ work }) => work())"

/** In mebibytes: what a batch needs for a moment; with more, garbage is left to lie longer. */
const resourceLimits = { maxYoungGenerationSizeMb: 3 }

/** Starts threads. A thread that dies fails the run: what it had was not checked. */
export async function startWorkers(count: number, setting: WorkerSetting): Promise<WorkerPool> {
  const { address } = await import('./worker.ts')
  let isOver = false
  let lost: Error | null = null

  const lose = (why: string): void => {
    if (isOver) return
    const hint = 'Run it again with --jobs 1.'
    lost ??= new InputError(`A thread ended before its drafts were checked: ${why}.`, hint)
    for (const { asked } of threads) for (const { reject } of asked.splice(0)) reject(lost)
  }
  const threads = Array.from({ length: count }, (): Thread => {
    const worker = new Worker(script, { eval: true, workerData: { address, setting }, resourceLimits })
    const asked: Asked[] = []
    worker.on('message', (answer: Answer) => {
      const oldest = asked.shift()
      if ('fault' in answer)
        oldest?.reject(Object.assign(new Error('A check failed'), { stack: answer.fault }))
      else oldest?.resolve(answer.rows === '' ? [] : answer.rows.split('\n').map(draftOf))
    })
    worker.on('error', (error) => lose(error.message))
    worker.on('exit', (code) => lose(`it left with code ${code}`))
    return { worker, asked }
  })

  return {
    depth: count * WAITING,
    isBusy: () => threads.every(({ asked }) => asked.length >= WAITING),
    check(drafts) {
      if (lost !== null) return Promise.reject(lost)
      const thread = threads.reduce((least, next) => (next.asked.length < least.asked.length ? next : least))
      return new Promise((resolve, reject) => {
        thread.asked.push({ resolve, reject })
        thread.worker.postMessage(JSON.stringify(drafts))
      })
    },
    async end() {
      isOver = true
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    }
  }
}
