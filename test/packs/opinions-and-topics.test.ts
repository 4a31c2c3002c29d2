import { describe, expect, it } from 'vitest'
import { exampleDraft } from '../../src/core/example.ts'
import { createLinter, type Linter } from '../../src/core/lint.ts'
import { marked } from '../../src/core/marks.ts'
import type { Example } from '../../src/core/types.ts'
import { channels } from '../../src/generated/channels.ts'
import { checks } from '../../src/generated/checks.ts'
import { type LoadedPolicy, tryPolicy } from '../../src/policy/load.ts'
import { shippedSubjects } from '../../src/policy/subjects.ts'
import { shippedRules } from '../shipped.ts'

const shipped = shippedRules()
const affirm = ['climate-science', 'vaccines']
const subjects = shippedSubjects(shipped)
const opinions = {
  personal: 'never',
  competitors: 'stay-out',
  affirm,
  'stay-out': subjects.filter((name) => !affirm.includes(name))
}

async function load(sections: object): Promise<LoadedPolicy> {
  const organisation = { name: 'Northline', competitors: ['Southrail', 'CoachCo'] }
  const text = JSON.stringify({ onrecord: 1, organisation, ...sections })
  const loaded = await tryPolicy('onrecord.yaml', {
    checks,
    channels,
    shipped,
    read: () => new TextEncoder().encode(text),
    resolve: () => null
  })
  if ('faults' in loaded) throw new Error(loaded.faults.map(({ message }) => message).join('\n'))
  return loaded
}

/** The text with ⟦marks⟧ around what a rule finds. */
async function shown(linter: Linter, example: Example): Promise<string> {
  const { findings } = await linter.check(exampleDraft(example))
  let result = marked(example.text).text
  for (const { at } of findings.toReversed()) {
    const [start, end] = at!
    result = `${result.slice(0, start)}⟦${result.slice(start, end)}⟧${result.slice(end)}`
  }
  return result
}

function holdsExamples({ plan, policy }: LoadedPolicy): void {
  describe.each([...policy.rules.keys()])('%s', async (name) => {
    const { examples } = policy.rules.get(name)!
    const rules = plan.rules.filter(({ id }) => id === name)
    const linter = await createLinter({ ...plan, rules }, checks, 'note')

    it('has examples enough', () => {
      expect(rules).toHaveLength(1)
      expect(Math.min(examples.bad.length, examples.ok.length)).toBeGreaterThanOrEqual(5)
    })
    it.each([...examples.bad, ...examples.ok])('$text', async (example) => {
      expect(await shown(linter, example)).toBe(example.text)
    })
    it('finds something in each that is bad', () => {
      expect(examples.bad.filter(({ text }) => !text.includes('⟦'))).toEqual([])
    })
  })
}

describe('opinions', async () => holdsExamples(await load({ use: ['opinions'], opinions })))
describe('topics', async () => holdsExamples(await load({ use: ['topics'], topics: { banned: subjects } })))
