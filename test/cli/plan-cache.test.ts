import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { type MemoryWorld, memoryWorld } from './memory-world.ts'

const policy = (phrase: string, more = ''): string => `onrecord: 1
organisation: { name: Northline }
${more}rules:
  house/word:
    check: phrase
    params: { phrases: [${phrase}] }
    severity: error
    message: "“{quote}” is not our word."
    why: Some customers find it rude.
    instead: customers
    examples: { bad: ["Hello ⟦${phrase}⟧"], ok: ["Hello"] }
`

/** The entries that a run has left in the cache, by path. */
const kept = (world: MemoryWorld): string[] => world.files.list('/cache').map(({ name }) => name)

async function checkAgain(world: MemoryWorld, text: string, before: () => void): Promise<number> {
  await run(['check', '--text', text], world)
  before()
  return run(['check', '--text', text], world)
}

describe('the cache of plans', () => {
  it('keeps a plan, and gives the same answer from it', async () => {
    const world = memoryWorld({ files: { 'onrecord.yaml': policy('pax') } })
    const first = await run(['check', '--text', 'Dear pax'], world)
    expect(kept(world)).toHaveLength(1)
    const said = world.out()
    const second = await run(['check', '--text', 'Dear pax'], world)
    expect([first, second]).toEqual([1, 1])
    expect(world.out()).toBe(said + said)
  })

  it('is not asked when the policy has changed', async () => {
    const world = memoryWorld({ files: { 'onrecord.yaml': policy('pax') } })
    const code = await checkAgain(world, 'Dear punters', () =>
      world.files.write('/brand/onrecord.yaml', policy('punters'))
    )
    expect(code).toBe(1)
  })

  it('keeps the plans of a policy that goes to and fro, but not of all that it has ever been', async () => {
    const world = memoryWorld({ files: { 'onrecord.yaml': policy('pax') } })
    const plans: number[] = []
    for (let i = 0; i < 40; i++) {
      world.files.write('/brand/onrecord.yaml', policy(`punter${i}`))
      expect(await run(['check', '--text', `Dear punter${i}`], world)).toBe(1)
      plans.push(kept(world).length)
    }
    expect(plans.slice(0, 3)).toEqual([1, 2, 3])
    expect(Math.max(...plans)).toBeLessThan(20)
  })

  it('is not asked when a pack has changed', async () => {
    const pack = (word: string): string =>
      policy(word)
        .replace(/^onrecord: 1\norganisation.*\n/, 'pack: house\nsummary: Words.\n')
        .replace('house/word', 'word')
    const files = {
      'onrecord.yaml': policy('pax', 'use: [./house.yaml]\n').replace(/rules:[\s\S]*/, ''),
      'house.yaml': pack('pax')
    }
    const world = memoryWorld({ files })
    const code = await checkAgain(world, 'Dear punters', () =>
      world.files.write('/brand/house.yaml', pack('punters'))
    )
    expect(code).toBe(1)
  })

  it('is not asked by another build of onrecord', async () => {
    const world = memoryWorld({ files: { 'onrecord.yaml': policy('pax') } })
    await run(['check', '--text', 'Dear pax'], world)
    const [name] = kept(world)
    const entry = world.files.read(`/cache/${name}`)
    const newer = memoryWorld({
      files: { 'onrecord.yaml': policy('pax'), [`/cache/${name}`]: entry },
      build: 'newer'
    })
    await run(['check', '--text', 'Dear pax'], newer)
    expect(newer.text(`/cache/${name}`)).toContain('"build":"newer"')
  })

  it('survives an entry that was only half written', async () => {
    const world = memoryWorld({ files: { 'onrecord.yaml': policy('pax') } })
    const code = await checkAgain(world, 'Dear pax', () => {
      const path = `/cache/${kept(world)[0]}`
      const whole = world.files.read(path)
      world.files.write(path, whole.slice(0, whole.length / 2))
    })
    expect(code).toBe(1)
    expect(world.err()).toBe('')
  })

  it('does without a folder that may not be written to', async () => {
    const world = memoryWorld({ files: { 'onrecord.yaml': policy('pax') } })
    const { write } = world.files
    world.files.write = (path, text) => {
      if (path.startsWith('/cache')) throw new Error('EACCES')
      write(path, text)
    }
    expect(await run(['check', '--text', 'Dear pax'], world)).toBe(1)
    expect(world.err()).toBe('')
  })
})
