import { beforeAll, describe, expect, test } from 'vitest'
import { check, loadPolicy, type Policy } from '../../src/index.ts'
import { shippedRules } from '../shipped.ts'

/** Repeated to 100,000 characters, each would take minutes where work grows with the square of the length. */
const parts: Readonly<Record<string, string>> = {
  prose: 'We are sorry to hear that your parcel has not arrived yet, please send us your order number. ',
  'one letter': 'a ',
  'two words': 'we will ',
  promises: "we'll refund you ",
  quotes: '"a "b ',
  'curly quotes': '“a ”b ',
  brackets: '((([[[',
  clitics: "'s",
  'letters and clitics': "a's's",
  'one word': 'a',
  spaces: ' ',
  paragraphs: 'a\n\n',
  mentions: '@abc ',
  hashtags: '#AbcDef ',
  emoji: '😀',
  families: '👨‍👩‍👧 ',
  digits: '1 ',
  'a number': '1',
  links: 'http://a.b/ ',
  dots: 'a.',
  hyphens: 'a-',
  commas: 'a, ',
  exclamations: '! ',
  accents: 'a\u0301\u0301\u0301',
  'nothing to see': 'a\u200b',
  'pulled apart': 'f u c k ',
  'pulled apart with stops': 'a. s. s. ',
  'single letters': 'a b c d ',
  'letters and digits': 'a 1 b 2 ',
  'one and two letters': 'as s ',
  masked: 'f*ck ',
  addresses: 'a@b.example ',
  cards: '4111 1111 1111 1111 ',
  telephones: '07700 900123 ',
  dates: '1 October 2001 ',
  denials: 'not '
}

describe('100,000 characters of one kind, under every shipped pack, always end', () => {
  let policy: Policy

  beforeAll(async () => {
    const use = 'use: [tone, promises, opinions, topics, profanity, liability, privacy, claims]'
    policy = await loadPolicy(
      { text: `onrecord: 1\norganisation: { name: Northline }\n${use}\n` },
      { shipped: shippedRules() }
    )
    await check('Hello.', policy)
  }, 60_000)

  test.each(Object.entries(parts))(
    '%s',
    async (_, part) => {
      const text = part.repeat(Math.ceil(100_000 / part.length)).slice(0, 100_000)
      const { findings } = await check(text, policy)
      const longest = Math.max(
        0,
        ...findings.map(({ excerpt, quote }) => (excerpt?.text.length ?? 0) - quote.length)
      )
      expect(longest).toBeLessThanOrEqual(1100)
    },
    10_000
  )
})
