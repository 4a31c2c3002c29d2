import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { writeGoodCues } from '../../src/adapters/write-good-cues.ts'

const fromWriteGood = createRequire(import.meta.resolve('write-good'))

/** The strings of an array in the source of one of write-good's modules, none of which exports its words. */
function wordsOf(module: string, array: string): string[] {
  const source = readFileSync(fromWriteGood.resolve(module), 'utf8')
  const start = source.search(new RegExp(`(?:var|let|const) ${array}\\b`))
  const body = source.slice(start, source.indexOf('];', start))
  return Array.from(body.matchAll(/'((?:[^'\\]|\\.)*)'/g), ([, word = '']) =>
    word.replaceAll('\\', '').trim()
  )
}

test.each([
  ['weasel', wordsOf('weasel-words', 'weasels')],
  [
    'adverb',
    [...wordsOf('adverb-where', 'adverbs').map((word) => `${word}y`), ...wordsOf('adverb-where', 'weakens')]
  ],
  ['tooWordy', wordsOf('too-wordy', 'wordyWords')],
  ['cliches', wordsOf('no-cliches', 'cliches')],
  ['eprime', wordsOf('e-prime', 'toBe')]
] as const)('the cues of %s are the words of the library', (check, words) => {
  expect(words.length).toBeGreaterThan(20)
  expect(new Set(writeGoodCues[check])).toEqual(new Set(words))
})
