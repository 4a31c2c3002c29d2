import { describe, expect, it } from 'vitest'
import { createDoc, draftOf } from '../../src/core/doc.ts'
import { createExcuses } from '../../src/core/exceptions.ts'
import { matchesGlob } from '../../src/core/glob.ts'
import type { Exception } from '../../src/core/types.ts'
import { marked } from '../marks.ts'

const exception: Exception = {
  rule: 'promises/refund',
  reason: 'The summer campaign was cleared.',
  allowedBy: 'legal',
  until: '2027-01-31'
}

/** Whether a finding of a rule at the ⟦mark⟧ is excused on a day. */
function excused(entry: Exception, source: string, rule = entry.rule, today = '2027-01-31'): boolean {
  const { text, spans } = marked(source)
  return createExcuses([entry], today)(rule, createDoc(draftOf(text)), spans[0] ?? null) !== undefined
}

describe('an exception for a wording', () => {
  const entry = { ...exception, text: "We'll refund you twice." }
  it.each([
    ['excuses what is found inside it', 'Hello. We’ll ⟦REFUND  you⟧ twice. Bye', true],
    ['across a line break', "We'll ⟦refund\nyou⟧ twice.", true],
    ['not outside of it', "We'll refund you twice. We'll ⟦refund⟧ you.", false],
    ['not what sticks out', "We'll ⟦refund you twice. And⟧ again", false],
    ['not a draft as a whole', "Hello. We'll refund you twice.", false],
    ['but a draft that is nothing else', "We'll refund you twice.", true]
  ])('%s', (_, source, expected) => expect(excused(entry, source)).toBe(expected))

  it('holds for its rule alone', () =>
    expect(excused(entry, "⟦We'll refund you twice.⟧", 'tone/slang')).toBe(false))
  it('ends', () => expect(excused(entry, "⟦We'll refund you twice.⟧", entry.rule, '2027-02-01')).toBe(false))
})

describe('an exception for drafts', () => {
  it.each([
    ['<text>', true],
    ['other', false],
    ['*text*', true]
  ])('%s', (draft, expected) => {
    expect(excused({ ...exception, drafts: [draft] }, '⟦x⟧')).toBe(expected)
  })
})

describe('globs', () => {
  it.each([
    ['a.md', 'a.md', true],
    ['a.md', 'queue/a.md', true],
    ['a.md', 'xa.md', false],
    ['./queue/a.md', 'queue/a.md', true],
    ['queue/summer-*.md', 'queue/summer-1.md', true],
    ['queue/*.md', 'queue/deep/1.md', false],
    ['queue/**/*.md', 'queue/deep/er/1.md', true],
    ['queue/**/*.md', 'queue/1.md', true],
    ['queue/**', 'queue/deep/1.md', true],
    ['?.md', 'ab.md', false],
    ['', 'a.md', false]
  ])('%s and %s', (glob, path, expected) => expect(matchesGlob(glob, path)).toBe(expected))

  it('end in bounded time', () => {
    const begun = performance.now()
    expect(matchesGlob(`${'**/*a'.repeat(50)}b`, 'a/'.repeat(2000))).toBe(false)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
