import { describe, expect, it } from 'vitest'
import { createDoc, draftOf } from '../../src/core/doc.ts'
import { Language } from '../../src/core/patterns/language.ts'
import { createLexicon } from '../../src/core/patterns/lexicon.ts'
import { bindSwearing } from '../../src/core/profanity/swear-words.ts'
import { watchFor } from '../../src/core/profanity/watch.ts'
import { createScanner } from '../../src/core/scan.ts'
import type { Doc, Token } from '../../src/core/types.ts'

/** Words that no reply holds: `zaa`, `zab`, … */
const word = (number: number): string =>
  `z${number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}`
const phrases = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${word(i)} ${word(i + 7)} ${word(i + 40)}`)

const reply =
  'Hello, we are sorry to hear that. We will send you a new card, and refund the old one by Friday.'

/** Counts the programs that are walked and the words that are compared with sets. */
class CountingLanguage extends Language {
  steps = 0
  override nextMark(): number {
    this.steps++
    return super.nextMark()
  }
  override canStart(start: number, word: number): boolean {
    this.steps++
    return super.canStart(start, word)
  }
}

/** How many programs are walked, and ways on tried, while all programs are looked for in a text. */
function work(text: string, patterns: readonly string[]): number {
  const lexicon = createLexicon({}, (given) => [given, `${given}s`])
  const programs = patterns.map((pattern) => lexicon.compile(pattern))
  const language = new CountingLanguage(lexicon.data())
  const { matcher } = createDoc(draftOf(text), language)
  for (const program of programs) {
    matcher.matches(program)
    matcher.has(program)
  }
  return language.steps
}

/** Counts how often the words of the reply are read by something. */
function reads(read: (doc: Doc) => void): number {
  let count = 0
  const doc = createDoc(draftOf(reply))
  const tokens = doc.tokens.map(
    (token): Token => ({
      ...token,
      get text() {
        count++
        return token.text
      }
    })
  )
  const { draft, text, folded, sentences, mentions, hashtags, links, emoji, quoted } = doc
  const { hasDigits, matcher, inReplyTo } = doc
  const spans = { sentences, mentions, hashtags, links, emoji, quoted }
  read({ draft, text, folded, tokens, ...spans, hasDigits, matcher, inReplyTo })
  return count
}

/** How often the words of a text are looked at while cues are looked for. */
const looks = (cues: readonly string[]): number => reads(({ tokens }) => createScanner([cues]).scan(tokens))

/** How often the words of a text are looked at for some rules of swear words, once those know them. */
function glances(rules: number): number {
  const given = ['send', 'card', 'frid', 'sorr', 'refu', 'hell', 'new boot', 'we go'].map((word) => [word])
  const bounds = Array.from({ length: rules }, (_, i) => bindSwearing({ words: given[i % given.length]! }))
  const look = watchFor(bounds)
  reads(look)
  return reads(look)
}

describe('the work of a draft does not grow with the policy', () => {
  it('looks at each word as often for 50 phrases as for 5,000', () => {
    expect(looks(phrases(5000))).toBe(looks(phrases(50)))
  })

  it('looks at each word as often for 80 rules of swear words as for 8', () => {
    expect(glances(80)).toBe(glances(8))
  })

  it('walks as few of 5,000 patterns as of 50', () => {
    const found = ['we will .. refund', 'refund .. (today | friday)']
    expect(work(reply, [...found, ...phrases(5000)])).toBe(work(reply, [...found, ...phrases(50)]))
  })

  it('finds its way through a choice of 5,000 in as many steps as through one of 50', () => {
    const choice = (count: number): string => `we (${phrases(count).join(' | ')} | will)`
    expect(work(reply, [choice(5000)])).toBe(work(reply, [choice(50)]))
  })

  it('does not walk the parts of a choice whose words are not there, however many begin alike', () => {
    const choice = (count: number): string =>
      phrases(count)
        .map((phrase) => `we (are sorry | will send) .. ${phrase}`)
        .join(' | ')
    expect(work(reply, [`(${choice(300)} | we will)`])).toBe(work(reply, [`(${choice(30)} | we will)`]))
  })
})

describe('the work of a draft grows no faster than its text', () => {
  const patterns = [
    'we will .. refund ... today',
    '(a | a a | a .. a) (a | a a | a ... a) b',
    'a? a? a? a? a? a a a a a c',
    '<start> (we | you)? .. .. .. will',
    '(we | we will | we .. will) (we | we will | will ... we) (we | we will) now',
    '<mention> .. <mention> ... <mention> we',
    '!(a a) a <end>'
  ]
  it.each([
    ['one letter', 'a '],
    ['two words', 'we will '],
    ['letters and a full stop', 'a a a a a a. '],
    ['commas', 'a, a a, '],
    ['handles', '@abc '],
    ['handles and words', '@abc we will '],
    ['half matches', 'we will a b refund '],
    ['line breaks', 'a\n\n']
  ])('%s', (_, part) => {
    const [once, twice] = [work(part.repeat(500), patterns), work(part.repeat(1000), patterns)]
    expect(twice).toBeLessThanOrEqual(once * 2.1 + 50)
    expect(twice).toBeLessThan(part.repeat(1000).length * 100)
  })
})
