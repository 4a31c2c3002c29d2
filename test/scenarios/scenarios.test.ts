import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { memoryWorld } from '../cli/memory-world.ts'
import { type Expected, type Scenario, scenarios } from './scenario.ts'

const all = scenarios()

function worldOf({ files, bytes, stdin, ...rest }: Scenario) {
  const decoded = Object.entries(bytes).map(
    ([path, base64]) => [path, Buffer.from(base64, 'base64')] as const
  )
  const held = { ...files, ...Object.fromEntries(decoded) }
  return memoryWorld({ ...rest, files: held, ...(stdin === undefined ? {} : { stdin }) })
}

function holdTo(text: string, { is, has = [], lacks = [], json }: Expected): void {
  if (is !== undefined) expect(text).toBe(is)
  for (const part of has) expect(text).toContain(part)
  for (const part of lacks) expect(text).not.toContain(part)
  if (json !== undefined) expect(JSON.parse(text)).toMatchObject(json)
}

describe('whole runs', () => {
  test('there are at least a dozen', () => {
    expect(all.length).toBeGreaterThanOrEqual(12)
  })

  test.each(all)('%s', async (_, scenario) => {
    const world = worldOf(scenario)
    const code = await run(scenario.args, world)
    expect
      .soft({ code, stderr: code === scenario.exit ? '' : world.err() })
      .toEqual({ code: scenario.exit, stderr: '' })
    holdTo(world.out(), scenario.stdout)
    holdTo(world.err(), scenario.stderr)
    for (const [path, expected] of Object.entries(scenario.written)) holdTo(world.text(path) ?? '', expected)
  })
})
