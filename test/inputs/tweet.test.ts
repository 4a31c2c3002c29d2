import { describe, expect, test } from 'vitest'
import tweet from '../../src/inputs/tweet.ts'
import { fieldsOf, idsAndTexts, inFile, told } from './reading.ts'

const read = async (file: string) => tweet.read(file, 'a.tweet')
const link = 'https://x.com/northline/status/1234567890'

test('a tweet is a draft for X', async () => {
  const { drafts, problems } = await read('\nThanks to all 💚\n\nhttps://northline.example\n')
  expect(problems).toEqual([])
  expect(drafts[0]?.text).toBe('Thanks to all 💚\n\nhttps://northline.example')
  expect(fieldsOf(drafts[0])).toEqual({ id: 'a.tweet', channels: ['x'] })
})

test('reply, media and schedule', async () => {
  const yaml = `reply: ${link}\nmedia:\n  - file: cat.png\n    alt: A cat\nschedule: 2026-03-01T09:00:00Z`
  const { drafts, problems } = await read(`---\n${yaml}\n---\n\nThank you!`)
  expect(problems).toEqual([])
  expect(fieldsOf(drafts[0])).toEqual({
    id: 'a.tweet',
    channels: ['x'],
    kind: 'reply',
    media: [{ file: 'cat.png', alt: 'A cat' }],
    scheduledAt: '2026-03-01T09:00:00Z'
  })
})

describe('threads', () => {
  test('three dashes part them', async () => {
    const file = 'One\n\n---  \n\nTwo\r\n---\r\nThree\n'
    const result = await read(file)
    expect(idsAndTexts(result)).toEqual([
      ['a.tweet#1', 'One'],
      ['a.tweet#2', 'Two'],
      ['a.tweet#3', 'Three']
    ])
    expect(inFile(file, result.drafts[2], 'Three')).toBe('Three')
    expect(result.drafts[1]?.source.origin).toEqual({ line: 5, column: 1, offset: 12 })
  })

  test.each(['threadDelimiter', 'thread-delimiter'])(
    '%s names another line, and dashes are text',
    async (key) => {
      const result = await read(`---\n${key}: "+++"\n---\nOne\n---\nstill one\n+++\nTwo`)
      expect(result.drafts.map(({ text }) => text)).toEqual(['One\n---\nstill one', 'Two'])
    }
  )

  test('each part may have front matter', async () => {
    const result = await read('One\n---\n---\nmedia: [{ file: a.png, alt: A }]\n---\nTwo')
    expect(idsAndTexts(result)).toEqual([
      ['a.tweet#1', 'One'],
      ['a.tweet#2', 'Two']
    ])
    expect(result.drafts[1]?.media).toEqual([{ file: 'a.png', alt: 'A' }])
  })
})

describe('polls', () => {
  test('options are published with the text, and do not count for its length', async () => {
    const file = 'Which one?\n\n( ) The ⚫ one\n()  The red one\n\n( ) Neither\n'
    const result = await read(file)
    expect(idsAndTexts(result)).toEqual([['a.tweet', 'Which one?\n\nThe ⚫ one\nThe red one\nNeither']])
    expect(result.drafts[0]?.variants).toEqual([{ channel: 'x', text: 'Which one?' }])
    expect(inFile(file, result.drafts[0], 'red')).toBe('red')
    expect(inFile(file, result.drafts[0], 'one\nThe red')).toBe('one\n()  The red')
  })

  test('a list in the front matter comes first', async () => {
    const file = '---\npoll: [Yes, "No \\u263a"]\n---\nWell?\n( ) part of the text'
    const result = await read(file)
    expect(idsAndTexts(result)).toEqual([['a.tweet', 'Well?\n( ) part of the text\n\nYes\nNo ☺']])
    expect(inFile(file, result.drafts[0], 'No ☺')).toBe('No \\u263a')
    expect(inFile(file, result.drafts[0], 'Well?\n( ) part of the text\n\nYes')).toBe(
      'Well?\n( ) part of the text'
    )
  })

  test('brackets elsewhere are text', async () => {
    expect(idsAndTexts(await read('( ) first\nthen text'))).toEqual([['a.tweet', '( ) first\nthen text']])
  })
})

test.each([
  ['a link alone', link],
  ['a link of Twitter', 'https://twitter.com/northline/status/1?s=20\n'],
  ['front matter alone', `---\nretweet: ${link}\n---\n`]
])('a retweet has no text to check, and that is told: %s', async (_, file) => {
  const { drafts, problems, skipped } = await read(file)
  expect([drafts, told(problems)]).toEqual([[], []])
  expect(skipped.map(({ file, reason }) => [file, reason])).toEqual([
    ['a.tweet', 'a retweet, which has no text of its own']
  ])
})

test('a quote has a text, and so has a link to elsewhere', async () => {
  expect(idsAndTexts(await read(`---\nretweet: ${link}\n---\nWell said`))).toEqual([['a.tweet', 'Well said']])
  expect(idsAndTexts(await read('https://northline.example'))).toEqual([
    ['a.tweet', 'https://northline.example']
  ])
})
