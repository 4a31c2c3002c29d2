import { describe, expect, test } from 'vitest'
import network from '../../src/checks/network.ts'
import { createDoc, draftOf } from '../../src/core/doc.ts'
import type { DraftFields } from '../../src/core/types.ts'
import { channels } from '../../src/generated/channels.ts'
import { marked } from '../marks.ts'
import { inflect } from './run.ts'

const networks = await Promise.all(
  Object.values(channels).map(async (load) => {
    const { sources: _, ...facts } = (await load()).default
    return facts
  })
)
await network.load?.()

type Find = Parameters<NonNullable<typeof network.bind>>[0]['find']

function find(thing: Find, text: string, fields: DraftFields) {
  const lexicon = { has: () => false, guards: [], compile: () => 0, compileApart: () => [] }
  const bound = network.bind!({ find: thing }, { lexicon, inflect, networks })
  const doc = createDoc({ ...draftOf(text), ...fields })
  return network.wakes!(doc, bound) ? [...network.find(doc, JSON.parse(JSON.stringify(bound)), [])] : []
}

const x = { channels: ['x'] }
const long = 'a'.repeat(279)

describe('the place of what is too much', () => {
  test.each<[string, Find, string, DraftFields]>([
    ['nothing without a network', 'length', 'a'.repeat(9999), {}],
    ['nothing on an unknown one', 'length', 'a'.repeat(9999), { channels: ['pigeon'] }],
    ['as much as fits', 'length', `${long}a`, x],
    ['one character', 'length', `${long}a⟦b⟧`, x],
    ['a link that does not fit', 'length', `${'a'.repeat(270)} ⟦https://northline.com⟧`, x],
    ['an emoji is never cut', 'length', `${long}⟦👨‍👩‍👧⟧`, x],
    ['the handles of a reply are free', 'length', `@passenger @northline ${long}a`, { ...x, kind: 'reply' }],
    ['but not the rest', 'length', `@passenger ${long}a⟦b⟧`, { ...x, kind: 'reply' }],
    ['handles of a post count', 'length', `@passenger ${'a'.repeat(269)}⟦bc⟧`, { ...x, kind: 'post' }],
    ['a message to one person', 'length', `${long}abc`, { ...x, kind: 'dm' }],
    ['comments are shorter', 'length', `${'a'.repeat(1250)}⟦b⟧`, { channels: ['linkedin'], kind: 'reply' }],
    [
      'what answers is a reply',
      'length',
      `${'a'.repeat(1250)}⟦b⟧`,
      { channels: ['linkedin'], inReplyTo: 'Hi' }
    ],
    ['graphemes', 'length', `${'👨‍👩‍👧'.repeat(166)}⟦👨‍👩‍👧⟧`, { channels: ['bluesky'] }],
    ['hashtags', 'hashtags', '#a #b #c #d #e ⟦#f⟧', { channels: ['instagram'] }],
    ['different links', 'links', 'a.com b.com c.com d.com e.com a.com ⟦f.com⟧', { channels: ['threads'] }],
    ['the fold', 'fold', `${'a'.repeat(125)}⟦b⟧`, { channels: ['instagram'] }],
    ['a handle first', 'opening-mention', '⟦@northline⟧ hello', { ...x, scheduledAt: 'tomorrow' }]
  ])('%s', (_, thing, source, fields) => {
    const { text, spans } = marked(source)
    expect(find(thing, text, fields).map(({ at }) => at)).toEqual(spans)
  })
})

describe('what each account publishes is counted', () => {
  const variant = (channel: string, text: string) => ({ channel, text })

  test('in its own part of the text', () => {
    const text = `${'a'.repeat(290)}\n\n#Seaview #Trains`
    const variants = [variant('bluesky', text), variant('mastodon', text), variant('x', 'short')]
    expect(find('length', text, { variants })).toMatchObject([
      {
        at: [300, 308],
        data: { network: 'Bluesky', count: '308', max: '300', over: '8', unit: 'characters' }
      }
    ])
  })

  test('as a whole where its text is not that of the draft', () => {
    const variants = [variant('bluesky', `Hello\n\n${'b'.repeat(300)}`)]
    expect(find('length', `Hello\n\n#One\n${'b'.repeat(300)}`, { variants })).toMatchObject([{ at: null }])
  })

  test('up to where the two are the same', () => {
    const variants = [variant('bluesky', `${'a'.repeat(310)}\n\n#One`)]
    expect(find('length', `${'a'.repeat(310)}\n\n#Two`, { variants })).toMatchObject([{ at: [300, 313] }])
  })
})

test('a network that nobody knows is told by the name that the draft gives', () => {
  expect(find('unknown', 'Hello', { channels: ['pigeon', 'x'] })).toMatchObject([
    { at: null, data: { network: 'pigeon' } }
  ])
  expect(find('unknown', 'Hello', { accounts: ['x-main'] })).toEqual([])
})
