import { describe, expect, it } from 'vitest'
import { exampleDraft } from '../../src/core/example.ts'
import { createLinter, type Linter } from '../../src/core/lint.ts'
import { marked } from '../../src/core/marks.ts'
import type { Example } from '../../src/core/types.ts'
import { channels } from '../../src/generated/channels.ts'
import { checks } from '../../src/generated/checks.ts'
import { tryPolicy } from '../../src/policy/load.ts'
import { shippedRules } from '../shipped.ts'

const packs = ['platform', 'accessibility', 'leftovers', 'liability', 'privacy', 'claims']
const shipped = shippedRules()
const names = packs.flatMap((pack) =>
  Object.keys(Object(shipped[`${pack}.yaml`]).rules).map((rule) => `${pack}/${rule}`)
)

/** A policy that turns every rule on. */
const policy = JSON.stringify({
  onrecord: 1,
  use: packs,
  rules: Object.fromEntries(names.map((name) => [name, { severity: 'warning' }]))
})
const loaded = await tryPolicy('onrecord.yaml', {
  checks,
  channels,
  shipped,
  read: () => new TextEncoder().encode(policy),
  resolve: () => null
})
if ('faults' in loaded)
  throw new Error(loaded.faults.map(({ file, message }) => `${file}: ${message}`).join('\n'))
const { plan, policy: read } = loaded

/** The text with ⟦marks⟧ around what a rule finds; all of it when the rule finds fault with the draft as a whole. */
async function shown(linter: Linter, example: Example): Promise<string> {
  const { text } = marked(example.text)
  const { findings } = await linter.check(exampleDraft(example))
  if (findings.some(({ at }) => at === null)) return 'all of it'
  let result = text
  for (const { at } of findings.toReversed()) {
    const [start, end] = at!
    result = `${result.slice(0, start)}⟦${result.slice(start, end)}⟧${result.slice(end)}`
  }
  return result
}

describe.each(names)('%s', async (name) => {
  const { examples } = read.rules.get(name)!
  const linter = await createLinter(
    { ...plan, rules: plan.rules.filter(({ id }) => id === name) },
    checks,
    'note'
  )

  it('has examples enough', () => {
    expect(Math.min(examples.bad.length, examples.ok.length)).toBeGreaterThanOrEqual(3)
  })
  it.each(examples.bad)('finds $text', async (example) => {
    expect(await shown(linter, example)).toBe(example.text.includes('⟦') ? example.text : 'all of it')
  })
  it.each(examples.ok)('leaves $text', async (example) => {
    expect(await shown(linter, example)).toBe(example.text)
  })
})
