import { describe, expect, test } from 'vitest'
import markdown from '../../src/inputs/markdown.ts'
import { fieldsOf, inFile, told } from './reading.ts'

const read = async (file: string) => markdown.read(file, 'a.md')

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
