import { describe, expect, it } from 'vitest'
import { createDoc, draftOf } from '../../../src/core/doc.ts'
import { Language } from '../../../src/core/patterns/language.ts'
import { createLexicon } from '../../../src/core/patterns/lexicon.ts'
import { Waker } from '../../../src/core/patterns/wake.ts'
import { wakingOf } from '../../../src/core/patterns/waking.ts'
import type { Awake } from '../../../src/core/scan.ts'

const CLASSES = { will: { any: ['will', "'ll"] }, we: { any: ['we', 'the team'] } }

/** The patterns that a text wakes, for rules that each want some patterns and, when given, others besides. */
function woken(
  rules: readonly { readonly any: readonly string[]; readonly also?: readonly string[] }[],
  text: string
): string[] {
  const lexicon = createLexicon(CLASSES, (word) => [word, `${word}s`])
  const wanted = rules.map(({ any, also }) => ({
    any: any.map(lexicon.compile),
    ...(also && { also: [also.map(lexicon.compile)] })
  }))
  const data = lexicon.data()
  const awake: Awake = []
  new Waker(wakingOf([], wanted, data), wanted).wake(
    createDoc(draftOf(text), new Language(data)).index,
    awake
  )
  return awake.flatMap((hits, rule) => hits?.map(({ cue }) => rules[rule]!.any[cue]!) ?? [])
}

describe('a pattern wakes its rule', () => {
  const refund = { any: ['@we @will .. ~refund you'] }
  it.each([
    ['when all its words are there, in reach', refund, 'Today we will also refund you', refund.any],
    ['not when its rarest word is missing', refund, 'We will help you', []],
    ['not when a common one is missing', refund, 'They refund you', []],
    ['not when its words are too far apart', refund, 'We will see. Then we do all that and refund you', []],
    ['not when its words are behind one another', refund, 'You refund, we will', []],
    [
      'by a number, where it needs no word',
      { any: ['<number> <word>'] },
      'Platform 9 now',
      ['<number> <word>']
    ],
    ['always, where it needs nothing', { any: ['<word>'] }, 'Now', ['<word>']],
    ['alone among those of its rule', { any: ['pay now', 'never pay'] }, 'You pay now', ['pay now']],
    ['with what the rule wants besides', { any: ['soon'], also: ['ship'] }, 'We ship soon', ['soon']],
    ['not without it', { any: ['soon'], also: ['ship'] }, 'We call soon', []],
    [
      'by what the rule wants besides, when that is rarer',
      { any: ['you'], also: ['ship'] },
      'You ship',
      ['you']
    ]
  ])('%s', (_, rule, text, expected) => {
    expect(woken([rule], text)).toEqual(expected)
  })

  it('and no other', () => {
    expect(woken([{ any: ['refund'] }, { any: ['discount'] }], 'A discount')).toEqual(['discount'])
  })
})
