import { describe, expect, test } from 'vitest'
import { draftOf } from '../../src/core/doc.ts'
import { audienceOf, kindOf, limitsFor, networksNamed } from '../../src/core/networks.ts'
import type { Draft } from '../../src/core/types.ts'
import { channels } from '../../src/generated/channels.ts'

const networks = await Promise.all(Object.values(channels).map(async (load) => (await load()).default))
const named = (name: string) => networksNamed(name, networks).map((network) => network.name)
const network = (name: string) => networks.find((one) => one.name === name)!

describe('the network of an account', () => {
  test.each([
    ['x', ['x']],
    ['X (main)', ['x']],
    ['x-northline', ['x']],
    ['northline (X)', ['x']],
    ['Twitter', ['x']],
    ['twitter.com/northline', ['x']],
    ['bluesky-northline', ['bluesky']],
    ['northline.bsky.social', ['bluesky']],
    ['mastodon_team', ['mastodon']],
    ['eu-mastodon', ['mastodon']],
    ['@northline@mastodon.example', ['mastodon']],
    ['LinkedIn page', ['linkedin']],
    ['google_business', ['google-business']],
    ['Google My Business: High Street', ['google-business']],
    ['GoogleBusiness', ['google-business']],
    ['facebook-instagram', ['facebook', 'instagram']],
    ['brand-x-team', []],
    ['matrix-northline', []],
    ['threadsafe', []],
    ['', []]
  ])('%j is on %j', (name, expected) => expect(named(name)).toEqual(expected))
})

describe('where a draft goes out', () => {
  const audience = (fields: Partial<Draft>) => {
    const { publications, unknown } = audienceOf({ ...draftOf('Hello'), ...fields }, networks)
    return { published: publications.map(({ network: { name }, text }) => [name, text]), unknown }
  }

  test('nowhere that it says', () => expect(audience({})).toEqual({ published: [], unknown: [] }))

  test('on networks, with its text', () => {
    expect(audience({ channels: ['x', 'facebook'] }).published).toEqual([
      ['x', 'Hello'],
      ['facebook', 'Hello']
    ])
  })

  test('accounts of one network that publish the same are one', () => {
    const accounts = ['mastodon-eu', 'mastodon-us']
    expect(audience({ accounts, channels: ['mastodon'] }).published).toEqual([['mastodon', 'Hello']])
  })

  test('each account with a text of its own', () => {
    const variants = [
      { channel: 'mastodon', account: 'mastodon-eu', text: 'Hello\n\n#EU' },
      { channel: 'eu', account: 'eu-linkedin', text: 'Hello' },
      { channel: 'matrix', account: 'matrix-eu', text: 'Hello' }
    ]
    expect(audience({ variants })).toEqual({
      published: [
        ['mastodon', 'Hello\n\n#EU'],
        ['linkedin', 'Hello']
      ],
      unknown: ['matrix-eu']
    })
  })

  test('an unknown network is told once', () => {
    expect(audience({ channels: ['slack', 'slack', 'x'] }).unknown).toEqual(['slack'])
  })
})

describe('which limits hold', () => {
  test.each([
    ['linkedin', 'post', [3000]],
    ['linkedin', 'reply', [1250]],
    ['bluesky', 'reply', [300, 3000]],
    ['x', 'dm', []],
    ['mastodon', 'dm', [500]],
    ['google-business', 'review-reply', [4096]]
  ] as const)('on %s for a %s: %j', (name, kind, expected) => {
    expect(limitsFor(network(name), kind).map(({ most }) => most)).toEqual(expected)
  })

  test('what answers a message is a reply, unless the draft says otherwise', () => {
    expect([kindOf({}), kindOf({ inReplyTo: 'Hi' }), kindOf({ kind: 'dm', inReplyTo: 'Hi' })]).toEqual([
      'post',
      'reply',
      'dm'
    ])
  })
})
