import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { check, loadPolicy } from '../../src/index.ts'
import { readYaml } from '../../src/policy/yaml-file.ts'
import { policySchema } from '../../src/policy/zod-schemas.ts'
import { shippedRules } from '../shipped.ts'

const file = new URL('../../fixtures/policies/everything.yaml', import.meta.url)
const policy = loadPolicy(fileURLToPath(file), { shipped: shippedRules() })

describe('a policy with every key', () => {
  it('has every key', () => {
    const value = Object(readYaml(readFileSync(file), 'everything.yaml').value)
    expect(Object.keys(value).sort()).toEqual(Object.keys(policySchema.shape).sort())
    expect(Object.keys(value.subjects['fare-rise'])).toHaveLength(8)
  })

  it('can be used with the shipped packs', async () => {
    const { plan, warnings, rules } = await policy
    expect(warnings).toEqual([])
    expect(plan.rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['topics/litigation', 'topics/fare-rise', 'fares/cheap', 'house/no-mates'])
    )
    expect(rules.get('tone/exclamation-marks')?.severity).toBe('off')
    expect(rules.get('fares/cheap')?.severity).toBe('note')
  })

  it.each([
    ['A bargain fare to York', ['fares/cheap']],
    ['Hello geezers', ['house/no-mates']],
    ["Come to Lads' Night at the Railway Museum", []],
    ['Is it a bargain fare?', []]
  ])('“%s”', async (text, expected) => {
    const { findings } = await check(text, await policy, { today: '2027-06-30' })
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(expected)
  })

  it('is another plan on another day, and the same on the same', async () => {
    const again = await loadPolicy(fileURLToPath(file), { shipped: shippedRules() })
    expect(JSON.stringify(again.plan)).toBe(JSON.stringify((await policy).plan))
    const { findings } = await check("Lads' Night at the Railway Museum", again, { today: '2027-07-01' })
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['house/no-mates'])
  })
})
