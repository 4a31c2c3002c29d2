import { describe, expect, test } from 'vitest'
import phrase from '../../src/checks/phrase.ts'
import { prepare, shown } from './run.ts'

const find = await prepare(phrase, { phrases: ['punters', 'fare rise', 'don’t panic'] })

describe('phrase finds whole words, wherever they stand', () => {
  test.each([
    'Nothing to see here.',
    '',
    '⟦Punters⟧ and more ⟦punters⟧',
    'Hello ⟦PUNTERS⟧!',
    'We know, ⟦punters⟧',
    'A ⟦fare rise⟧ and a ⟦fare  rise⟧',
    'A ⟦fare\nrise⟧ over two lines',
    '🚆 ⟦punters⟧ 🚆⟦punters⟧',
    'Our “⟦punters⟧”, (⟦punters⟧) and ⟦punters⟧’ rights',
    '#⟦punters⟧',
    'Counterpunters, puntersome, a fare. Rise early!',
    'Ask @punters or www.punters.example/punters',
    "⟦Don't panic⟧, ⟦don’t panic⟧, ⟦dont panic⟧",
    'soft ⟦pun\u00adters⟧ and zero-width ⟦pun\u200bters⟧',
    '⟦Рunters⟧ with a Cyrillic letter'
  ])('%j', (source) => {
    expect(shown(find, source)).toBe(source)
  })
})

test('phrase finds listed handles and links, and no others', async () => {
  const handles = await prepare(phrase, { phrases: ['@southrail', 'ask southrail.example'] })
  const source = 'Hi @sam, ⟦@Southrail⟧ says ⟦ask southrail.example⟧, not ask www.northline.example'
  expect(shown(handles, source)).toBe(source)
})

describe('phrase with inflected forms', () => {
  test.each([
    'We ⟦canceled⟧ it',
    '⟦Canceling⟧ and ⟦cancels⟧',
    'a ⟦dearer ticket⟧, many ⟦dearer tickets⟧',
    'cancellation'
  ])('%j', async (source) => {
    const inflected = await prepare(phrase, { phrases: ['cancel', 'dearer ticket'], inflect: true })
    expect(shown(inflected, source)).toBe(source)
  })

  test('names the phrase as it was listed', async () => {
    const inflected = await prepare(phrase, { phrases: ['fare', 'cancel'], inflect: true })
    expect(inflected('We are canceling').map(({ data }) => data)).toEqual([{ phrase: 'cancel' }])
  })
})

describe('phrase leaves innocent contexts alone', () => {
  test.each([
    'price increase on eBay',
    'a ⟦price increase⟧ is not a price increase on eBay',
    'Dead Price Increase Society'
  ])('%j', async (source) => {
    const except = ['price increase on eBay', 'dead price']
    expect(shown(await prepare(phrase, { phrases: ['price increase'], except }), source)).toBe(source)
  })
})

test('phrase reports the longest of phrases that share their words', async () => {
  const nested = await prepare(phrase, { phrases: ['rise', 'fare rise', 'fare', 'rise now'] })
  expect(shown(nested, 'A ⟦fare rise⟧, a ⟦rise⟧')).toBe('A ⟦fare rise⟧, a ⟦rise⟧')
  expect(nested('fare rise now').map(({ at }) => at)).toEqual([
    [0, 9],
    [5, 13]
  ])
})

test('phrase finds one of ten thousand phrases', async () => {
  const phrases = Array.from({ length: 10_000 }, (_, i) => `phrase number ${i}`)
  const many = await prepare(phrase, { phrases })
  expect(many('This is phrase number 9876, is it not?').map(({ data }) => data)).toEqual([
    { phrase: 'phrase number 9876' }
  ])
})
