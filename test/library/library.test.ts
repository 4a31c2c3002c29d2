import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { check, loadPolicy, type PolicyError, type RetextOptions, retextOnrecord } from '../../src/index.ts'
import { shipped } from '../policy/world.ts'

const text = `onrecord: 1
organisation: { name: Northline }
use: [tone, promises, topics]
tone: { words: { customers: [punters] } }
topics: { banned: [strikes] }
rules:
  house/lads: { check: phrase, severity: error, message: "No “{quote}”.", params: { phrases: [lads] } }
exceptions:
  - { rule: house/lads, text: the lads from Hull, reason: A song., allowed-by: editor, until: 2027-01-31 }
`
const policy = loadPolicy({ text }, { shipped })

describe('check', () => {
  it('finds what is wrong with a text', async () => {
    const { verdict, findings } = await check('Hello punters and lads', await policy)
    expect(verdict).toBe('blocked')
    expect(findings.map(({ ruleId, quote, suggestions }) => [ruleId, quote, suggestions])).toEqual([
      ['tone/words', 'punters', ['customers']],
      ['house/lads', 'lads', []]
    ])
  })

  it('takes what is known about a draft, and its id', async () => {
    expect(await check({ text: 'Hello', id: 'a', kind: 'reply', inReplyTo: 'Hi' }, await policy)).toEqual({
      id: 'a',
      file: 'a',
      verdict: 'clear',
      findings: []
    })
  })

  it.each([
    ['2027-01-31', 'clear', 1],
    ['2027-02-01', 'blocked', 0]
  ])('heeds exceptions on %s', async (today, verdict, excused) => {
    const checked = await check('We love the lads from Hull', await policy, { today })
    expect([checked.verdict, checked.excused?.length ?? 0]).toEqual([verdict, excused])
  })

  it('blocks from the severity that is asked for', async () => {
    expect((await check('punters', await policy, { failOn: 'warning' })).verdict).toBe('blocked')
    expect((await check('punters', await policy)).verdict).toBe('clear')
  })
})

describe('loadPolicy', () => {
  it('throws all faults, with their places', async () => {
    const broken = loadPolicy(
      { text: 'onrecord: 1\nuse: [tne]\ncolour: red\n', file: 'p/brand.yaml' },
      { shipped }
    )
    const error: PolicyError = await broken.then(
      () => Promise.reject(new Error('It was loaded.')),
      (thrown) => thrown
    )
    expect(error.name).toBe('PolicyError')
    expect(error.faults.map(({ file, at }) => [file, at?.line])).toEqual([
      ['p/brand.yaml', 2],
      ['p/brand.yaml', 3]
    ])
  })

  it('reads files, and packs beside them', async () => {
    const missing = loadPolicy('gone/onrecord.yaml', { shipped })
    await expect(missing).rejects.toThrow('The policy gone/onrecord.yaml cannot be read: it is not there.')
  })

  it('gives rules and where they are written', async () => {
    const { rules, pages } = await policy
    expect([...rules.keys()]).toContain('topics/strikes')
    expect(pages.get('tone/words')).toMatch(/^file:.*\/rules\/tone\.yaml$/)
    expect(pages.get('house/lads')).toBeUndefined()
  })
})

/** The messages on a file that was run through retext, or through remark with it. */
async function messages(value: string, markdown: boolean, more: Partial<RetextOptions> = {}) {
  const file = new VFile({ path: 'post.md', value })
  const retext = unified()
    .use(retextEnglish)
    .use(retextOnrecord, { policy, ...more })
  if (markdown) {
    const processor = unified().use(remarkParse).use(remarkRetext, retext)
    await processor.run(processor.parse(file), file)
  } else {
    await retext.run(retext.parse(file), file)
  }
  return file.messages
}

describe('retextOnrecord', () => {
  it('makes messages that say all that a finding says', async () => {
    const [told] = await messages('😀 Hello punters', false)
    expect(told).toMatchObject({
      reason: 'Not “punters”.',
      ruleId: 'tone/words',
      source: 'onrecord',
      line: 1,
      column: 10,
      place: { start: { line: 1, column: 10, offset: 9 }, end: { line: 1, column: 17, offset: 16 } },
      fatal: false,
      actual: 'punters',
      expected: ['customers'],
      note: 'Because. Instead: Say “customers”.'
    })
    expect(told?.url).toMatch(/rules\/tone\.yaml$/)
    expect(told?.file).toBe('post.md')
  })

  it('fails the run for errors alone', async () => {
    const told = await messages('lads, punters', false)
    expect(told.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([
      ['house/lads', true],
      ['tone/words', false]
    ])
  })

  it.each([
    ['plain text', 'Hello\n\n  dear\tpunters', false],
    ['CRLF', 'Hello\r\n\r\npunters', false],
    ['Markdown', '# Hello\n\nDear **punters**', true],
    ['an emoji and an escape before', '😀 fish &amp; chips\\, punters', true],
    ['a list in a quote', '> * one\n> * Hello\n>   dear punters', true],
    ['an escape in the word before', 'caf&eacute; na\\_ve punters', true],
    ['a link', '[punters](https://a.example/lads)', true],
    ['after code', '`code` of punters', true],
    ['a heading of lines', 'Hello &\npunters\n===', true]
  ])('points into the file: %s', async (_, value, markdown) => {
    const told = await messages(value, markdown)
    const quotes = told.map(({ place }) => {
      if (place === undefined || !('start' in place)) return null
      const { start, end } = place
      const lines = value.slice(0, start.offset).split('\n')
      expect([start.line, start.column]).toEqual([lines.length, (lines.at(-1)?.length ?? 0) + 1])
      return value.slice(start.offset, end.offset)
    })
    expect(quotes).toEqual(['punters'])
  })

  it('finds words across signs of Markdown', async () => {
    const [told] = await messages('Northline will **ref**und you', true)
    expect(told).toMatchObject({ actual: 'refund', column: 18 })
  })

  it.each([
    ['we will refund &amp; pay', 'refund'],
    ['lads&eacute; caf&eacute; x lads', 'lads'],
    ['x < &lt;strikes&gt;', 'strikes']
  ])('quotes what the reader sees: %s', async (value, expected) => {
    const told = await messages(`Northline ${value}`, true)
    expect(told.map(({ actual }) => actual)).toEqual([expected])
  })

  it('takes what is known about a draft, and another address', async () => {
    const draft = (file: VFile) => ({ author: file.path, inReplyTo: 'Hi' })
    const [told] = await messages('punters', false, { draft, url: (id) => `https://rules.example/${id}` })
    expect(told?.url).toBe('https://rules.example/tone/words')
  })
})
