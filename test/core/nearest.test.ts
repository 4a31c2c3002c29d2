import { expect, test } from 'vitest'
import { nearest } from '../../src/core/nearest.ts'

const packs = ['promises', 'opinions', 'topics', 'tone', 'profanity', 'liability', 'privacy', 'claims']

test.each([
  ['promisses', 'promises'],
  ['promise', 'promises'],
  ['Tone', 'tone'],
  ['toen', 'tone'],
  ['privcay', 'privacy'],
  ['liablity', 'liability'],
  ['opinons', 'opinions'],
  ['weather', null],
  ['', null],
  ['x', null]
])('%j was meant to be %j', (word, meant) => {
  expect(nearest(word, packs)).toBe(meant)
})

test('knows nothing near when there are no names', () => {
  expect(nearest('tone', [])).toBeNull()
})
