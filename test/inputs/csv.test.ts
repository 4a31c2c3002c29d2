import { describe, expect, test } from 'vitest'
import type { ReadResult } from '../../src/core/types.ts'
import csv from '../../src/inputs/csv.ts'
import { fieldsOf, idsAndTexts, inFile, told } from './reading.ts'

const read = (file: string) => csv.read(file, 'q.csv')

describe('cells', () => {
  test.each([
    ['plain', 'id,text\na,Hello you\n', 'Hello you', 'you', 'you'],
    ['the separator in quotation marks', 'text,id\n"Hello, you",a\n', 'Hello, you', ', y', ', y'],
    [
      'doubled quotation marks',
      'text\n"She said ""no"" twice"\n',
      'She said "no" twice',
      '"no" t',
      '""no"" t'
    ],
    ['a line end', 'text\n"one\ntwo"\n', 'one\ntwo', 'e\nt', 'e\nt'],
    ['CRLF', 'text,id\r\n"one\r\ntwo",a\r\n', 'one\r\ntwo', 'e\r\nt', 'e\r\nt'],
    ['CR', 'text\rone\r', 'one', 'one', 'one'],
    ['a quotation mark inside', 'text\n5" disc "quoted"\n', '5" disc "quoted"', '"quoted"', '"quoted"'],
    ['spaces behind the quotation mark', 'text,id\n"one" ,a\n', 'one', 'one', 'one'],
    ['semicolons', 'id;text\na;One, two\n', 'One, two', ', t', ', t'],
    ['the separator said by Excel', 'sep=|\ntext|a,b,c\nOne|x\n', 'One', 'One', 'One'],
    ['a byte order mark', '\uFEFF"text",id\nOne,a\n', 'One', 'One', 'One'],
    [
      'emoji and marks',
      'text\n"😀 caf\u0065\u0301 ""x"" refund"\n',
      '😀 cafe\u0301 "x" refund',
      'refund',
      'refund'
    ]
  ])('%s', (_, file, text, words, written) => {
    const { drafts, problems } = read(file)
    expect(told(problems)).toEqual([])
    expect(drafts.map((draft) => draft.text)).toEqual([text])
    expect(inFile(file, drafts[0], words)).toBe(written)
  })

  test('ids are the lines where rows begin; empty rows are none', () => {
    const file = 'text,id\n"one\n\nstill one",\n\n,\ntwo,\nthree,b\n'
    expect(idsAndTexts(read(file)).map(([id]) => id)).toEqual(['q.csv:2', 'q.csv:7', 'b'])
  })
})

describe('columns', () => {
  test('ours, in any spelling', () => {
    const file =
      'Text,Channels,In Reply To,KIND,scheduled_at,Market,likes\nSorry,"X, Bluesky",Late!,review reply,noon,UK;IE,5\n'
    const { drafts, problems } = read(file)
    expect(told(problems)).toEqual([])
    expect(fieldsOf(drafts[0])).toEqual({
      id: 'q.csv:2',
      channels: ['x', 'bluesky'],
      inReplyTo: 'Late!',
      kind: 'review-reply',
      scheduledAt: 'noon',
      market: ['UK', 'IE']
    })
  })

  test.each([
    [
      'Buffer',
      'Text,Image URL,Tags,Posting Time\nHello,https://n.example/a.png,"a,b",2026-03-01 09:30\n',
      { scheduledAt: '2026-03-01 09:30', media: [{ file: 'https://n.example/a.png' }], tags: ['a', 'b'] }
    ],
    [
      'Sprout Social',
      'date,time_24hr,message_text,link,picture_url\n01/03/2026,09:30,Hello,https://n.example,a.png\n',
      { scheduledAt: '01/03/2026 09:30', media: [{ file: 'a.png' }] }
    ],
    [
      'Later',
      'Caption,Media URL,Alt Text,Date,Time\nHello,a.png,A cat,2026-03-01,09:30\n',
      { scheduledAt: '2026-03-01 09:30', media: [{ file: 'a.png', alt: 'A cat' }] }
    ]
  ])('the bulk file of %s', (_, file, fields) => {
    const { drafts, problems } = read(file)
    expect(told(problems)).toEqual([])
    expect(drafts[0]?.text).toBe('Hello')
    expect(fieldsOf(drafts[0])).toEqual({ id: 'q.csv:2', ...fields })
  })

  test('the bulk file of Hootsuite has no row of names', () => {
    const { drafts } = read('03/01/2026 09:30,"Hello, you",https://n.example\n03/02/2026 09:30,Bye,\n')
    expect(drafts.map(({ id, text, scheduledAt }) => [id, text, scheduledAt])).toEqual([
      ['q.csv:1', 'Hello, you', '03/01/2026 09:30'],
      ['q.csv:2', 'Bye', '03/02/2026 09:30']
    ])
  })

  test('a picture without a text is skipped, and that is told', () => {
    const { drafts, skipped, problems } = read('Text,Image URL\n,a.png\n')
    expect([drafts, problems]).toEqual([[], []])
    expect(skipped.map(({ at, reason }) => [at?.line, reason])).toEqual([[2, 'a picture, and no text']])
  })

  test('the policy names them', () => {
    const { drafts } = csv.read('copy,where,text\nHello,X,not this\n', 'q.csv', {
      text: 'copy',
      channel: 'where'
    })
    expect(drafts.map(({ text, channels }) => [text, channels])).toEqual([['Hello', ['x']]])
    expect(told(csv.read('copy,where\nHello,X\n', 'q.csv', { text: 'body' }).problems)).toEqual([
      '1:1 There is no column “body” in this file. → The columns are: copy, where.'
    ])
  })

  test('a table of something else is skipped, and that is told', () => {
    const { drafts, problems, skipped } = read('name,price\nbolt,5\n')
    expect([drafts, problems]).toEqual([[], []])
    expect(skipped).toEqual([{ file: 'q.csv', reason: 'has no column that is called “text”' }])
  })
})

describe('faults', () => {
  test.each([
    [
      'a text that is not quoted',
      'text,id\nHello, you, there\nok,1\n',
      ['2:12 This row has 3 cells under 2 columns. → Put quotation marks round a text that holds “,”.'],
      ['ok']
    ],
    [
      'no text',
      'text,kind\n,dm\nok,dm\n',
      ['2:1 The draft has no “text”. → Add “text” with what is published.'],
      ['ok']
    ],
    [
      'text behind a quotation mark',
      'text\n"one" two\nok\n',
      ['2:6 Something stands behind the closing quotation mark. → A quotation mark inside is doubled: “""”.'],
      ['ok']
    ],
    [
      'a mark that is never closed',
      'text\n"one\ntwo\n',
      ['2:1 This quotation mark is never closed. → Close it; a quotation mark inside is doubled: “""”.'],
      ['two']
    ],
    [
      'a mark that the next text closes',
      'id,text\n1,"one\n2,"two"\n3,three\n',
      ['2:3 This quotation mark is never closed. → Close it; a quotation mark inside is doubled: “""”.'],
      ['two', 'three']
    ],
    [
      'half a character',
      'text\n"a \ud83d"\nok\n',
      ['2:4 The text holds half a character (a lone surrogate). → Write the whole character again.'],
      ['ok']
    ]
  ])('%s', (_, file, problems, texts) => {
    const result = read(file)
    expect(told(result.problems)).toEqual(problems)
    expect(result.drafts.map(({ text }) => text)).toEqual(texts)
  })

  test('after too many such marks the rest is not read, and that is told', () => {
    const { problems } = read(`text\n${'"one\n'.repeat(999)}`)
    expect(problems.length).toBeLessThan(50)
    expect(problems.at(-1)?.message).toBe(
      'This quotation mark is never closed. The rest of the file was not read.'
    )
  })

  test.each(['', '\uFEFF', '\n\n'])('an empty file is told: %j', (file) => {
    expect(told(read(file).problems)[0]).toMatch(/^The file holds no draft\./)
  })
})

test('a stream gives the same as the file, wherever it is cut', () => {
  const file = '\uFEFFtext;id\r\n"one ""1"";\r\n2";a\r\n"three\r\n"four" ;b\rfive;\n;\n"six'
  const whole = read(file)
  expect(whole.drafts).not.toEqual([])
  for (let cut = 0; cut <= file.length; cut++) {
    for (const parts of [
      [file.slice(0, cut), file.slice(cut)],
      [file.slice(0, cut), file.slice(cut, cut + 1), file.slice(cut + 1)]
    ]) {
      const reader = csv.open('q.csv')
      const results: ReadResult[] = [...parts.map((part) => reader.push(part)), reader.end()]
      expect(results.flatMap(({ drafts }) => drafts)).toEqual(whole.drafts)
      expect(results.flatMap(({ problems }) => problems)).toEqual(whole.problems)
    }
  }
})

test('rows come as soon as they are complete', () => {
  const reader = csv.open('q.csv')
  expect(reader.push('text\none\n"tw').drafts.map(({ text }) => text)).toEqual(['one'])
  expect(reader.push('o"\nthr').drafts.map(({ text }) => text)).toEqual(['two'])
  expect(reader.end().drafts.map(({ text }) => text)).toEqual(['thr'])
})
