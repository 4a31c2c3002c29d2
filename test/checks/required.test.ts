import { describe, expect, test } from 'vitest'
import required from '../../src/checks/required.ts'
import { draftOf } from '../../src/core/doc.ts'
import type { DraftFields } from '../../src/core/types.ts'
import { prepare } from './run.ts'

const find = await prepare(required, { any: ['#ad', 'paid partnership', 'Paid for by'] })

describe('required is content with one of its phrases', () => {
  test.each([
    '#ad Look at these shoes',
    'Look at these shoes #AD',
    'Look at these shoes.\n#ad\nMore soon',
    '👟#ad',
    'A paid partnership',
    'A Paid\nPartnership with Shoeland',
    'Ｐａｉｄ ｆｏｒ ｂｙ Shoeland'
  ])('%j', (text) => {
    expect(find(text)).toEqual([])
  })
})

describe('required reports the draft as a whole', () => {
  test.each([
    '',
    'Look at these shoes',
    'a great ad',
    '#advert',
    '#adventure',
    'paid, partnership',
    'paid for'
  ])('%j', (text) => {
    expect(find(text)).toEqual([
      { at: null, data: { missing: '“#ad” or “paid partnership” or “Paid for by”' } }
    ])
  })
})

describe('required under conditions', () => {
  test.each<[DraftFields, number]>([
    [{ relationship: 'paid', channels: ['x', 'bluesky'] }, 1],
    [{ relationship: 'gifted', channels: ['x'] }, 1],
    [{ relationship: 'own', channels: ['x'] }, 0],
    [{ relationship: 'paid', channels: ['mastodon'] }, 0],
    [{ relationship: 'paid' }, 0],
    [{}, 0]
  ])('%j → %i', async (fields, count) => {
    const when = { relationship: ['paid', 'gifted'], channel: ['x'] }
    const conditional = await prepare(required, { any: ['#ad'], when })
    expect(conditional({ ...draftOf('Shoes!'), ...fields })).toHaveLength(count)
  })
})

test('required refuses a phrase without a word', async () => {
  await expect(prepare(required, { any: ['#ad', '“”'] })).rejects.toThrow('holds no word')
})
