import { describe, expect, it } from 'vitest'
import { createDoc, draftOf } from '../../src/core/doc.ts'

const words = (text: string): string =>
  createDoc(draftOf(text))
    .tokens.map(({ norm }) => norm)
    .join(' ')

describe('tokens', () => {
  it.each([
    ["We'll refund you", "we 'll refund you"],
    ['We’ll refund you', "we 'll refund you"],
    ["We can't, won't, don't", "we can n't , will n't , do n't"],
    ['dont youll im', "do n't you 'll i 'm"],
    ["Northline's own", "northline 's own"],
    ["I'd've", "i 'd 've"],
    ['5pm, 24hrs, 3rd, 17:52', '5 pm , 24 hours , 3 rd , 17:52'],
    ['24hours, 2days', '24 hours , 2 days'],
    ['see u 2day', 'see you today'],
    ['£1,000.50 back!', '£ 1,000.50 back !'],
    ['R250, Rs500 or N5,000 back', 'zar 250 , inr 500 or ngn 5,000 back'],
    ['r2d2 wore an N95x', 'r2d2 wore an n95x'],
    ['look-alike — and', 'look alike — and'],
    ['see northline.example/refunds.', 'see northline.example/refunds .'],
    ['mail help@northline.example now', 'mail help@northline.example now'],
    ['https://x.example/a?b=c!', 'https://x.example/a?b=c !'],
    ['@sam we @a.b.example', '@sam we @a.b.example'],
    ['#ClimateHoax #strike2day', 'climate hoax strike 2 day'],
    ['#1 choice', '# 1 choice'],
    ['sorry. we are... ok?!', 'sorry . we are … ok ?'],
    ['u r late tmrw', 'you are late tomorrow'],
    ['at 9 a.m. or e.g. now', 'at 9 am or eg now'],
    ['Ｗｅ 𝐰𝐢𝐥𝐥 pay', 'we will pay'],
    ['sh​it', 'shit'],
    ['рау you', 'pay you'],
    ['one\ntwo\nThree', 'one two \n three'],
    ['Hi 👩‍👩‍👧 ok', 'hi 👩👩👧 ok'],
    ['', ''],
    ["get 'em, ‘quoted’ “words”", "get 'em , quoted words"],
    ['café co-op', 'cafe co op']
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected)
  })

  it.each([
    ['no digit', false],
    ['@r2d2 and @sam.99', false],
    ['see https://x.example/2027 or 4.example', false],
    ['@r2d2, 5', true],
    ['the A380', true],
    ['since R250', true],
    ['#strike2day', true],
    ['at 17:52', true],
    ['1️⃣', true],
    ['²', true]
  ])('knows whether digits stand outside links and handles: %s', (text, expected) => {
    expect(createDoc(draftOf(text)).hasDigits).toBe(expected)
  })

  it('keeps every token at its characters', () => {
    const text = 'Ｗｅ’ll sh​ip #BigNews “now” cafés'
    const doc = createDoc(draftOf(text))
    expect(doc.tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ｗｅ',
      '’ll',
      'sh​ip',
      'Big',
      'News',
      'now',
      'cafés'
    ])
    expect(doc.hashtags.map(([start, end]) => text.slice(start, end))).toEqual(['#BigNews'])
  })
})
