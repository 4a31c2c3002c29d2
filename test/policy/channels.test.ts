import { describe, expect, it } from 'vitest'
import { draftOf } from '../../src/core/doc.ts'
import { createLinter } from '../../src/core/lint.ts'
import { pack, unpack } from '../../src/core/packed.ts'
import type { DraftFields, Network, Plan } from '../../src/core/types.ts'
import { checks } from '../../src/generated/checks.ts'
import { faultsOf, load } from './world.ts'

/** A rule of the policy's own that asks what networks take. */
const own = `
  house/too-long: { check: network, params: { find: length }, message: "{network} takes {max}." }`
const head = `onrecord: 1\nuse: []\nrules:${own}\n`

/** A network as a policy with this section has it. */
async function network(name: string, section: string): Promise<Network | undefined> {
  const loaded = await load(`${head}channels:\n  ${section}\n`)
  if ('faults' in loaded) throw new Error(loaded.faults.map(({ message }) => message).join('\n'))
  return loaded.policy.networks.find((one) => one.name === name)
}

describe('what a policy says of networks takes the place of what is shipped', () => {
  it.each([
    ['x', 'x: { length: 25000 }', { lengths: [{ unit: 'x', most: 25000 }] }],
    [
      'x',
      'x: { hashtags: 3, links: 1, fold: 280, markdown: true }',
      { hashtags: 3, links: 1, fold: 280, markdown: true }
    ],
    ['x', 'bluesky: { length: 250 }', { lengths: [{ unit: 'x', most: 280 }] }],
    [
      'bluesky',
      'bluesky: { length: 250 }',
      {
        lengths: [
          { unit: 'graphemes', most: 250 },
          { unit: 'bytes', most: 3000 }
        ]
      }
    ],
    [
      'linkedin',
      'linkedin: { length: 2000, reply-length: 800 }',
      {
        lengths: [
          { unit: 'utf16', most: 2000, kinds: ['post'] },
          { unit: 'utf16', most: 800, kinds: ['reply', 'review-reply'] }
        ]
      }
    ],
    [
      'x',
      'x: { reply-length: 200 }',
      {
        lengths: [
          { unit: 'x', most: 280, kinds: ['post'] },
          { unit: 'x', most: 200, kinds: ['reply', 'review-reply'] }
        ]
      }
    ],
    ['mastodon', 'mastodon: { names: [Northline Social] }', { aliases: ['fediverse', 'Northline Social'] }]
  ])('%s under “%s”', async (name, section, expected) => {
    expect(await network(name, section)).toMatchObject(expected)
  })

  it('a rule of its own asks the networks as the policy has them', async () => {
    const loaded = await load(`${head}channels: { bluesky: { length: 5, names: [house] } }\n`)
    if ('faults' in loaded) throw new Error('The policy cannot be used.')
    const linter = await createLinter(unpack(pack(loaded.plan)) as Plan, checks)
    const found = async (fields: DraftFields) =>
      (await linter.check({ ...draftOf('Hello!'), ...fields })).findings.map(({ message, quote }) => [
        message,
        quote
      ])
    expect(await found({ channels: ['bluesky'] })).toEqual([['Bluesky takes 5.', '!']])
    expect(await found({ accounts: ['house'] })).toEqual([['Bluesky takes 5.', '!']])
    expect(await found({ channels: ['x'] })).toEqual([])
    expect(await found({})).toEqual([])
  })
})

describe('what is wrong with the section is told with its place', () => {
  it.each([
    ['a misspelt network', 'blusky: {}', '6:3 There is no network “blusky”. / Did you mean “bluesky”?'],
    ['another name', 'twitter: {}', '6:3 There is no network “twitter”. / Did you mean “x”?'],
    ['a network that nobody knows', 'pigeon: {}', '6:3 There is no network “pigeon”. / Known: bluesky,'],
    [
      'an unknown key',
      'x: { lenght: 5 }',
      '6:8 “lenght” is not a key of “channels.x”. / Did you mean “length”?'
    ],
    ['no number', 'x: { length: long }', '6:16 “channels.x.length” must be a number, not “long”.']
  ])('%s', async (_, section, expected) => {
    expect(await faultsOf(`${head}channels:\n  ${section}\n`)).toEqual([expect.stringContaining(expected)])
  })

  it('a section that no rule reads', async () => {
    const policy = 'onrecord: 1\nuse: [tone]\nchannels: { x: { length: 5 } }\n'
    expect(await faultsOf(policy)).toEqual([
      '3:1 No pack that is used reads “channels”: nothing of it would be checked. / Add “- platform” to “use”.'
    ])
  })
})
