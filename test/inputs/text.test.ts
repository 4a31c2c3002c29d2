import { expect, test } from 'vitest'
import text from '../../src/inputs/text.ts'
import { fieldsOf, idsAndTexts, inFile, told } from './reading.ts'

test('the file is the draft, without the white space around it', async () => {
  const result = await text.read('\n  We are sorry.\nAll of us. \n\n', 'a.txt')
  expect(idsAndTexts(result)).toEqual([['a.txt', 'We are sorry.\nAll of us.']])
  expect(told(result.problems)).toEqual([])
})

test.each([
  ['CRLF', '\r\nSorry 😀\r\nfor that\r\n'],
  ['CR', 'Sorry 😀\rfor that\r'],
  ['a byte order mark', '\uFEFFSorry 😀\nfor that']
])('line ends are LF in the text: %s', async (_, file) => {
  const { drafts } = await text.read(file, 'a.txt')
  expect(drafts[0]?.text).toBe('Sorry 😀\nfor that')
  expect(inFile(file, drafts[0], 'for')).toBe('for')
  expect(inFile(file, drafts[0], '😀\nfor').replace(/\r\n?/, '\n')).toBe('😀\nfor')
})

test('front matter is read where there are keys in it', async () => {
  const { drafts } = await text.read('---\nchannel: X\nkind: reply\n---\nSorry.', 'a.txt')
  expect(fieldsOf(drafts[0])).toEqual({ id: 'a.txt', channels: ['x'], kind: 'reply' })
})

test.each([
  ['a line without keys', '---\nbig news\n---\nSoon.'],
  ['no second line', '---\nchannel: none of it'],
  ['only a line', '---']
])('a first line of dashes may be part of the text: %s', async (_, file) => {
  const result = await text.read(file, 'a.txt')
  expect(idsAndTexts(result)).toEqual([['a.txt', file]])
})

test.each(['', ' \n\t\r\n', '\uFEFF'])('a file without text is told: %j', async (file) => {
  const result = await text.read(file, 'a.txt')
  expect(result.drafts).toEqual([])
  expect(told(result.problems)).toEqual([
    'The file holds no draft. → Write the text of a post in it, or leave it out.'
  ])
})

test('half a character is no text', async () => {
  const result = await text.read('One\ntwo \ud83d!', 'a.txt')
  expect(result.drafts).toEqual([])
  expect(told(result.problems)).toEqual([
    '2:5 The text holds half a character (a lone surrogate). → Write the whole character again.'
  ])
})
