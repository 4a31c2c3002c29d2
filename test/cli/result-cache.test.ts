import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { type MemoryWorld, memoryWorld } from './memory-world.ts'

const policy = (phrase: string) =>
  `onrecord: 1\nrules: { house/a: { check: phrase, params: { phrases: [${phrase}] }, severity: error, message: "Not “{quote}”." } }\n`
const files = { 'onrecord.yaml': policy('punters'), 'a.md': 'Hello punters', 'b.md': 'Hello\nguv' }

interface Outcome {
  readonly code: number
  readonly out: string
}

/** Runs a check in a world; the entries of the cache are those of the run before when `from` is given. */
async function check(given: Record<string, string>, args: string[] = [], from?: MemoryWorld, build = 'test') {
  const kept = from === undefined ? [] : from.paths('/cache').map((path) => [path, from.files.read(path)])
  const world = memoryWorld({ files: { ...given, ...Object.fromEntries(kept) }, build })
  const code = await run(['check', 'a.md', 'b.md', '--cache', '--format', 'json', ...args], world)
  return { world, outcome: { code, out: world.out() } satisfies Outcome }
}

/** Puts a lie into the cache: whoever shows it did not check again. */
function poisoned(world: MemoryWorld): MemoryWorld {
  for (const path of world.paths('/cache')) {
    const text = world.text(path) ?? ''
    if (path.includes('drafts-'))
      world.files.write(path, text.replaceAll('Not “punters”.', 'From the cache.'))
  }
  return world
}

describe('the cache', () => {
  test('says the same as a check', async () => {
    const first = await check(files)
    const second = await check(files, [], first.world)
    expect(first.outcome.code).toBe(1)
    expect(second.outcome).toEqual(first.outcome)
  })

  test('is asked for files that have not changed', async () => {
    const first = await check(files)
    const second = await check({ ...files, 'b.md': 'Bye' }, [], poisoned(first.world))
    expect(second.outcome.out).toContain('From the cache.')
  })

  test.each<[string, Parameters<typeof check>]>([
    ['the file', [{ ...files, 'a.md': 'Hello, punters' }]],
    ['the policy', [{ ...files, 'onrecord.yaml': `${files['onrecord.yaml']}\n` }]],
    ['the threshold', [files, ['--fail-on', 'warning']]],
    ['what is said of drafts', [files, ['--in-reply-to', 'Hi']]],
    ['the build', [files, [], undefined, 'another']]
  ])('is not asked when %s has changed', async (_, [given, args, , build]) => {
    const first = await check(files)
    const { outcome } = await check(given, args, poisoned(first.world), build)
    expect(outcome.out).toContain('Not “punters”.')
    expect(outcome.out).not.toContain('From the cache.')
  })

  test('is not asked without --cache', async () => {
    const { world } = await check(files)
    const kept = poisoned(world)
      .paths('/cache')
      .map((path) => [path, world.text(path) ?? ''])
    const other = memoryWorld({ files: { ...files, ...Object.fromEntries(kept) } })
    await run(['check', 'a.md'], other)
    expect(other.out()).not.toContain('From the cache.')
  })

  test('keeps nothing of a file that could not be read as a whole', async () => {
    const broken = { ...files, 'q.jsonl': '{"text":"Hello punters"}\n{\n' }
    const first = await check(broken, ['q.jsonl'])
    const second = await check(broken, ['q.jsonl'], first.world)
    expect(first.outcome.code).toBe(2)
    expect(second.outcome).toEqual(first.outcome)
  })

  test.each(['', '{', '{"circumstances": 1}', 'null'])('that holds %j is as good as none', async (text) => {
    const first = await check(files)
    for (const path of first.world.paths('/cache')) first.world.files.write(path, text)
    expect((await check(files, [], first.world)).outcome).toEqual(first.outcome)
  })

  test('that cannot be written changes no result', async () => {
    const world = memoryWorld({ files, locked: ['/cache'] })
    expect(await run(['check', 'a.md', '--cache'], world)).toBe(1)
    expect(world.err()).toContain('the cache could not be written')
  })
})
