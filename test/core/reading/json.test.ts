import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from '../../../src/core/reading/json.ts'
import type { Value } from '../../../src/core/reading/value.ts'
import { fileText } from '../../../src/core/source.ts'
import type { Problem } from '../../../src/core/types.ts'

const nothing = Symbol('no JSON')

/** A value as `JSON.parse` would give it. */
function plain(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(plain)
  if (value.kind === 'map')
    return Object.fromEntries(value.entries.map((entry) => [entry.key, plain(entry.value)]))
  return value.kind === 'text' ? value.text : value.value
}

function read(json: string): unknown {
  const problems: Problem[] = []
  const value = readJson(fileText('a.json', json), 0, json.length, problems)
  if (!value) expect(problems).toHaveLength(1)
  return value ? plain(value) : nothing
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return nothing
  }
}

const parts = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"b"',
  '1',
  '-0.5e3',
  '01',
  'true',
  'null',
  ' ',
  '\n',
  '"\\u00e9"',
  '"\\x"'
]

test('reads and refuses what JSON.parse reads and refuses', () => {
  const pieces = fc.array(fc.constantFrom(...parts), { maxLength: 9 }).map((some) => some.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.json(), pieces), (json) => {
      expect(read(json)).toEqual(parsed(json))
    }),
    { numRuns: 2000 }
  )
})

test('a key that stands twice is told: others read the second one', () => {
  const problems: Problem[] = []
  const json = '{"text": "a",\n "text": "b"}'
  readJson(fileText('a.json', json), 0, json.length, problems)
  expect(problems.map(({ at, message }) => [at?.line, at?.column, message])).toEqual([
    [2, 2, '“text” stands here for a second time.']
  ])
})
