import { describe, expect, test } from 'vitest'
import altText from '../../src/checks/alt-text.ts'
import emoji from '../../src/checks/emoji.ts'
import emoticons from '../../src/checks/emoticons.ts'
import hashtags from '../../src/checks/hashtags.ts'
import markdown from '../../src/checks/markdown.ts'
import placeholder from '../../src/checks/placeholder.ts'
import readability from '../../src/checks/readability.ts'
import repeatedWord from '../../src/checks/repeated-word.ts'
import styledLetters from '../../src/checks/styled-letters.ts'
import type { Check } from '../../src/core/types.ts'
import { places, prepare, shown } from './run.ts'

/** The rows of a check that finds spans; `⟦…⟧` around each. */
function rows<P, B>(check: Check<P, B>, table: readonly (readonly [params: object, source: string])[]): void {
  describe(`${check.name} marks`, () => {
    test.each(table)('%j: %j', async (params, source) => {
      expect(shown(await prepare(check, params), source)).toBe(source)
    })
  })
}

const together = { find: 'run-together' }
rows(hashtags, [
  [together, ''],
  [together, '⟦#climatechange⟧'],
  [together, '😀 ⟦#throwbackthursday⟧\nand ⟦#seeyouagainsoon⟧'],
  [together, '#ClimateChange #climate #together #neighbourhood #understanding #forgotten'],
  [together, '#sncfconnect #verylongwordthatnobodyknowsxyz #été2027 #covid19'],
  [{ ...together, allow: ['#climatechange'] }, '#climatechange']
])

rows(styledLetters, [
  [{}, ''],
  [{}, '⟦𝗯𝗼𝗹𝗱⟧ and ⟦𝓈𝒸𝓇𝒾𝓅𝓉⟧'],
  [{}, '😀⟦ᴛɪɴʏ⟧'],
  [{}, 'Was ⟦s̶o̶l̶d̶⟧'],
  [{}, 'é ñ 日本語ＪＲ 🅰️🅱️ ™ ℃ №']
])

rows(emoji, [
  [{ find: 'run' }, '😀😀😀'],
  [{ find: 'run' }, '😀😀 😀⟦😀😀⟧ x 😀'],
  [{ find: 'run', max: 1 }, '🇬🇧⟦👨‍👩‍👧⟧\n😀'],
  [{ find: 'inside' }, 'We ⟦❤️⟧ you 😀'],
  [{ find: 'inside' }, 'Hello 😀 We are here\n😀 all day 😀'],
  [{ find: 'bullets' }, '⟦✅⟧ one\n✅ two'],
  [{ find: 'bullets' }, '✅ one\ntwo ✅']
])

rows(emoticons, [
  [{ find: 'faces' }, ''],
  [{ find: 'faces' }, '⟦:)⟧ hi ⟦;-)⟧ thanks⟦:)⟧'],
  [{ find: 'faces' }, '😀 ⟦<3⟧\n⟦¯\\_(ツ)_/¯⟧'],
  [{ find: 'faces' }, '(see https://northline.example/:) 8:30 a:b (note :)'],
  [{ find: 'art' }, 'a\n⟦======⟧\nb -- c ... !!!!!!!!']
])

rows(markdown, [
  [{}, ''],
  [{}, '⟦**bold**⟧ ⟦[text](https://northline.example)⟧ ⟦__two words__⟧'],
  [{}, '⟦# Heading⟧\n⟦## Another⟧'],
  [{}, '#tag # 7 * a * b ** c __init__ @__name__ f**k [a] (b)']
])

rows(placeholder, [
  [{ find: 'slot' }, ''],
  [{ find: 'slot' }, 'Hi ⟦[NAME]⟧ ⟦<insert link>⟧ ⟦{ORDER NUMBER}⟧ ⟦____⟧'],
  [{ find: 'slot' }, 'Dear ⟦XXX⟧, [sic] [NEWS] [1/2] <3 xxx XXXL snake_case'],
  [{ find: 'slot', allow: ['[NAME]'] }, 'Hi [NAME]'],
  [
    { find: 'merge-field' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a merge field is meant
    '⟦{{first_name}}⟧ ⟦*|FNAME|*⟧ ⟦%FIRST_NAME%⟧ ⟦${name}⟧ ⟦<%= x %>⟧ ⟦{first_name}⟧ ⟦[[Name]]⟧'
  ],
  [{ find: 'merge-field' }, '5% of 10% {a} $5 {b} https://northline.example/?a=%20b%20 [1]']
])

rows(repeatedWord, [
  [{}, ''],
  [{}, '⟦The the⟧ lift'],
  [{}, 'at ⟦the the⟧ and ⟦of of⟧'],
  [{}, 'over ⟦the\nthe⟧ line'],
  [{}, 'that that had had no no bye bye so so the, the “the” the the the'],
  [{ allow: ['the'] }, 'the the']
])

rows(readability, [
  [{ 'max-words': 3 }, 'One two three. ⟦One two three four.⟧ We’re not here'],
  [{ 'max-words': 3 }, '']
])

describe('a picture without an alternative', () => {
  test.each([
    ['missing', { file: 'a.jpg' }, 1],
    ['missing', { file: 'a.jpg', alt: 'A lift' }, 0],
    ['missing', { file: 'a.mp4' }, 0],
    ['file-name', { file: 'x/a.jpg', alt: 'a.jpg' }, 1],
    ['file-name', { file: 'a.jpg', alt: 'DSC_0001' }, 1],
    ['file-name', { file: 'a.jpg', alt: 'Image' }, 1],
    ['file-name', { file: 'a.jpg', alt: 'Images of the lift' }, 0],
    ['picture-of', { file: 'a.jpg', alt: 'An image of a lift' }, 1],
    ['picture-of', { file: 'a.jpg', alt: 'Imagery' }, 0],
    ['too-long', { file: 'a.jpg', alt: 'a'.repeat(1001) }, 1],
    ['too-long', { file: 'a.jpg', alt: '😀'.repeat(1000) }, 0]
  ])('%s: %j', async (find, media, expected) => {
    const run = await prepare(altText, { find })
    const source = { file: '', raw: '', origin: { line: 1, column: 1, offset: 0 }, pieces: [] }
    expect(run({ id: 'a', text: '', source, media: [media] })).toHaveLength(expected)
  })
})

test('nothing but hashtags is found as a whole', async () => {
  const run = await prepare(hashtags, { find: 'alone' })
  expect(places(run('#One #Two 😀'))).toEqual([null])
  expect(run('Hello #One')).toEqual([])
  expect(run('😀')).toEqual([])
})

test('what is written instead is suggested', async () => {
  const first = async (
    check: Promise<(draft: string) => { suggestions?: readonly string[] }[]>,
    text: string
  ) => (await check)(text)[0]?.suggestions
  expect(await first(prepare(hashtags, together), '#blacklivesmatter')).toEqual(['#BlackLivesMatter'])
  expect(await first(prepare(styledLetters, {}), '𝗕𝗮𝗰𝗸 𝟮𝟰')).toEqual(['Back 24'])
  expect(await first(prepare(styledLetters, {}), '🅢🅐🅛🅔')).toEqual(['SALE'])
  expect(await first(prepare(emoticons, { find: 'faces' }), 'Hi :-)')).toEqual(['🙂'])
  expect(await first(prepare(markdown, {}), '[our page](https://a.example)')).toEqual([
    'our page: https://a.example'
  ])
  expect(await first(prepare(repeatedWord, {}), 'The the lift')).toEqual(['The'])
})

test('hard words make a high grade', async () => {
  const run = await prepare(readability, { 'max-grade': 8 })
  expect(
    run(
      'The lift is out. Please take the stairs. We are in the hall. Come to us, and we will carry your bags.'
    )
  ).toEqual([])
  const [hit] = run(
    'Unavailability of infrastructure necessitates consideration of alternative transportation possibilities, notwithstanding considerable inconvenience to individual passengers requiring assistance immediately upon arrival at the terminal.'
  )
  expect(Number(hit?.data?.grade)).toBeGreaterThan(20)
})
