import { expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { shippedRules } from '../shipped.ts'
import { memoryWorld } from './memory-world.ts'

const packs = shippedRules()

test.each([
  ['--yes', ['--yes'], []],
  [
    'odd answers',
    [],
    ['yes: "no" # {x}', 'en-NG', 'a.example, b.example', "O'Neil & Sons, 7-Eleven, null", 'none']
  ]
])(
  'the starter policy of %s can be used, and nothing in it is probably not meant',
  async (_, args, answers) => {
    const world = memoryWorld({ terminal: true, answers, packs })
    expect(await run(['init', ...args], world)).toBe(0)
    const other = memoryWorld({ files: { 'onrecord.yaml': world.text('onrecord.yaml') ?? '' }, packs })
    const code = await run(['policy', 'check'], other)
    expect({ code, err: other.err() }).toEqual({ code: 0, err: '' })
    expect(other.out()).toMatch(/^onrecord\.yaml can be used: \d+ rules on, \d+ off\.\n$/)
  }
)
