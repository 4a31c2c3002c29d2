import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { memoryWorld } from './memory-world.ts'

/** What a command line writes and ends with. */
async function told(...argv: string[]) {
  const world = memoryWorld({})
  const code = await run(argv, world)
  return { code, out: world.out(), err: world.err() }
}

const { out: help } = await told('--help')
const names = Array.from(help.matchAll(/^ {2}([a-z]+) .*$/gm), ([, name]) => name!)

describe('the commands', () => {
  it('are all in the help', () => {
    expect(names).toEqual(
      expect.arrayContaining(['check', 'explain', 'rules', 'init', 'policy', 'schema', 'hook'])
    )
  })

  it.each(names)('%s has help of its own', async (name) => {
    const { code, out } = await told(name, '--help')
    expect(code).toBe(0)
    expect(out).toContain(`Usage: onrecord ${name}`)
  })

  it('are suggested for a slip', async () => {
    expect(await told('chekc')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean “check”?')
    })
  })

  it('may stand behind an option for all of them', async () => {
    expect(await told('--no-color', 'schema', '--help')).toMatchObject({ code: 0 })
  })
})
