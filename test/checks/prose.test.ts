import { describe, expect, test } from 'vitest'
import prose from '../../src/checks/prose.ts'
import { prepare, shown } from './run.ts'

describe('prose finds one fault a rule', () => {
  test.each([
    ['weasel-words', ''],
    ['weasel-words', 'Nothing to see here.'],
    ['weasel-words', '⟦Very⟧ late, and ⟦very⟧ cold'],
    ['weasel-words', '😀 ⟦quite⟧ late'],
    ['weasel-words', 'See @very_late and https://northline.example/very/late'],
    ['weasel-words', 'Late ⟦𝘷𝘦𝘳𝘺⟧'],
    ['adverbs', '⟦Unfortunately⟧ it is late'],
    ['passive', 'Your seat ⟦was\nbooked⟧ and ⟦is kept⟧'],
    ['repeated-words', 'the ⟦the⟧ train'],
    ['starts-with-so', 'We know. ⟦So⟧ do not wait'],
    ['there-is', '⟦There is⟧ a train'],
    ['there-is', 'A bus 🚌 ⟦there are⟧ more'],
    ['wordiness', '⟦In order to⟧ travel'],
    ['wordiness', 'I’ll be there, ⟦as far as I’m concerned⟧'],
    ['to-be', '⟦It’s⟧ late'],
    ['cliches', 'It is the ⟦acid test⟧'],
    ['cliches', 'We ⟦add insult\nto injury⟧']
  ])('%s: %j', async (find, source) => {
    expect(shown(await prepare(prose, { find }), source)).toBe(source)
  })

  test('two faults on one spot are two rules', async () => {
    const text = 'We are extremely sorry'
    expect((await prepare(prose, { find: 'weasel-words' }))(text)).toHaveLength(1)
    expect((await prepare(prose, { find: 'adverbs' }))(text)).toHaveLength(1)
  })
})

describe('prose leaves allowed words alone', () => {
  test.each(['very', 'Very late'])('at the start too: %s', async (allowed) => {
    const find = await prepare(prose, { find: 'weasel-words', allow: [allowed] })
    expect(shown(find, 'Very late. ⟦Extremely⟧')).toBe('Very late. ⟦Extremely⟧')
  })

  test('but only whole ones', async () => {
    const find = await prepare(prose, { find: 'adverbs', allow: ['so'] })
    expect(shown(find, '⟦Absolutely⟧ so')).toBe('⟦Absolutely⟧ so')
  })
})

describe('prose ends in time on hostile texts', () => {
  test.each([
    ['a'.repeat(100_000)],
    [`a${' '.repeat(100_000)}b`],
    ['a-'.repeat(50_000)],
    ['a b '.repeat(25_000)],
    ['as '.repeat(33_000)]
  ])('%#', async (text) => {
    for (const find of ['cliches', 'wordiness', 'repeated-words']) {
      const lint = await prepare(prose, { find })
      const start = performance.now()
      lint(`At the end of the day it is ${text}`)
      expect(performance.now() - start).toBeLessThan(1500)
    }
  })
})
