import { expect, test } from 'vitest'
import { createDoc, draftOf } from '../../../src/core/doc.ts'
import { Language } from '../../../src/core/patterns/language.ts'
import { createLexicon } from '../../../src/core/patterns/lexicon.ts'
import { compileOwners, isPersonal } from '../../../src/core/personal-data/ownership.ts'
import type { ParamFault } from '../../../src/core/types.ts'
import { marked } from '../../marks.ts'

const inflect = (word: string): string[] => [word]
const patterns = {
  theirs: ['your number', 'call you on'],
  ours: ['call us on', 'our office'],
  named: ['mr <capital>']
}

/** Whether the marked data of a text is somebody's. */
function isTheirs(source: string, doubtful: boolean, inReplyTo?: string): boolean {
  const lexicon = createLexicon({}, inflect)
  const owners = compileOwners(patterns, { lexicon }, [])
  const { text, spans } = marked(source)
  const draft = { ...draftOf(text), ...(inReplyTo === undefined ? {} : { inReplyTo }) }
  const doc = createDoc(draft, new Language(lexicon.data()))
  return isPersonal(doc, { at: spans[0]!, value: text.slice(...spans[0]!).toLowerCase(), doubtful }, owners)
}

test.each([
  ['⟦12345⟧', true],
  ['Your number is ⟦12345⟧', true],
  ['⟦12345⟧ is your number', true],
  ['Call us on ⟦12345⟧', false],
  ['⟦12345⟧ is our office', false],
  ['Call us! Our office: ⟦12345⟧', false],
  ['Call us on 999, we will call you on ⟦12345⟧', true],
  ['We have your number, call us on ⟦12345⟧', false],
  ['Call us on 999 now. It is not far from here, ⟦12345⟧', true],
  ['Your number. ⟦12345⟧', true],
  ['⟦12345⟧\nCall us on 999', true]
])('%s: %s', (source, expected) => {
  expect(isTheirs(source, false)).toBe(expected)
})

test.each<[string, string | undefined, boolean]>([
  ['⟦12345⟧', undefined, false],
  ['⟦12345⟧', 'mine is 123-45', true],
  ['⟦12345⟧', 'mine is 12346', false],
  ['Call us on ⟦12345⟧', 'is it 12345?', false],
  ['Your number is ⟦12345⟧', undefined, true],
  ['Hello Mr Okafor. ⟦12345⟧', undefined, true]
])('what says little alone: %s, answering %j: %s', (source, inReplyTo, expected) => {
  expect(isTheirs(source, true, inReplyTo)).toBe(expected)
})

test('tells every wrong pattern and where it stands', () => {
  const lexicon = createLexicon({}, inflect)
  const faults: ParamFault[] = []
  compileOwners({ theirs: ['fine', '(open'], ours: ['@none'] }, { lexicon }, faults)
  expect(faults.map(({ path }) => path)).toEqual([
    ['theirs', 1],
    ['ours', 0]
  ])
})
