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

describe('posts for several accounts', () => {
  const file = [
    '---',
    'media: [Mastodon-news, linkedin-northline, matrix-room]',
    'mentions:',
    '  mastodon-news: ["museum@social.example", "@caf\\u00e9"]',
    'hashtags:',
    '  linkedin-northline: [OpenDay]',
    '  mastodon-news: [OpenDay, 2026, "#Trains"]',
    '  slack: [NotHere]',
    '---',
    'Come and see.',
    ''
  ].join('\n')

  test('each publishes the text, its mentions, and its hashtags', async () => {
    const { drafts, problems } = await read(file)
    expect(told(problems)).toEqual([])
    expect(drafts[0]?.text).toBe('Come and see.\n\n@museum@social.example @café\n#OpenDay #2026 #Trains')
    expect(fieldsOf(drafts[0])).toEqual({
      id: 'a.md',
      channels: ['mastodon', 'linkedin', 'matrix'],
      accounts: ['mastodon-news', 'linkedin-northline', 'matrix-room'],
      variants: [
        {
          channel: 'mastodon',
          account: 'mastodon-news',
          text: 'Come and see.\n\n@museum@social.example @café\n#OpenDay #2026 #Trains'
        },
        { channel: 'linkedin', account: 'linkedin-northline', text: 'Come and see.\n\n#OpenDay' },
        { channel: 'matrix', account: 'matrix-room', text: 'Come and see.' }
      ]
    })
  })

  test.each([
    ['#Trains', '#Trains'],
    ['#2026', '2026'],
    ['@café', '@caf\\u00e9'],
    ['museum@social', 'museum@social'],
    ['and see.\n\n@museum', 'and see.']
  ])('the place of %j is in the front matter, or where the text ends', async (words, written) => {
    expect(inFile(file, (await read(file)).drafts[0], words)).toBe(written)
  })

  test.each([
    ['for all', 'channels: [x, bluesky]\nhashtags: [One, Two]', 'Hello\n\n#One #Two', ['x', 'bluesky']],
    ['without channels', 'hashtags: { x: [One] }', 'Hello\n\n#One', ['x']],
    ['none', 'channels: x\nhashtags: {}\nmentions:', 'Hello', ['x']]
  ])('hashtags %s', async (_, yaml, text, channels) => {
    const { drafts } = await read(`---\n${yaml}\n---\nHello`)
    expect([drafts[0]?.text, drafts[0]?.channels]).toEqual([text, channels])
    expect(new Set(drafts[0]?.variants?.map((variant) => variant.text) ?? [text])).toEqual(new Set([text]))
  })
})

describe('pictures', () => {
  test.each([
    ['before', '![A cat](cat.png)\n\nHello', 'Hello', [{ file: 'cat.png', alt: 'A cat' }]],
    [
      'behind',
      'Hello\n\n![](cat.png)\n![Dog](<a dog.png> "Dog")\n',
      'Hello',
      [{ file: 'cat.png' }, { file: 'a dog.png', alt: 'Dog' }]
    ],
    ['between', 'One\n![A](a_(1).png)\nTwo', 'One\n\nTwo', [{ file: 'a_(1).png', alt: 'A' }]],
    ['none, but a link', 'One [![A](a.png) Two', 'One [ Two', [{ file: 'a.png', alt: 'A' }]],
    ['not closed', 'One ![A](a.png\nTwo', 'One ![A](a.png\nTwo', undefined],
    ['a mark alone', 'Wow![ Two](', 'Wow![ Two](', undefined]
  ])('%s', async (_, body, text, media) => {
    const { drafts } = await read(`---\nchannel: x\n---\n${body}`)
    expect([drafts[0]?.text, drafts[0]?.media]).toEqual([text, media])
  })

  test('the places of the text around them are right', async () => {
    const file = '![A cat](cat.png)\r\n\r\nOne\r\n![Dog](dog.png)\r\nTwo\r\n![](x.png)'
    const { drafts } = await read(file)
    expect(inFile(file, drafts[0], 'Two')).toBe('Two')
    expect(inFile(file, drafts[0], 'One\n\nTwo')).toBe('One\r\n![Dog](dog.png)\r\nTwo')
  })

  test('a picture alone is skipped, and that is told', async () => {
    const { drafts, problems, skipped } = await read('---\nchannel: x\n---\n![A cat](cat.png)\n')
    expect([drafts, told(problems)]).toEqual([[], []])
    expect(skipped.map(({ at, reason }) => [at?.line, reason])).toEqual([[4, 'a picture, and no text']])
  })

  test('marks that lead nowhere cost nothing', async () => {
    const body = '!['.repeat(100_000) + '](('.repeat(100_000)
    expect((await read(body)).drafts[0]?.text).toBe(body)
  })
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
