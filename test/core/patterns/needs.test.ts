import { describe, expect, it } from 'vitest'
import { createLexicon } from '../../../src/core/patterns/lexicon.ts'
import { FACT, FACTS } from '../../../src/core/patterns/program.ts'
import { wordAt } from '../../../src/core/patterns/word-table.ts'
import type { Rows } from '../../../src/core/types.ts'

const CLASSES = {
  will: { any: ['will', 'shall', 'going to'] },
  who: { any: ['the <word>? team', 'we'] },
  none: { any: [] }
}

const rowOf = ({ from, all }: Rows, row: number): number[] => [...all.slice(from[row], from[row + 1])]

/** What a pattern needs: the words of each set, and how far behind the first token at most. */
function needs(pattern: string): [words: string, within: number][] {
  const lexicon = createLexicon(CLASSES, (word) => [word, `${word}s`])
  const program = lexicon.compile(pattern)
  const data = lexicon.data()
  const fact = (name: keyof typeof FACT): number => data.facts[program * FACTS + FACT[name]]!
  const flat = [...data.code.slice(fact('code') - 2 * fact('needs'), fact('code'))]
  return flat.flatMap((bit, i) => {
    if (i % 2 === 1) return []
    const words = rowOf(data.sets, data.needed[bit]!).map((word) => wordAt(data.words, word))
    return [[words.sort().join(' '), flat[i + 1]!]]
  })
}

describe('what a text must hold before a pattern can match', () => {
  it.each<[pattern: string, needs: [string, number][]]>([
    [
      'we refund',
      [
        ['we', 0],
        ['refund', 1]
      ]
    ],
    ['~refund', [['refund refunds', 0]]],
    ['(refund | pay back)', [['pay refund', 0]]],
    [
      '(we to the <clock> | refund)',
      [
        ['<clock> refund', 3],
        ['refund we', 0]
      ]
    ],
    [
      'we also? .. refund',
      [
        ['we', 0],
        ['refund', 5]
      ]
    ],
    [
      '@who? @will refund',
      [
        ['going shall will', 3],
        ['refund', 5]
      ]
    ],
    ['{refund} !not', [['refund', 0]]],
    ['<number> <word>', [['<number>', 0]]],
    ['(refund | <word>)', []],
    ['@none', [['', 0]]]
  ])('%s', (pattern, expected) => {
    expect(needs(pattern)).toEqual(expected)
  })
})
