/** A line on standard error that says how far a long run is, for a person who waits. */
import type { World } from './world.ts'

/** Tells how far the work is. */
export interface Progress {
  /** Whether it is time to let the machine see to other things. Cheap: to be asked after every draft. */
  due(): boolean
  /** Does so, shows how far the work is, and throws when the run was stopped. */
  breathe(filesDone: number, draftsDone: number): Promise<void>
  /** Takes the line away. */
  end(): void
}

/** Milliseconds before the first line, and between two breaths. */
const firstAfter = 500
const breathEvery = 100

/** Progress over `total` files; a line is shown only on a terminal, after half a second, unless `quiet`. */
export function progressOver(total: number, world: World, quiet: boolean): Progress {
  const { stderr } = world
  const begun = world.now()
  let breath = begun + breathEvery
  let shown = false
  return {
    due: () => world.now() >= breath,
    async breathe(filesDone, draftsDone) {
      await world.pause()
      world.stopped.throwIfAborted()
      breath = world.now() + breathEvery
      if (quiet || breath < begun + firstAfter || !stderr.terminal) return
      shown = true
      const files = total === 1 ? '' : `, ${filesDone} of ${total} files`
      stderr.write(`\r\u001b[KChecking… ${draftsDone.toLocaleString('en-GB')} drafts${files}`)
    },
    end() {
      if (shown) stderr.write('\r\u001b[K')
    }
  }
}
