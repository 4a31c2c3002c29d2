import { expect, test } from 'vitest'
import { equalityThemes, loadEquality } from '../../src/adapters/retext-equality.ts'
import { equalityCues, hyphenatedCues } from '../../src/adapters/retext-equality-cues.ts'
import { createDoc, draftOf } from '../../src/core/doc.ts'

interface Pattern {
  readonly id: string
  readonly inconsiderate: Record<string, string>
}

/** The library's data, which it does not export. */
async function patternsOfLibrary(): Promise<readonly Pattern[]> {
  const file = new URL('patterns-en.js', import.meta.resolve('retext-equality'))
  const { patterns }: { patterns: readonly Pattern[] } = await import(file.href)
  return patterns
}

test('the cues are the phrases of the library', async () => {
  const phrases = (await patternsOfLibrary()).flatMap(({ inconsiderate }) => Object.keys(inconsiderate))
  const expected = phrases.map((phrase) => phrase.toLowerCase().replace(/ \*.*$/, ''))
  expect(new Set(equalityCues)).toEqual(new Set(expected))
})

test('the library finds what the hyphenated cues are for', async () => {
  const lint = await loadEquality()
  const silent = hyphenatedCues.filter((cue) => {
    const text = `It is ${cue.replace(' ', '-')} here. And ${cue} here.`
    return lint(createDoc(draftOf(text))).length === 0
  })
  expect(silent).toEqual([])
})

test('every finding has a theme of ours', async () => {
  const lint = await loadEquality()
  const themes = new Map([
    ['salesman', 'gender'],
    ['he', 'gender'],
    ['mum', 'gender'],
    ['simply', 'ease'],
    ['handicapped', 'people'],
    ['whitelist', 'people']
  ])
  for (const [word, theme] of themes) {
    expect(lint(createDoc(draftOf(`A ${word}.`)))[0]).toMatchObject({ theme })
  }
  expect(equalityThemes).toEqual(expect.arrayContaining([...themes.values()]))
})
