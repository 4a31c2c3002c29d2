import { describe, expect, it } from 'vitest'
import { reads } from '../../../src/core/profanity/letter-reading.ts'
import { letterSigns, wordSigns } from '../../../src/core/profanity/letter-signs.ts'
import {
  childOf,
  createLetterNursery,
  isEnd,
  type LetterTree,
  lettersFrom,
  rootOf
} from '../../../src/core/profanity/letter-tree.ts'
import { readsExactly, readsRoughly } from '../../../src/core/profanity/plain-words.ts'

const nursery = createLetterNursery()
for (const word of ['zebra', 'able', 'abbey', 'a', 'zed']) nursery.plant(word, 'word', ['noun'])
nursery.plant('s', 'noun')
nursery.plant('black', 'word', ['base'], false)
nursery.plant('bird', 'base')
const numbers = nursery.numbers()
const tree: LetterTree = Int32Array.from(numbers)

/** The words of a list of a tree that are spelled out in it. */
function* wordsOf(node: number, before = ''): Generator<string> {
  if (isEnd(tree, node)) yield before
  for (let letter = 0; letter < 26; letter++) {
    const bit = 1 << letter
    if ((lettersFrom(tree, node) & bit) !== 0)
      yield* wordsOf(childOf(tree, node, bit), before + String.fromCharCode(97 + letter))
  }
}

describe('a tree of letters', () => {
  it('holds its words, list by list', () => {
    expect([...wordsOf(rootOf('word'))]).toEqual(['a', 'abbey', 'able', 'zebra', 'zed'])
    expect([...wordsOf(rootOf('noun'))]).toEqual(['s'])
    expect([...wordsOf(rootOf('known'))]).toEqual([])
  })

  it('is plain numbers of 32 bits', () => {
    expect(JSON.parse(JSON.stringify(numbers))).toEqual([...tree])
  })
})

describe('reading plain words', () => {
  it.each([
    ['zebra', true, true],
    ['zebras', true, true],
    ['blackbird', true, true],
    ['zzebraa', false, true],
    ['zebrax', false, false],
    ['black', false, false],
    ['', false, false]
  ])('%s: exactly %s, roughly %s', (word, exactly, roughly) => {
    expect([readsExactly(tree, word), readsRoughly(tree, word)]).toEqual([exactly, roughly])
  })

  it('gives up on texts that are made to be slow', () => {
    const signs = letterSigns('@*'.repeat(20_000))
    const leeway = {
      loose: 2,
      wild: 9,
      repeated: true,
      skip: true,
      alone: false,
      open: false,
      isGood: () => false
    }
    const start = performance.now()
    expect(reads(tree, rootOf('word'), signs, 0, leeway)).toBe(false)
    expect(performance.now() - start).toBeLessThan(500)
  })

  it.each([
    ['dlck', 1, 'i'],
    ['tell', 2, ''],
    ['heii', 3, 'l']
  ])('%s: letter %i may be %j as well', (word, at, other) => {
    const { letters } = wordSigns(word)[at]!
    const own = 1 << (word.charCodeAt(at) - 97)
    expect(letters & ~own).toBe(other === '' ? 0 : 1 << (other.charCodeAt(0) - 97))
  })
})
