import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadEndings } from '../../src/adapters/tlds.ts'
import { createDoc, draftOf } from '../../src/core/doc.ts'
import { lengthOf } from '../../src/core/measure.ts'
import type { Span } from '../../src/core/types.ts'
import { xHashtags, xMentions } from '../../src/core/x-entities.ts'
import { xLinks } from '../../src/core/x-links.ts'

const isEnding = await loadEndings()
const cut = (text: string, spans: readonly Span[], from = 0) =>
  spans.map(([start, end]) => text.slice(start + from, end))

const links = (text: string) => cut(text, xLinks(text, isEnding))
const mentions = (text: string) => cut(text, xMentions(text), 1)
const hashtags = (text: string) => cut(text, xHashtags(text, xLinks(text, isEnding)), 1)
const length = (text: string) => {
  const doc = createDoc(draftOf(text))
  return lengthOf({ text, emoji: doc.emoji, mentions: [], links: xLinks(text, isEnding) }, 'x')
}

describe('links as X sees them', () => {
  test.each([
    ['', []],
    ['see northline.example or northline.com', ['northline.com']],
    ['see https://medium.com/@northline/a_b(c)?d=e.', ['https://medium.com/@northline/a_b(c)?d=e']],
    ['mail help@northline.com', []],
    ['a.com,b.com', ['a.com', 'b.com']],
    ['fare.The next', []]
  ])('%j', (text, expected) => expect(links(text)).toEqual(expected))

  test.each([
    'a.'.repeat(4000),
    'http://'.repeat(2000),
    `a.com${'/('.repeat(2000)}`,
    'あ'.repeat(4000),
    'あ.'.repeat(2000),
    'com.'.repeat(2000),
    `x.com.${'b.'.repeat(2000)}`,
    '_.com'.repeat(2000)
  ])('takes no longer for a long text: %#', (text) => {
    const begun = performance.now()
    links(text)
    hashtags(text)
    mentions(text)
    expect(performance.now() - begun).toBeLessThan(300)
  })
})

describe('lengths on X', () => {
  test.each([
    ['', 0],
    ['plain', 5],
    ['naïve 語', 8],
    ['e\u0301', 1],
    ['https://northline.com/a/very/long/way/to/say/hello', 23],
    ['t.co', 23],
    ['https://medium.com/@northline/long-title-of-a-long-post', 23],
    ['help@northline.com', 18],
    ['👍', 2],
    ['👍🏽', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['🇬🇧', 2],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
    ['1️⃣', 2],
    ['❤️', 2],
    ['🫨', 2],
    ['©', 1],
    ['1', 1]
  ])('%j is %i', (text, expected) => expect(length(text)).toBe(expected))
})

// ------------------------------------------------------------------------------ the conformance suite of twitter-text

interface Case {
  readonly text: string
  readonly expected: readonly (string | { readonly url: string })[]
}
interface Weighed {
  readonly text: string
  readonly expected: { readonly weightedLength: number }
}

const folder = new URL('../../../shared/conformance/twitter-text/', import.meta.url)
const has = existsSync(folder)
const read = (file: string): Record<string, never[]> =>
  has ? parse(readFileSync(new URL(file, folder), 'utf8')).tests : {}
const extract: Record<string, readonly Case[]> = read('extract.yml')
const validate: Record<string, readonly Weighed[]> = read('validate.yml')
const named = (expected: Case['expected']) => expected.map((one) => (typeof one === 'string' ? one : one.url))

describe.runIf(has)('the cases of twitter-text', () => {
  test.each([
    ['mentions', mentions, 20],
    ['hashtags', hashtags, 60],
    ['hashtags_from_astral', hashtags, 3],
    ['urls', links, 85],
    ['urls_with_directional_markers', links, 2],
    ['tco_urls_with_params', links, 5]
  ] as const)('%s', (group, find, least) => {
    const cases = extract[group] ?? []
    expect(cases.length).toBeGreaterThanOrEqual(least)
    const wrong = cases.flatMap(({ text, expected }) => {
      const found = find(text)
      return JSON.stringify(found) === JSON.stringify(named(expected)) ? [] : [{ text, expected, found }]
    })
    expect(wrong).toEqual([])
  })

  // `WeightedTweetsCounterTest` is version 2, in which an emoji counts by its parts; its other cases stand in the group
  // below as well. `tweets` is from the time of 140 characters. Both are of no network that is there today.
  test.each([
    ['WeightedTweetsWithDiscountedEmojiCounterTest', 20],
    ['UnicodeDirectionalMarkerCounterTest', 2]
  ] as const)('%s', (group, least) => {
    const cases = validate[group] ?? []
    expect(cases.length).toBeGreaterThanOrEqual(least)
    const wrong = cases.flatMap(({ text, expected: { weightedLength } }) => {
      const found = length(text)
      return found === weightedLength ? [] : [{ text, weightedLength, found }]
    })
    expect(wrong).toEqual([])
  })
})
