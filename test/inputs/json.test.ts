import { describe, expect, test } from 'vitest'
import json from '../../src/inputs/json.ts'
import { fieldsOf, idsAndTexts, inFile, told } from './reading.ts'

const read = (value: unknown) =>
  json.read(typeof value === 'string' ? value : JSON.stringify(value), 'q.json')

describe('where drafts stand', () => {
  test.each([
    ['one object', { text: 'one' }, [['q.json', 'one']]],
    [
      'a list',
      [{ text: 'one' }, { id: 'b', text: 'two' }],
      [
        ['q.json#1', 'one'],
        ['b', 'two']
      ]
    ],
    [
      'a list of texts',
      ['one', 'two'],
      [
        ['q.json#1', 'one'],
        ['q.json#2', 'two']
      ]
    ],
    ['a list under a key', { name: 'May', posts: [{ text: 'one' }] }, [['q.json', 'one']]],
    [
      'lists under several keys',
      { mon: [{ text: 'one' }], tue: [{ text: 'two' }] },
      [
        ['q.json#1', 'one'],
        ['q.json#2', 'two']
      ]
    ],
    ['deeper', { data: { week: { posts: [{ text: 'one' }] } } }, [['q.json', 'one']]],
    ['a post as an object', [{ channel: 'x', post: { text: 'one' } }], [['q.json', 'one']]],
    ['a post as a text', [{ channel: 'x', post: 'one' }], [['q.json', 'one']]],
    ['rich text', { action: 'post', richText: 'one', record: { text: 'one' } }, [['q.json', 'one']]],
    [
      'other names',
      { queue: [{ body: 'one' }, { caption: 'two' }] },
      [
        ['q.json#1', 'one'],
        ['q.json#2', 'two']
      ]
    ],
    ['our name first', { message: 'no', text: 'one' }, [['q.json', 'one']]],
    [
      'a thread',
      { text: 'one', thread: [{ text: 'two' }, { text: 'three' }] },
      [
        ['q.json#1', 'one'],
        ['q.json#2', 'two'],
        ['q.json#3', 'three']
      ]
    ],
    [
      'a text for each channel',
      { text: { X: 'one', linkedin: 'two' } },
      [
        ['q.json#x', 'one'],
        ['q.json#linkedin', 'two']
      ]
    ]
  ])('%s', (_, value, drafts) => {
    const result = read(value)
    expect(idsAndTexts(result)).toEqual(drafts)
    expect([told(result.problems), result.skipped]).toEqual([[], []])
  })

  test.each([
    [
      'settings of something else',
      { name: 'site', version: '1', scripts: { test: 'run' }, files: ['a', 'b'] }
    ],
    ['vague names far down', { a: { b: { c: { message: 'no draft' } } } }],
    [
      'a policy',
      {
        onrecord: 1,
        rules: { 'a/b': { examples: { bad: [{ text: 'no draft' }] } } },
        posts: [{ text: 'no' }]
      }
    ]
  ])('a file of another kind is skipped, and that is told: %s', (_, value) => {
    const { drafts, problems, skipped } = read(value)
    expect([drafts, told(problems)]).toEqual([[], []])
    expect(skipped).toHaveLength(1)
  })
})

test('what stands among drafts is one, or is told', () => {
  const rows = [
    { text: 'one' },
    { action: 'repost', repostURL: 'https://social.example/1' },
    { note: 'x' },
    5,
    { text: 'two' }
  ]
  const { drafts, problems, skipped } = read(JSON.stringify(rows, null, 1))
  expect(drafts.map(({ id }) => id)).toEqual(['q.json#1', 'q.json#5'])
  expect(skipped).toEqual([
    {
      file: 'q.json',
      at: { line: 5, column: 2, offset: 26 },
      reason: 'a repost, which has no text of its own'
    }
  ])
  expect(told(problems)).toEqual([
    '9:2 The draft has no “text”. → Add “text” with what is published.',
    '12:2 This is a number where a draft is needed. → Give it keys and values: “text” is what is published.'
  ])
})

test('the files of the Bluesky automation of Node.js say their channel and kind', () => {
  const { drafts } = read([{ action: 'reply', richText: 'Hello', replyURL: 'https://social.example/1' }])
  expect(fieldsOf(drafts[0])).toEqual({ id: 'q.json', channels: ['bluesky'], kind: 'reply' })
})

test('hashtags by account are published with the text; a mere list of them tells what is in it', () => {
  const { drafts } = read([
    { text: 'one', channels: ['x', 'linkedin'], hashtags: { linkedin: ['Trains'] } },
    { text: 'two #x', hashtags: ['x'] }
  ])
  expect(drafts.map(({ text }) => text)).toEqual(['one\n\n#Trains', 'two #x'])
  expect(drafts[0]?.variants).toEqual([
    { channel: 'x', text: 'one' },
    { channel: 'linkedin', text: 'one\n\n#Trains' }
  ])
})

test('places are those of the file', () => {
  const file = '\uFEFF{\r\n  "posts": [\r\n    { "text": "Caf\\u00e9 \\ud83d\\ude00 refund" }\r\n  ]\r\n}\r\n'
  const { drafts } = read(file)
  expect(inFile(file, drafts[0], 'refund')).toBe('refund')
  expect(inFile(file, drafts[0], 'é 😀')).toBe('\\u00e9 \\ud83d\\ude00')
  expect(drafts[0]?.source.origin).toEqual({ line: 3, column: 15, offset: 32 })
})

describe('the policy says where the fields stand', () => {
  const fields = { each: 'data.queue', text: 'copy.en', channel: 'where', 'scheduled-at': 'at' }

  test('paths go through keys and items', () => {
    const value = {
      data: { queue: [{ copy: { en: 'one', de: 'eins' }, where: 'X', at: 'noon', text: 'not this' }] }
    }
    const { drafts, problems } = json.read(JSON.stringify(value), 'q.json', fields)
    expect(told(problems)).toEqual([])
    expect(drafts[0]?.text).toBe('one')
    expect(fieldsOf(drafts[0])).toEqual({ id: 'q.json', channels: ['x'], scheduledAt: 'noon' })
    expect(json.read('{"a":[["x"],[{"t":"one"}]]}', 'q', { each: 'a.1', text: 't' }).drafts[0]?.text).toBe(
      'one'
    )
  })

  test('what does not stand there is told', () => {
    expect(told(json.read('{"data": 1}', 'q.json', fields).problems)).toEqual([
      '1:1 There is no “data.queue” in this file. → The policy says under “each” where the drafts stand: check the spelling.'
    ])
    expect(told(json.read('{"data":{"queue":[{"text":"a"}]}}', 'q.json', fields).problems)).toEqual([
      '1:19 The draft has no “copy.en”. → Add “copy.en” with what is published.'
    ])
  })
})

test('broken JSON is one problem with its place', () => {
  expect(told(read('[\n  {"text": "a"}\n  {"text": "b"}\n]').problems)).toEqual([
    '3:3 “{” stands where “,” or “]” is needed. → Check the commas, brackets and quotation marks.'
  ])
})

test.each(['', '\uFEFF', ' \n', 'null', '[]', '{}'])(
  'a file without drafts is told or skipped: %j',
  (file) => {
    const { problems, skipped } = read(file)
    expect(problems.length + skipped.length).toBe(1)
  }
)
