import { describe, expect, test } from 'vitest'
import phoneNumber from '../../src/checks/phone-number.ts'
import { draftOf } from '../../src/core/doc.ts'
import { prepare, shown } from './run.ts'

describe('phone-number finds numbers of people', () => {
  test.each([
    'Nothing here.',
    '',
    '⟦07700 900123⟧',
    'Is it ⟦020 7946 0018⟧ or ⟦+44 20 7946 0019⟧?',
    'So ⟦+44 (0) 7700 900456⟧!',
    '🚆⟦0803 123 4567⟧\n⟦082 123 4567⟧',
    'Mumbai ⟦98200 12345⟧, Reno ⟦775-555-0142⟧, ⟦+1 202 555 0142⟧',
    'Spelt: ⟦oh seven seven double-oh, nine hundred, four six one⟧ now',
    'Full width ⟦０７７００ ９００１２３⟧',
    '⟦07700 900123⟧ 8am',
    'Keys ⟦0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣⟧',
    'Free: 0800 123 4567, 1-800-555-0199, 0345 555 0142',
    'Helplines 116 123, 999, 111',
    'At 17:52 on 22/11/2026, or 2026-11-22 10:00',
    '£12.50, 1,000,000, 10.4.2.1, BA2490, S21 Ultra 5G 128GB',
    'Order 0770 090 0123, ref: 07700900123, flight no. 07700900123',
    'CAS-07700900123-X, #07700900123, bank.example/07700900123',
    'Train 2055 at 14:20, seats 21 to 25'
  ])('%s', async (row) => {
    expect(shown(await prepare(phoneNumber, { locale: 'en-GB' }), row)).toBe(row)
  })
})

describe('phone-number knows whose number it is', () => {
  test('the organisation’s own numbers are fine, however they are written', async () => {
    const find = await prepare(phoneNumber, { contacts: { phones: ['020 7946 0018'] } })
    expect(find('020 7946 0018, +44 20 7946 0018, 02079460018')).toEqual([])
    expect(find('020 7946 0019')).toHaveLength(1)
  })

  test('digits alone count only when the customer wrote them', async () => {
    const find = await prepare(phoneNumber, { locale: 'en-IN' })
    const draft = draftOf('Yes, 9820012345')
    expect(find(draft)).toEqual([])
    expect(find({ ...draft, inReplyTo: 'call 98200-12345' })).toEqual([{ at: [5, 15], secret: true }])
  })

  test('numbers are read in the way of the policy’s country first', async () => {
    const swiss = await prepare(phoneNumber, { locale: 'de-CH' })
    expect(swiss('044 668 18 00')).toHaveLength(1)
    const free = await prepare(phoneNumber, { countries: ['za'] })
    expect(free('0860 123 456')).toEqual([])
    const british = await prepare(phoneNumber, { countries: ['gb'] })
    expect(british('98200 12345')).toEqual([])
  })

  test('a direct message is not public', async () => {
    const find = await prepare(phoneNumber, { 'not-kind': ['dm'] })
    expect(find({ ...draftOf('07700 900123'), kind: 'dm' })).toEqual([])
  })

  test('every hit is a secret', async () => {
    expect((await prepare(phoneNumber, {}))('07700 900123')).toEqual([{ at: [0, 12], secret: true }])
  })
})

test('phone-number ends in time on hostile texts', async () => {
  const find = await prepare(phoneNumber, {})
  find('07700 900123')
  const start = performance.now()
  for (const part of ['1', '12 ', '07700 ', '1-', 'one two ']) find(part.repeat(10_000 / part.length))
  expect(performance.now() - start).toBeLessThan(3000)
})
