import { describe, expect, test } from 'vitest'
import type { ReadResult } from '../../src/core/types.ts'
import jsonl from '../../src/inputs/jsonl.ts'
import { fieldsOf, idsAndTexts, inFile, told } from './reading.ts'

const read = (file: string) => jsonl.read(file, 'q.jsonl')

test('a row is a draft; other keys are left alone', () => {
  const file =
    '{"id": "a1", "text": "Sorry.", "brand": {"x": [1, null, "text"]}}\n\n{"likes": 5, "text": "Hello."}\n'
  const result = read(file)
  expect(idsAndTexts(result)).toEqual([
    ['a1', 'Sorry.'],
    ['q.jsonl:3', 'Hello.']
  ])
  expect(told(result.problems)).toEqual([])
})

test('every field is read, in either spelling', () => {
  const row = {
    text: 'Sorry.',
    channel: 'X',
    kind: 'reply',
    in_reply_to: 'Where is my\ntrain?',
    author: 'Sam',
    role: null,
    'scheduled-at': '2026-03-01',
    market: ['UK'],
    language: 'en',
    relationship: 'own',
    media: [{ url: 'a.png', alt_text: 'A' }],
    template: 7,
    tags: ['a']
  }
  expect(fieldsOf(read(JSON.stringify(row)).drafts[0])).toEqual({
    id: 'q.jsonl:1',
    channels: ['x'],
    kind: 'reply',
    inReplyTo: 'Where is my\ntrain?',
    author: 'Sam',
    scheduledAt: '2026-03-01',
    market: ['UK'],
    language: 'en',
    relationship: 'own',
    media: [{ file: 'a.png', alt: 'A' }],
    template: '7',
    tags: ['a']
  })
})

test.each([
  ['plain', '{"text": "We will refund you"}', 'refund', 'refund'],
  ['after an emoji', '{"text": "😀 we refund"}', 'refund', 'refund'],
  ['after escapes', '{"text": "\\u00a3\\t\\"5\\" refund"}', 'refund', 'refund'],
  ['an escape inside', '{"text": "caf\\u00e9\\/bar"}', 'fé/b', 'f\\u00e9\\/b'],
  ['a surrogate pair', '{"text": "a \\ud83d\\ude00 b"}', '😀', '\\ud83d\\ude00'],
  ['a line end', '{"text": "one\\r\\ntwo"}', 'e\r\nt', 'e\\r\\nt'],
  ['behind a text in another key', '{"note": "refund", "text": "our refund"}', 'refund', 'refund']
])('places: %s', (_, row, words, written) => {
  const file = `\uFEFF{"text": "first"}\r\n${row}\r\n`
  const { drafts } = read(file)
  expect(inFile(file, drafts[1], words)).toBe(written)
  expect(drafts[1]?.source.origin.line).toBe(2)
})

test('the policy says where the fields stand', () => {
  const rows = '{"body": "one", "to": "X", "text": 5}\n{"body": "two"}'
  const { drafts } = jsonl.read(rows, 'q.jsonl', { text: 'body', channel: 'to' })
  expect(drafts.map(({ id, text, channels }) => [id, text, channels])).toEqual([
    ['q.jsonl:1', 'one', ['x']],
    ['q.jsonl:2', 'two', undefined]
  ])
  const nested = jsonl.read('{"day": [{"t": "a"}, {"t": "b"}]}', 'q.jsonl', { each: 'day', text: 't' })
  expect(idsAndTexts(nested)).toEqual([
    ['q.jsonl:1#1', 'a'],
    ['q.jsonl:1#2', 'b']
  ])
})

test('a repost is skipped, and that is told', () => {
  const { drafts, problems, skipped } = read('{"action": "repost"}\n{"text": "one"}')
  expect([drafts.length, problems, skipped.map(({ at }) => at?.line)]).toEqual([1, [], [1]])
})

describe('faults', () => {
  test.each([
    ['{"text": 5}', '1:10 “text” holds a number where a text is needed. → Put the text in quotes.'],
    ['{"text": ["a"]}', '1:10 “text” holds a list where a text is needed. → Put the text in quotes.'],
    ['{"text": " "}', '1:10 “text” is empty. → Write what is published, or take it out.'],
    ['{"body": "a"}', '1:1 The draft has no “text”. → Add “text” with what is published.'],
    ['{"text": null}', '1:1 The draft has no “text”. → Add “text” with what is published.'],
    [
      '"a"',
      '1:1 This is a text where a draft is needed. → Give it keys and values: “text” is what is published.'
    ],
    [
      '{"text": "a"',
      '1:13 The JSON ends where “,” or “}” is needed. → Check the commas, brackets and quotation marks.'
    ],
    ['{"text": "a}', '1:10 This text is not closed. → End it with ".'],
    ['{"text": "a",}', '1:13 Nothing stands after this comma. → Take the comma out.'],
    [
      "{'text': 'a'}",
      "1:2 “'” stands where a key in double quotes is needed. → Check the commas, brackets and quotation marks."
    ],
    ['{"text": \'a\'}', '1:10 JSON has no single quotes. → Use double quotes: "…".'],
    ['{"text": hello}', '1:10 “hello” is no JSON value. → Put quotes round a text: "…".'],
    ['{"text": 05}', '1:10 “05” is no JSON value. → Put quotes round a text: "…".'],
    [
      '{"text" "a"}',
      '1:9 “"” stands where a “:” is needed. → Check the commas, brackets and quotation marks.'
    ],
    ['{"text": "a"} x', '1:15 Something stands after the end of the JSON. → Write one value, or one a line.'],
    ['{"text": "a\tb"}', '1:12 A tab stands inside a text. → Write \\t there, or close the text with ".'],
    ['{"text": "a\\qb"}', '1:12 “\\q” is no escape in JSON. → Write \\\\ for a backslash.'],
    ['{"text": "a\\u12"}', '1:12 “\\u” is no escape in JSON. → Write \\\\ for a backslash.'],
    [
      '{"text": "a \\ud83d"}',
      '1:13 The text holds half a character (a lone surrogate). → Write the whole character again.'
    ],
    [`${'['.repeat(100000)}`, '1:201 This is nested too deeply. → Nest it 200 levels deep at most.']
  ])('%.40s', (row, problem) => {
    expect(told(read(row).problems)).toEqual([problem])
  })

  test('the rows before and after are still read', () => {
    const rows = ['{"text": "one"}', '{"text": two}', '', '{"text": "three"}', '{']
    const result = read(rows.join('\n'))
    expect(idsAndTexts(result)).toEqual([
      ['q.jsonl:1', 'one'],
      ['q.jsonl:4', 'three']
    ])
    expect(result.problems.map(({ at, line }) => [at?.line, at?.offset, line])).toEqual([
      [2, 25, '{"text": two}'],
      [5, 50, '{']
    ])
  })

  test('a JSON document over several lines is told once', () => {
    const result = read(JSON.stringify([{ text: 'one' }, { text: 'two' }], null, 2))
    expect([result.drafts, told(result.problems)]).toEqual([
      [],
      [
        'This is one JSON document, not one draft a line. → Name the file .json, or write each draft on a line of its own.'
      ]
    ])
  })

  test('an empty file is told', () => {
    expect(told(read('\n\n').problems)[0]).toMatch(/^The file holds no draft\./)
  })
})

test('a stream gives the same as the file, wherever it is cut', () => {
  const file = '\uFEFF{"text": "one"}\r\n\r\n{"text": "tw\\u00f6 😀"}\r{"te\n{"text": "four"}'
  const whole = read(file)
  for (let cut = 0; cut <= file.length; cut++) {
    const reader = jsonl.open('q.jsonl')
    const parts: ReadResult[] = [reader.push(file.slice(0, cut)), reader.push(file.slice(cut)), reader.end()]
    expect(parts.flatMap(({ drafts }) => drafts)).toEqual(whole.drafts)
    expect(parts.flatMap(({ problems }) => problems)).toEqual(whole.problems)
  }
})

test('rows come as soon as they are complete', () => {
  const reader = jsonl.open('q.jsonl')
  expect(reader.push('{"text": "one"}').drafts).toEqual([])
  expect(reader.push('\n{"text"').drafts.map(({ text }) => text)).toEqual(['one'])
  expect(reader.end().problems).toHaveLength(1)
})
