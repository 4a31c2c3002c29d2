import { expect, test } from 'vitest'
import { progressOver } from '../../src/cli/progress.ts'
import { Stopped } from '../../src/cli/world.ts'
import { memoryWorld } from './memory-world.ts'

/** Progress in a world whose clock is set by hand; gives what was written on standard error. */
async function shown(
  at: readonly number[],
  { terminal = true, quiet = false, total = 3 } = {}
): Promise<string> {
  let now = 0
  const world = { ...memoryWorld({ terminal }), now: () => now }
  const progress = progressOver(total, world, quiet)
  for (const time of at) {
    now = time
    if (progress.due()) await progress.breathe(1, 1234)
  }
  progress.end()
  return world.err()
}

test('a long run says how far it is, and takes the line away at the end', async () => {
  expect(await shown([100, 600])).toBe('\r\u001b[KChecking… 1,234 drafts, 1 of 3 files\r\u001b[K')
  expect(await shown([100, 600], { total: 1 })).toBe('\r\u001b[KChecking… 1,234 drafts\r\u001b[K')
})

test.each([
  ['a short run', [50, 100, 300], {}],
  ['a run that nobody looks at', [600, 900], { terminal: false }],
  ['a run that should be quiet', [600, 900], { quiet: true }]
])('%s says nothing', async (_, at, settings) => {
  expect(await shown(at, settings)).toBe('')
})

test('a run that is stopped ends at the next breath', async () => {
  const stop = new AbortController()
  stop.abort(new Stopped('stopped'))
  const progress = progressOver(1, memoryWorld({ stopped: stop.signal }), false)
  await expect(progress.breathe(0, 0)).rejects.toThrow(Stopped)
})
