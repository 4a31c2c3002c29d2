import { describe, expect, test } from 'vitest'
import markdown from '../../src/inputs/markdown.ts'
import { idsAndTexts, told } from './reading.ts'

const read = async (file: string) => markdown.read(file, 'a.md')

describe('faults', () => {
  test.each([
    [
      'no second line',
      '---\nchannel: x\n\nHello',
      ['1:1 The front matter has no end. → Close it with a line “---”.']
    ],
    [
      'a tab',
      '---\nmedia:\n\t- a.png\n---\nHello',
      ['3:1 This line is indented with a tab. → Indent with spaces: two for each level.']
    ],
    [
      'a colon in a value',
      '---\nauthor: Sam: agent\n---\nHello',
      ['2:9 There is a second “: ” in this value. → Put the whole value in double quotes.']
    ],
    [
      'a quotation mark that is not closed',
      '---\nauthor: "Sam\n---\nHello',
      ['2:9 This quotation mark is never closed. → Add the closing " mark.']
    ],
    [
      'no keys',
      '---\njust words\n---\nHello',
      ['2:1 The front matter holds no keys. → Write one “key: value” a line.']
    ],
    [
      'a list',
      '---\n- channel\n---\nHello',
      ['2:1 The front matter holds no keys. → Write one “key: value” a line.']
    ],
    [
      'a key twice',
      '---\nkind: dm\nkind: post\n---\nHello',
      ['3:1 “kind” stands here for a second time. → Keep one of the two.']
    ],
    [
      'a name for nothing',
      '---\nauthor: *sam\n---\nHello',
      ['2:9 “*sam” names nothing above it. → Write &sam before what it stands for.']
    ],
    [
      'an unknown kind',
      '---\nkind: shout\n---\nHello',
      ['2:7 “kind” holds “shout”, which is none of ours. → One of: post, reply, review-reply, dm.']
    ],
    [
      'wrong types',
      '---\nauthor: [a]\nchannel: { x: 1 }\nmedia: [{ alt: A cat }]\n---\nHello',
      [
        '2:9 “author” holds a list where a text is needed. → Give one text.',
        '3:10 “channel” holds keys and values where names are needed. → Give a list of names.',
        '4:8 “media” holds a picture without a file name. → Give each a “file”, and an “alt” text.'
      ]
    ],
    [
      'no text anywhere',
      '---\nchannel: x\n---\n\n',
      ['2:1 The draft has no “text”. → Add “text” with what is published.']
    ],
    [
      'two texts',
      '---\ntext: one\n---\ntwo',
      ['2:1 The post has a text in its front matter and another one below it. → Keep one of the two.']
    ]
  ])('%s', async (_, file, problems) => {
    const result = await read(file)
    expect(told(result.problems)).toEqual(problems)
    expect(result.problems[0]?.line).toBe(file.split('\n')[(result.problems[0]?.at?.line ?? 0) - 1])
  })

  test('what can be read is still read', async () => {
    const result = await read('---\nkind: shout\nauthor: Sam: agent\nrole: lead\n---\nHello')
    expect(idsAndTexts(result)).toEqual([['a.md', 'Hello']])
  })
})
