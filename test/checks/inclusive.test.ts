import { describe, expect, test } from 'vitest'
import inclusive from '../../src/checks/inclusive.ts'
import { prepare, shown } from './run.ts'

const find = await prepare(inclusive, {})

describe('inclusive finds words that may leave people out', () => {
  test.each([
    '',
    'Nothing to see here.',
    '⟦Blacklist⟧ and ⟦whitelist⟧',
    'Ask the ⟦salesman⟧',
    '😀 ⟦cripple⟧',
    'They are ⟦wheelchair\nbound⟧',
    '⟦Crazy⟧ prices',
    'We do not say “crazy” here',
    'An ⟦able-bodied⟧ person',
    'He or she may travel',
    'See @crazy_guy and https://northline.example/blacklist/guy',
    'Ask @crazy.northline.example'
  ])('%j', (source) => {
    expect(shown(find, source)).toBe(source)
  })
})

test('inclusive reports the longest of words that overlap', () => {
  expect(shown(find, 'the ⟦master plan⟧')).toBe('the ⟦master plan⟧')
})

test('inclusive suggests other words', () => {
  expect(find('A salesman called')[0]).toMatchObject({
    suggestions: expect.arrayContaining(['salesperson']),
    data: { instead: expect.stringContaining('“salesperson”') }
  })
})

test('inclusive looks for the themes it is told to', async () => {
  const source = 'Simply call the salesman, you idiot'
  const marks = {
    ease: '⟦Simply⟧ call the salesman, you idiot',
    gender: 'Simply call the ⟦salesman⟧, you idiot',
    people: 'Simply call the salesman, you ⟦idiot⟧'
  }
  for (const [theme, expected] of Object.entries(marks)) {
    expect(shown(await prepare(inclusive, { themes: [theme] }), source)).toBe(expected)
  }
})

test('inclusive leaves allowed words alone', async () => {
  const lenient = await prepare(inclusive, { allow: ['Guys', 'simply'] })
  expect(shown(lenient, 'Guys, simply ask the ⟦salesman⟧')).toBe('Guys, simply ask the ⟦salesman⟧')
})
