import { describe, expect, test } from 'vitest'
import markdown from '../../src/inputs/markdown.ts'
import { fieldsOf, idsAndTexts, inFile, told } from './reading.ts'

const read = async (file: string) => markdown.read(file, 'a.md')

test('the text stands below the front matter, as it stands', async () => {
  const file = '---\nchannel: x\n---\n\nWe **will** refund [you](https://northline.example).\n\n'
  const { drafts } = await read(file)
  expect(drafts[0]?.text).toBe('We **will** refund [you](https://northline.example).')
  expect(inFile(file, drafts[0], 'refund')).toBe('refund')
  expect(drafts[0]?.source.origin).toEqual({ line: 5, column: 1, offset: 20 })
})

test('without front matter, all of it is the text', async () => {
  expect(idsAndTexts(await read('Hello\n\n---\n\nyou'))).toEqual([['a.md', 'Hello\n\n---\n\nyou']])
})

test('every field is read', async () => {
  const { drafts, problems } = await read(
    [
      '---',
      'id: spring-1',
      'channels: [X, Bluesky]',
      'kind: review_reply',
      'in_reply_to: >',
      '  Your train',
      '  was late.',
      'author: Sam',
      'role: agent',
      'scheduled_at: 2026-03-01 09:00',
      'market: UK, IE',
      'language: en-GB',
      'relationship: paid',
      'media:',
      '  - file: cat.png',
      '    alt: A cat on a seat',
      '  - dog.png',
      'template: sorry-2',
      'tags: [spring]',
      '---',
      'Sorry.'
    ].join('\n')
  )
  expect(told(problems)).toEqual([])
  expect(fieldsOf(drafts[0])).toEqual({
    id: 'spring-1',
    channels: ['x', 'bluesky'],
    kind: 'review-reply',
    inReplyTo: 'Your train was late.',
    author: 'Sam',
    role: 'agent',
    scheduledAt: '2026-03-01 09:00',
    market: ['UK', 'IE'],
    language: 'en-GB',
    relationship: 'paid',
    media: [{ file: 'cat.png', alt: 'A cat on a seat' }, { file: 'dog.png' }],
    template: 'sorry-2',
    tags: ['spring']
  })
})

test.each(['in-reply-to', 'in_reply_to', 'inReplyTo', 'In Reply To'])('%s is one key', async (key) => {
  const { drafts } = await read(`---\n${key}: "Where?"\n---\nHere.`)
  expect(drafts[0]?.inReplyTo).toBe('Where?')
})

test.each([
  [
    'keys of other tools',
    'layout: post\ndraft: true\nnested: { a: [1, 2] }\n1: one\n? [a, b]\n: c\n__proto__: x'
  ],
  ['keys without a value', 'channel:\nkind: ~\nmedia: null\ntags: ""'],
  ['nothing', ''],
  ['a comment', '# nothing yet']
])('%s say nothing of the draft', async (_, yaml) => {
  const { drafts, problems } = await read(`---\n${yaml}\n---\nHello.`)
  expect(told(problems)).toEqual([])
  expect(fieldsOf(drafts[0])).toEqual({ id: 'a.md' })
})

test('anchors, aliases and merge keys are followed', async () => {
  const yaml =
    'all: &all { role: agent, kind: reply }\n<<: *all\nrole: lead\nauthor: &who Sam\ntemplate: *who'
  const { drafts, problems } = await read(`---\n${yaml}\n---\nHello.`)
  expect(told(problems)).toEqual([])
  expect(fieldsOf(drafts[0])).toEqual({
    id: 'a.md',
    kind: 'reply',
    role: 'lead',
    author: 'Sam',
    template: 'Sam'
  })
})

test('a text may stand in the front matter, and has its place there', async () => {
  const file = '---\nchannel: x\ntext: "Caf\\u00e9 \\\n  opens: we\'ll see"\n---\n'
  const { drafts } = await read(file)
  expect(idsAndTexts({ drafts, problems: [], skipped: [] })).toEqual([['a.md', "Café opens: we'll see"]])
  expect(inFile(file, drafts[0], 'fé op')).toBe('f\\u00e9 \\\n  op')
})

test('the policy may name the keys of the front matter', async () => {
  const { drafts } = await markdown.read('---\nwhere: X\n---\nHello', 'a.md', { channel: 'where' })
  expect(drafts[0]?.channels).toEqual(['x'])
})

describe('threads', () => {
  test('a delimiter in the front matter parts them; both spellings', async () => {
    for (const key of ['thread-delimiter', 'threadDelimiter']) {
      const result = await read(
        `---\nid: news\n${key}: "***"\n---\nOne\n\n***\nTwo\n***\n---\nid: end\n---\nThree\n***\n`
      )
      expect(idsAndTexts(result)).toEqual([
        ['news', 'One'],
        ['a.md#2', 'Two'],
        ['end', 'Three']
      ])
    }
  })
})
