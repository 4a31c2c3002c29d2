import { describe, expect, test } from 'vitest'
import substitution from '../../src/checks/substitution.ts'
import { prepare, shown } from './run.ts'

const words = { customers: ['punters', 'pax'], 'railway station': 'station', "we're": 'we is' }
const find = await prepare(substitution, { words, except: ['pax romana'] })

describe('substitution finds the words not to say', () => {
  test.each([
    'Nothing to see here.',
    '',
    '⟦Punters⟧ and ⟦pax⟧',
    'Our ⟦punters⟧',
    '😀 ⟦punters⟧',
    '⟦we\nis⟧ late',
    'the Pax Romana',
    'the railway station is a ⟦station⟧'
  ])('%j', (source) => {
    expect(shown(find, source)).toBe(source)
  })
})

describe('substitution suggests the wording in the case of what it found', () => {
  test.each([
    ['our punters', 'customers'],
    ['Punters, welcome', 'Customers'],
    ['ALL PUNTERS', 'CUSTOMERS'],
    ['a Station', 'Railway station'],
    ['We is', "We're"]
  ])('%s → %s', (text, suggestion) => {
    expect(find(text).map(({ suggestions }) => suggestions)).toEqual([[suggestion]])
  })

  test('and names it as the policy has it', () => {
    expect(find('PUNTERS')[0]?.data).toEqual({ say: 'customers' })
  })
})

test('substitution with no words finds nothing', async () => {
  expect((await prepare(substitution, { words: {} }))('punters')).toEqual([])
})
