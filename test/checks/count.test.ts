import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import count from '../../src/checks/count.ts'
import { places, prepare, shown } from './run.ts'

describe('count marks what is over the most', () => {
  test.each([
    ['exclamation-marks', 1, ''],
    ['exclamation-marks', 1, 'Thanks!'],
    ['exclamation-marks', 1, 'Thanks! Bye⟦!⟧'],
    ['exclamation-marks', 1, 'Thanks!⟦!!⟧ Bye!'],
    ['exclamation-marks', 0, '⟦!⟧ at the start'],
    ['exclamation-marks', 0, '😀⟦!⟧'],
    ['exclamation-marks', 1, 'One!\nTwo⟦！⟧'],
    ['exclamation-marks', 0, 'See https://northline.example/!/wow'],
    ['question-marks', 1, 'Where? When⟦?⟧ How?'],
    ['question-marks', 0, 'See northline.example/fares?from=here'],
    ['emoji', 1, '😀 plain ⟦👨‍👩‍👧⟧ text 🇬🇧'],
    ['emoji', 1, '😀⟦😀😀⟧'],
    ['emoji', 0, 'Price © 5 #1 *'],
    ['hashtags', 1, '#OnTime and ⟦#SoProud⟧'],
    ['mentions', 0, '⟦@northline⟧ hello'],
    ['links', 1, 'northline.example and ⟦https://northline.example/fares⟧'],
    ['words', 3, "We'll be there ⟦at⟧ 5pm"],
    ['words', 3, 'A well-known #OnTime ⟦train⟧'],
    ['words', 2, 'two words 😀 @northline northline.example'],
    ['sentences', 1, 'One. ⟦Two is here.⟧ Three.']
  ])('%s, at most %i: %j', async (of, max, source) => {
    expect(shown(await prepare(count, { of, max }), source)).toBe(source)
  })
})

test('count reports too few for the draft as a whole', async () => {
  const find = await prepare(count, { of: 'words', min: 3, max: 9 })
  expect(find('Only two')).toEqual([{ at: null, data: { count: '2', max: '9', min: '3' } }])
  expect(places(find(''))).toEqual([null])
  expect(find('Now there are four')).toEqual([])
})

test('count tells how many there are', async () => {
  const find = await prepare(count, { of: 'emoji', max: 1 })
  expect(find('😀😀😀')[0]?.data).toMatchObject({ count: '3', max: '1' })
})

test.each([
  { of: 'emoji' },
  { of: 'emoji', max: 1, min: 2 },
  { of: 'cats', max: 1 },
  { of: 'words', max: 0.5 }
])('count refuses %j', (params) => {
  expect(count.params(z).safeParse(params).success).toBe(false)
})
