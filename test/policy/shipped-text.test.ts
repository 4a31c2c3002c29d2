import { expect, it } from 'vitest'
import { readShipped, writeShipped } from '../../src/policy/shipped-text.ts'
import { shippedRules } from '../shipped.ts'

it('gives what was written, file by file', () => {
  const shipped = {
    ...shippedRules(),
    'odd.yaml': { text: 'a\n}","b":“☃\u{1f642}”\u2028', list: [null, {}] },
    'a"b': 1
  }
  const text = writeShipped(shipped)
  expect(JSON.parse(text)).toEqual(shipped)
  expect(text).toMatch(/^[\0-\x7f]*$/)
  const read = readShipped(text)
  expect(Object.keys(read)).toEqual(Object.keys(shipped))
  expect({ ...read }).toEqual(shipped)
  expect(read['tone.yaml']).toBe(read['tone.yaml'])
})
