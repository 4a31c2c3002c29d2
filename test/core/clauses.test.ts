import { describe, expect, it } from 'vitest'
import { createDoc, draftOf } from '../../src/core/doc.ts'

/** The clause that the given word stands in. */
function clauseOf(text: string, word: string): string {
  const { tokens, matcher } = createDoc(draftOf(text))
  const [first, end] = matcher.clause(tokens.findIndex(({ norm }) => norm === word))
  return text.slice(tokens[first]!.start, tokens[end - 1]!.end)
}

describe('clauses', () => {
  it.each<[text: string, word: string, clause: string]>([
    ['Not our best day, we will fix it.', 'fix', 'we will fix it.'],
    ['I cannot see why but we will fix it.', 'fix', 'but we will fix it.'],
    ['I cannot see why but we will fix it.', 'see', 'I cannot see why'],
    ['Nothing but trouble and it never stops', 'trouble', 'Nothing but trouble'],
    ['We never close and we will fix it', 'fix', 'and we will fix it'],
    ['We never stop and look', 'look', 'We never stop and look'],
    ['No tea & no coffee', 'coffee', 'No tea & no coffee']
  ])('%s: %s stands in “%s”', (text, word, clause) => {
    expect(clauseOf(text, word)).toBe(clause)
  })
})
