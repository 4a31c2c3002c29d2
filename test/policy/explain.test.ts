import { describe, expect, it } from 'vitest'
import { explainRule } from '../../src/policy/explain.ts'
import { exactWorld, readPolicy } from '../../src/policy/read-policy.ts'
import { worldOf } from './world.ts'

const world = worldOf({ 'onrecord.yaml': 'onrecord: 1\nuse: [tone]\nrules:\n  tone/words: off\n' })

describe('rules', () => {
  it.each([
    [
      'of the policy',
      'tone/words',
      { inPolicy: true, rule: { severity: 'off', origin: ['tone.yaml', 'onrecord.yaml:4'] } }
    ],
    [
      'of a pack that is not used',
      'promises/refund',
      { inPolicy: false, rule: { origin: ['promises.yaml'] } }
    ],
    ['one for each subject', 'topics/strikes', { inPolicy: false, rule: { instead: 'Give the timetable.' } }],
    ['that are not there', 'promises/refunds', { hint: 'Did you mean “promises/refund”?' }]
  ])('are explained: %s', async (_, id, expected) => {
    const { policy } = await readPolicy('onrecord.yaml', await exactWorld(world))
    expect(await explainRule(id, policy, world)).toMatchObject(expected)
  })

  it('are explained without a policy, with what their check does', async () => {
    expect(await explainRule('tone/jokes', null, world)).toMatchObject({
      asks: 'Finds each listed phrase as whole words, in any case.',
      rule: { why: 'Because.' }
    })
  })
})
