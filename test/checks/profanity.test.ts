import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import profanity from '../../src/checks/profanity.ts'
import { prepare, shown } from './run.ts'

const params = {
  words: [
    '~shit',
    '~fuck',
    'ass',
    '~wank',
    'bastard',
    'cock',
    'dick',
    'hell',
    'blow job',
    'son of a bitch',
    'suck it',
    'сука',
    'cum',
    'wtf'
  ],
  inside: ['shit', 'fuck'],
  compounds: { fronts: ['dumb'], bases: ['ass', 'cock'], backs: ['hole', 'hat', 'womble'] },
  'by-length': ['fuck', 'shit', 'bastard'],
  bent: ['wanker'],
  names: ['dick', 'cock'],
  innocent: [
    'assess*',
    '*ishit*',
    'mishit',
    'matsushita',
    '*ushit',
    'swank*',
    'hell of a',
    "hell 's kitchen",
    'moby dick',
    '-cum-',
    'dik dik',
    'dikdik'
  ],
  signs: ['🖕', '_l_']
}
const find = await prepare(profanity, params)
const finds = (source: string): void => expect(shown(find, source)).toBe(source)

describe('profanity finds words, wherever they stand', () => {
  test.each([
    '',
    'Nothing to see here.',
    '⟦Shit⟧ happens, ⟦shit⟧ again',
    'What a load of ⟦SHIT⟧',
    'a ⟦blow\njob⟧ and a ⟦blow-job⟧ and a ⟦blowjob⟧',
    '⟦Son of a bitch⟧!',
    '🚆 ⟦shit⟧ 🚆⟦shit⟧🚆',
    '#⟦shit⟧ #⟦FuckThis⟧',
    '“⟦Wanker⟧”, ⟦wanking⟧, ⟦shitty⟧, ⟦fucked⟧ and ⟦wanks⟧',
    '⟦wtf⟧ is this',
    'Oh ⟦сука⟧',
    '⟦🖕⟧ you',
    '⟦_l_⟧ you'
  ])('%j', finds)
})

describe('profanity finds words in disguise', () => {
  test.each([
    '⟦sh1t⟧, ⟦$hit⟧, ⟦sh!t⟧ and ⟦5h1t⟧',
    '⟦f**k⟧ and ⟦f*ck⟧, ⟦f***⟧, ⟦s**t⟧ and ⟦b*****d⟧',
    '⟦f#ck⟧, ⟦f-ck⟧ and ⟦f_ck⟧',
    '⟦s.h.i.t⟧ and ⟦f-u-c-k⟧ and ⟦f*u*c*k⟧',
    '⟦f u c k⟧ this',
    'I ⟦f u c k⟧ up',
    'a ⟦fu ck⟧',
    '⟦f u c k⟧ ⟦f u c k⟧ ⟦f u c k⟧ ⟦f u c k⟧ ⟦f u c k⟧',
    'I ⟦s h i t⟧ ⟦s h i t⟧ ⟦s h i t⟧ ⟦s h i t⟧ o',
    'x ⟦c.  o.  c.  k⟧. ⟦c.  o.  c.  k⟧. and a s s e s s a s s e s s a s s e s s',
    '⟦Fuuuuck⟧ and ⟦shiiiiit⟧',
    '⟦fück⟧, ⟦ｓｈｉｔ⟧, ⟦ѕhіt⟧, ⟦sh\u200bit⟧ and ⟦𝐬𝐡𝐢𝐭⟧',
    '⟦phuck⟧, ⟦fvck⟧, ⟦fuk⟧ and ⟦shyt⟧',
    '⟦w@nker⟧ and ⟦@sshole⟧',
    '⟦a$$⟧, but no A*s and no A55',
    '⟦c()ck⟧ and ⟦fu<k⟧',
    'you/⟦sh1t⟧',
    'go ⟦kcuf⟧ this, ⟦gnikcuf⟧ ⟦tihs⟧',
    'you ⟦basatrd⟧ and ⟦basard⟧',
    'you ⟦bsatard⟧ and ⟦wnaker⟧',
    '⟦bl0w job⟧, ⟦blow j0b⟧ and ⟦s0n of a bitch⟧',
    '⟦suuuck it⟧ and ⟦suckkk it⟧',
    '⟦f *ck⟧ and ⟦sh* t⟧ and ⟦f*c k⟧, but *no* f *chat*, and a b*s',
    '⟦f uck⟧, ⟦shi tting⟧ and a ⟦ba stard⟧',
    '⟦69fuckers⟧ and ⟦fuckw1t420⟧',
    '⟦vvank⟧ and ⟦wankur⟧',
    '⟦fuckboy99⟧ and ⟦wank⟧1234',
    '⟦blow jobbbb⟧',
    '⟦🅵🆄🅲🅺⟧ and ⟦Ꮪhit⟧',
    '⟦\\/\\/ank⟧ and ⟦s}{it⟧'
  ])('%j', finds)
})

describe('profanity finds words joined to others', () => {
  test.each([
    '#⟦holyshit⟧',
    '⟦absofuckinglutely⟧',
    '⟦dumbass⟧, ⟦dumb-ass⟧, ⟦asshat⟧ and ⟦cockwombles⟧',
    '#⟦thissh1tagain⟧',
    '#⟦ohf*ckoff⟧ and ⟦absof#ckinglutely⟧',
    '⟦whatthefuuuckever⟧',
    '⟦assyhat⟧ and ⟦dumbasserhole⟧'
  ])('%j', finds)
})

describe('profanity leaves innocent words alone', () => {
  test.each([
    'We assess the assets of Assam, class by class.',
    'Dr Matsushita will mishit the ball',
    '#PushIt and #WishItWas',
    'One hell of a view',
    "Hell's Kitchen",
    'A swanky hotel in Cockermouth, a cockpit and a peacock',
    'A kitchen-cum-diner',
    'Your copy of Moby Dick',
    'Thanks, Mr Dick. Dick, we found it. Hi Dick!',
    'Mr Cock',
    'Ask @shit_hot or https://northline.example/shit',
    'The goodies are shared: it is hit and miss, as seen in 24/7, 5pm, £5.99, e.g. T&Cs',
    "He'll and she'll, we'll",
    'Please assist; as we ass…',
    'FUCHS, Shi Tao and Mr Wang',
    'Price* and **bold** and *checks box*',
    'Is it hot? Ask Jo.',
    'A dik-dik, a swift kick, tish, knaves and tucks',
    'Flight ASS1, seat 12a, tit4 and cum3',
    'Basra, a bastion and the bastille',
    'an a_l_b in snake_case'
  ])('%j', finds)
})

test('profanity finds a name that is no name there', () => {
  finds('What a ⟦dick⟧ move. ⟦Dick⟧ move.')
})

test('profanity lets the house allow words', async () => {
  const lenient = await prepare(profanity, { ...params, allow: ['Hell', 'wtf'] })
  expect(shown(lenient, 'wtf, go to hell, ⟦shit⟧')).toBe('wtf, go to hell, ⟦shit⟧')
})

test('profanity takes words as they are spelled when told to', async () => {
  const strict = await prepare(profanity, { words: ['merde', 'shut up', 'niker'], strict: true })
  expect(shown(strict, '⟦Merde⟧, ⟦shut up⟧; nicer, merrde and shutup')).toBe(
    '⟦Merde⟧, ⟦shut up⟧; nicer, merrde and shutup'
  )
})

test('profanity takes harmless words only in disguise when told to', async () => {
  const dodged = await prepare(profanity, {
    words: ['sex', 'virgin', 'loser'],
    strict: true,
    disguised: true
  })
  const source = '⟦s3x⟧, ⟦νirgin⟧ and ⟦lòser⟧, but sex, a virgin, 𝐬𝐞𝐱, losér, a loser and 3 sex'
  expect(shown(dodged, source)).toBe(source)
})

test('profanity finds what a rule seeks that is used after another', async () => {
  expect(shown(find, 'no quux, no ⟦shit⟧ and no ✂ here')).toBe('no quux, no ⟦shit⟧ and no ✂ here')
  const other = await prepare(profanity, { words: ['quux'], inside: ['quux'], signs: ['✂'] })
  expect(shown(other, 'no ⟦quux⟧, no shit, no ⟦requuxed⟧ and no ⟦✂⟧ here')).toBe(
    'no ⟦quux⟧, no shit, no ⟦requuxed⟧ and no ⟦✂⟧ here'
  )
})

test.each([{ words: ['a'] }, { words: ['ass'], inside: ['F*'] }, { word: ['ass'] }])(
  'profanity refuses %j',
  (given) => {
    expect(profanity.params(z).safeParse(given).success).toBe(false)
  }
)

describe('profanity ends in time on hostile texts', () => {
  test.each([
    'a',
    's',
    'as',
    'f*',
    'c u ',
    'a s s ',
    'k',
    'ck',
    'fu-',
    '$h!',
    '*_',
    'ff  ',
    'shit',
    'fuckx ',
    '#shit'
  ])('%j repeated', (part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length))
    const start = performance.now()
    find(text)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
