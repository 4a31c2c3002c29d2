import { describe, expect, it } from 'vitest'
import { createDoc, draftOf } from '../../src/core/doc.ts'
import { fold } from '../../src/core/fold.ts'
import { quotedSpans } from '../../src/core/quotes.ts'

describe('fold', () => {
  it.each([
    ['plain TEXT', 'plain text'],
    ['We’ll ‘say’ “so”', "we'll 'say' \"so\""],
    ['ＦＵＬＬ ｗｉｄｔｈ', 'full width'],
    ['𝐟𝐫𝐞𝐞 𝓢𝓽𝔂𝓵𝓮', 'free style'],
    ['Ⓐⓑ', 'ab'],
    ['рау раl', 'pay pal'],
    ['αβ ο', 'ab o'],
    ['sh\u200bi\u00adp', 'ship'],
    ['cafe\u0301 ÉTÉ naïve', 'cafe ete naive'],
    ['s̶h̶i̶p', 'ship'],
    ['ﬁne', 'fine'],
    ['', '']
  ])('%s → %s', (text, expected) => {
    expect(fold(text).text).toBe(expected)
  })

  it('finds the way back to the characters of the original', () => {
    const text = 'Ａ cafe\u0301s sh\u200bip 𝐟𝐫𝐞𝐞 ﬁt 👍 end'
    const { text: folded, original, originalEnd } = fold(text)
    const slice = (word: string): string => {
      const at = folded.indexOf(word)
      return text.slice(original(at), originalEnd(at + word.length))
    }
    expect(slice('cafes')).toBe('cafe\u0301s')
    expect(slice('ship')).toBe('sh\u200bip')
    expect(slice('free')).toBe('𝐟𝐫𝐞𝐞')
    expect(slice('fi')).toBe('ﬁ')
    expect(slice('end')).toBe('end')
    expect(original(folded.length)).toBe(text.length)
  })

  it.each([1, 1000])('keeps every offset where each character becomes one other, %i times', (times) => {
    const text = 'We’ll be “ÉTÉ” '.repeat(times)
    const { text: folded, original, originalEnd } = fold(text)
    expect(folded).toBe('we\'ll be "ete" '.repeat(times))
    for (let at = 0; at <= text.length; at++) expect([original(at), originalEnd(at)]).toEqual([at, at])
  })
})

describe('quoted parts', () => {
  it.each<[string, string[]]>([
    ['you said “we’ll pay” today', ['we’ll pay']],
    ['you said "we will" and \'never\'', ['we will', 'never']],
    ["it's ours, don't 'move' it", ['move']],
    ['> quoted line\nours', [' quoted line']],
    ['an open “quote is none', []],
    ['6\' by 4" and 5"', []],
    ['“one\n\ntwo”', []],
    ['', []]
  ])('%s', (text, expected) => {
    expect(quotedSpans(text).map(([start, end]) => text.slice(start, end))).toEqual(expected)
  })
})

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['One. two! Three? four', ['One.', 'two!', 'Three?', 'four']],
    ['Hi Mr. Fox, see no. 5', ['Hi Mr. Fox, see no. 5']],
    ['Pay £1.50 at 9.30 a.m. today', ['Pay £1.50 at 9.30 a.m. today']],
    ['Great 🙂 see you', ['Great 🙂', 'see you']],
    ['First line\nSecond line', ['First line', 'Second line']],
    ['wrapped\nby hand', ['wrapped\nby hand']],
    ['', []]
  ])('%s', (text, expected) => {
    const doc = createDoc(draftOf(text))
    expect(doc.sentences.map(([start, end]) => text.slice(start, end))).toEqual(expected)
  })
})

describe('a doc', () => {
  const text = '@sam see #BigNews at northline.example/a 👩‍👩‍👧🇿🇦 or help@northline.example ❤️'
  const doc = createDoc(draftOf(text))
  const slices = (spans: readonly (readonly [number, number])[]): string[] =>
    spans.map(([start, end]) => text.slice(start, end))

  it('knows mentions, hashtags, links and emoji', () => {
    expect(slices(doc.mentions)).toEqual(['@sam'])
    expect(slices(doc.hashtags)).toEqual(['#BigNews'])
    expect(slices(doc.links)).toEqual(['northline.example/a', 'help@northline.example'])
    expect(slices(doc.emoji)).toEqual(['👩‍👩‍👧', '🇿🇦', '❤️'])
  })

  it('opens the message that is answered', () => {
    const answer = createDoc({ ...draftOf('Yes'), inReplyTo: 'Is it late?' })
    expect(answer.inReplyTo?.text).toBe('Is it late?')
    expect(doc.inReplyTo).toBeNull()
  })
})
