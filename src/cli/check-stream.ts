/** Checks large files as they are read, in threads where that pays. */
import type { CheckedDraft } from '../core/types.ts'
import type { CheckDrafts, Checked, CheckFilesSettings } from './check-files.ts'
import type { DraftFile } from './draft-file.ts'
import { unchecked } from './draft-rows.ts'
import { type ReadPart, streamDrafts } from './stream-drafts.ts'
import type { WorkerPool } from './worker-pool.ts'
import type { World } from './world.ts'

/** From so many drafts on threads are sure to save more time than it takes to start them. */
const leastForThreads = 20_000
/** More threads than this wait for the one that reads. */
const mostThreads = 8

/** Who checks: this thread alone until others pay. */
export interface Crew {
  /** How many parts may be under way at a time. */
  depth(): number
  /** Checks the drafts of a part; calls for threads when there is enough to do for them. */
  check(part: ReadPart): Promise<readonly CheckedDraft[]>
  end(): Promise<void>
}

/** Makes a crew; `alone` checks in this thread. */
export function createCrew(settings: CheckFilesSettings, alone: CheckDrafts, world: World): Crew {
  const { jobs, plan, failOn, today, defaults } = settings
  let pool: WorkerPool | null = null
  let seen = 0

  async function call(ahead: number | null): Promise<void> {
    if (pool !== null || jobs === 1 || (jobs === 'auto' && seen + (ahead ?? 0) < leastForThreads)) return
    const count = jobs === 'auto' ? Math.min(mostThreads, await world.threads()) : jobs
    if (count < 2) return
    const { startWorkers } = await import('./worker-pool.ts')
    // This thread is one of them: it checks what the others have no time for.
    pool = await startWorkers(count - 1, { plan, failOn, today, defaults })
  }

  return {
    depth: () => (pool === null ? 0 : pool.depth + 1),
    async check({ drafts, ahead }) {
      seen += drafts.length
      await call(ahead)
      return pool === null || pool.isBusy() ? alone(drafts) : pool.check(drafts)
    },
    end: async () => pool?.end()
  }
}

/** Yields the parts of a file in order; `breathe` is told how many drafts were checked by others than this thread. */
export async function* checkStream(
  file: DraftFile,
  crew: Crew,
  breathe: (count: number) => Promise<void>,
  world: World
): AsyncGenerator<Checked> {
  if (file.stream === undefined) return
  const underWay: Promise<Checked>[] = []
  for await (const part of streamDrafts(file, file.stream, world)) {
    const isAlone = crew.depth() === 0
    const checking = crew.check(part).then((drafts): Checked => {
      const { unreadable, problems, skipped } = part
      return { drafts: [...drafts, ...unreadable.map(unchecked)], problems, skipped }
    })
    // A failure is told when its turn comes.
    checking.catch(() => {})
    underWay.push(checking)
    if (isAlone) await checking.catch(() => {})
    while (underWay.length > crew.depth()) {
      const next = underWay.shift()
      if (next !== undefined) yield await next
      await breathe(isAlone ? 0 : part.drafts.length)
    }
  }
  for (const next of underWay) yield await next
}
