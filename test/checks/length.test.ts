import { describe, expect, test } from 'vitest'
import length from '../../src/checks/length.ts'
import { prepare, shown } from './run.ts'

describe('length marks what is over the most', () => {
  test.each([
    ['graphemes', 5, ''],
    ['graphemes', 5, 'Hello'],
    ['graphemes', 5, 'Hello⟦, you⟧'],
    ['graphemes', 3, 'a👨‍👩‍👧b⟦👨‍👩‍👧⟧'],
    ['graphemes', 2, 'e\u0301e\u0301⟦e\u0301⟧'],
    ['utf16', 3, 'a👍⟦b⟧'],
    ['utf16', 2, 'a⟦👍⟧'],
    ['bytes', 4, 'aé⟦€⟧'],
    ['bytes', 9, 'a€é👎'.slice(0, 3)],
    ['bytes', 5, 'a👍⟦\nb⟧'],
    ['x', 4, 'ab漢⟦字⟧'],
    ['x', 3, 'a👨‍👩‍👧⟦👍⟧'],
    ['x', 26, 'Hi https://northline.example/a/very/long/path'],
    ['x', 25, 'Hi ⟦https://northline.example/a/very/long/path⟧']
  ])('%s, at most %i: %j', async (unit, max, source) => {
    expect(shown(await prepare(length, { unit, max }), source)).toBe(source)
  })
})

test('length tells how long it is and how much that is over', async () => {
  const find = await prepare(length, { max: 5 })
  expect(find('Hello, you')[0]?.data).toEqual({ length: '10', max: '5', min: '', over: '5' })
})

test('length reports too little for the draft as a whole', async () => {
  const find = await prepare(length, { min: 3 })
  expect(find('Hi').map(({ at }) => at)).toEqual([null])
  expect(find('Hi!')).toEqual([])
})
