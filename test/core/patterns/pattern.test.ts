import { describe, expect, it } from 'vitest'
import { createDoc, draftOf } from '../../../src/core/doc.ts'
import { Language } from '../../../src/core/patterns/language.ts'
import { createLexicon } from '../../../src/core/patterns/lexicon.ts'
import { PatternError } from '../../../src/core/patterns/pattern.ts'
import type { WordClass } from '../../../src/core/types.ts'

const CLASSES: Record<string, WordClass> = {
  we: { any: ['we', 'i', 'the team'] },
  will: { any: ['will', "'ll", 'going to', 'gonna'] },
  pay: { any: ['~refund', '~pay .. back'] },
  strike: { any: ['strike', 'strikes', 'walkout'], not: ['strike a balance'] },
  time: { any: ['by (friday | <clock> | <number> (am | pm))', 'today'] },
  none: { any: [] }
}
const FORMS: Record<string, string[]> = {
  refund: ['refund', 'refunds', 'refunded', 'refunding'],
  pay: ['pay', 'pays', 'paid', 'paying']
}
const inflect = (word: string): string[] => FORMS[word] ?? [word]

/** The reported parts of a text under a pattern. */
function found(pattern: string, text: string): string[] {
  const lexicon = createLexicon(CLASSES, inflect)
  const program = lexicon.compile(pattern)
  const doc = createDoc(draftOf(text), new Language(lexicon.data()))
  return doc.matcher
    .matches(program)
    .map(({ marked: [first, end] }) => text.slice(doc.tokens[first]!.start, doc.tokens[end - 1]!.end))
}

describe('patterns', () => {
  it.each<[pattern: string, text: string, expected: string[]]>([
    ['refund', 'A Refund, a réfund, refunded', ['Refund', 'réfund']],
    ['~refund', 'Refunds, refunding, re-refund', ['Refunds', 'refunding', 'refund']],
    ["we'll", 'We’ll see, we will not, wellness', ['We’ll']],
    ['@we @will', "The team will, we'll, I gonna", ['The team will', "we'll", 'I gonna']],
    ['(fix | sort out) it', 'sort out it; fix it; sort it', ['sort out it', 'fix it']],
    ['we also? pay', 'we also pay, we pay, we too pay', ['we also pay', 'we pay']],
    ['(in full)? refund', 'in full refund. full refund', ['in full refund', 'refund', 'refund']],
    ['we .. pay', 'we shall gladly now pay', ['we shall gladly now pay']],
    ['we .. pay', 'we one two three four pay', []],
    ['we ..4 pay', 'we one two three four pay', ['we one two three four pay']],
    ['we .. pay', 'we, of course, pay', []],
    ['we ... pay', 'we, of course, pay', ['we, of course, pay']],
    ['we ... pay', 'we see. You pay', []],
    ['we ... pay', 'we see 🙂 you pay', []],
    ['@will @pay', "we'll pay you right back", ["'ll pay you right back"]],
    ['@strike', 'a strike; to strike a balance; walkout', ['strike', 'walkout']],
    ['@time', 'by Friday, by 17:52, by 5pm, today, by then', ['by Friday', 'by 17:52', 'by 5pm', 'today']],
    ['@none', 'none', []],
    ['~pay !nothing', 'pay nothing, pay all', ['pay']],
    ['we {~pay you} today', 'now we pay you today', ['pay you']],
    ['£ <number>', '£20 and £ 1,000.50, 20', ['£20', '£ 1,000.50']],
    ['<start> sure', 'Sure. It is sure. sure! @sam Sure', ['Sure', 'sure', 'Sure']],
    ['<text-start> sure', '@a @b Sure. Sure', ['Sure']],
    ['back <end>', 'I am back! Get back to us', ['back']],
    ['back <text-end>', 'I am back! Get back 🙂', ['back']],
    [
      '<quote> news <unquote>',
      'The “news” is, ‘news’: "news today", \'news\' and news',
      ['news', 'news', 'news']
    ],
    ['<capital> line', 'the Orange line, the line', ['Orange line']],
    ['<hashtag>', 'no #BigNews', ['Big', 'News']],
    ['😂', 'ha 😂 🙂', ['😂']],
    ['really "?"', 'Really? really', ['Really?']],
    ['"no. way"', 'No. Way, no way', ['No. Way']],
    ['u ur', 'you your u r', ['you your']]
  ])('%s in “%s”', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected)
  })

  it.each<[pattern: string, message: RegExp, offset: number]>([
    ['refund)', /closes what was never opened/, 6],
    ['(refund', /“\(” is not closed/, 0],
    ['a | | b', /empty/, 4],
    ['', /empty/, 0],
    ['@wee pay', /no word class “@wee”/, 0],
    ['@constructor pay', /no word class “@constructor”/, 0],
    ['<nmber>', /“<nmber>” is not known/, 0],
    ['a ..99 b', /A gap of 99 words/, 2],
    ['"open', /not closed/, 0]
  ])('refuses %s', (pattern, message, offset) => {
    const lexicon = createLexicon(CLASSES, inflect)
    const error = (() => {
      try {
        lexicon.compile(pattern)
      } catch (thrown) {
        return thrown
      }
    })()
    expect(error).toBeInstanceOf(PatternError)
    expect(error).toMatchObject({ offset, message: expect.stringMatching(message) })
  })

  it('says that a class needs itself', () => {
    const lexicon = createLexicon({ a: { any: ['@b x'] }, b: { any: ['@a y'] } }, inflect)
    expect(() => lexicon.compile('@a')).toThrow(/needs itself: a → b → a/)
  })

  it('ends in time on a pattern made to be slow', () => {
    const slow = `${'(a | a a | a .. a) '.repeat(12)}b`
    const began = performance.now()
    expect(found(slow, 'a '.repeat(1500))).toEqual([])
    expect(performance.now() - began).toBeLessThan(3000)
  })
})

describe('a class that is looked for by itself', () => {
  const classes: Record<string, WordClass> = {
    ...CLASSES,
    promise: { any: ['@we @will @pay', '@we @will', 'sure to pay', '{we} pay', 'yes', 'ok'] },
    kept: { any: ['@promise', 'by <number>'], not: ['going to pay', 'not yes'] },
    all: { any: ['@promise', '@time'] },
    open: { any: ['pay', 'yes'] }
  }
  const text = `We will pay. The team is going to pay by 5. I'm sure to pay, yes; not yes. We pay today, ok? We'll pay you back`

  it.each([
    ['@promise', 5],
    ['@kept', 2],
    ['@all', 7],
    ['@open', 1],
    ['@we @will', 1]
  ])('%s is %i programs, which find what the class finds', (pattern, count) => {
    const lexicon = createLexicon(classes, inflect)
    const whole = lexicon.compile(pattern)
    const apart = lexicon.compileApart(pattern)
    expect(apart).toHaveLength(count)
    const { matcher } = createDoc(draftOf(text), new Language(lexicon.data()))
    const farthest = new Map<number, number>()
    for (const { first, end } of apart.flatMap((program) => matcher.matches(program)))
      farthest.set(first, Math.max(end, farthest.get(first) ?? 0))
    const expected = matcher.matches(whole).map(({ first, end }): [number, number] => [first, end])
    expect(expected).not.toEqual([])
    expect([...farthest].sort(([a], [b]) => a - b)).toEqual(expected)
  })
})
