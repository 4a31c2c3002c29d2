import { describe, expect, test } from 'vitest'
import { entriesOf, withoutKnown } from '../../src/core/baseline.ts'
import type { CheckedDraft, Finding } from '../../src/core/types.ts'
import { finding } from '../outputs/shared-report.ts'

const draft = (file: string, ...findings: Finding[]): CheckedDraft => ({
  id: file,
  file,
  verdict: 'blocked',
  findings
})
const refund = finding('Hi, ⟦we’ll refund you⟧.')
const moved = finding('Hi, ⟦we’ll refund you⟧.', {}, 900, 3)
const price = finding('It is ⟦the lowest price⟧.', { ruleId: 'promises/price' })

/** Uses the entries of `before` on `after`; `files` are those that are there, all of them checked. */
function use(
  before: CheckedDraft[],
  after: CheckedDraft[],
  files = after.map(({ file }) => file),
  whole = files
) {
  const scope = { whole: new Set(whole), exists: (file: string) => files.includes(file) }
  const { drafts, known, kept, stale } = withoutKnown(after, entriesOf(before), scope, 'error')
  return {
    left: drafts.map(({ findings }) => findings.length),
    known,
    kept: kept.length,
    stale: stale.length,
    drafts
  }
}

describe('a baseline', () => {
  test('leaves out what was there before, and the draft is clear', () => {
    const { left, known, drafts } = use([draft('a.md', refund)], [draft('a.md', refund)])
    expect({ left, known }).toEqual({ left: [0], known: 1 })
    expect(drafts[0]?.verdict).toBe('clear')
  })

  test('survives moved lines', () => {
    expect(use([draft('a.md', refund)], [draft('a.md', moved)])).toMatchObject({
      left: [0],
      kept: 1,
      stale: 0
    })
  })

  test('lets nothing new in', () => {
    const { left, drafts } = use([draft('a.md', refund)], [draft('a.md', refund, price)])
    expect(left).toEqual([1])
    expect(drafts[0]?.verdict).toBe('blocked')
  })

  test('stands for as many findings as there were', () => {
    expect(use([draft('a.md', refund)], [draft('a.md', refund, moved)])).toMatchObject({
      left: [1],
      known: 1
    })
  })

  test('does not excuse the same words in another file', () => {
    const after = [draft('a.md'), draft('b.md', refund)]
    expect(use([draft('a.md', refund)], after)).toMatchObject({ left: [0, 1], stale: 1 })
  })

  test('follows a file that was moved, and knows it by its new name then', () => {
    const { left, kept, stale } = use([draft('a.md', refund)], [draft('b.md', refund)])
    expect({ left, kept, stale }).toEqual({ left: [0], kept: 1, stale: 0 })
    const scope = { whole: new Set<string>(), exists: () => false }
    const result = withoutKnown([draft('b.md', refund)], entriesOf([draft('a.md', refund)]), scope, 'error')
    expect(result.kept.map(({ file }) => file)).toEqual(['b.md'])
  })

  test('tells what is no longer found', () => {
    expect(use([draft('a.md', refund, price)], [draft('a.md', refund)])).toMatchObject({ kept: 1, stale: 1 })
    expect(use([draft('gone.md', refund)], [draft('a.md')])).toMatchObject({ kept: 0, stale: 1 })
  })

  test('keeps what was not looked at', () => {
    const before = [draft('a.md', refund), draft('b.md', refund)]
    expect(use(before, [draft('a.md', refund)], ['a.md', 'b.md'], ['a.md'])).toMatchObject({
      kept: 2,
      stale: 0
    })
  })

  test('knows nothing of texts that stand in no file', () => {
    expect(entriesOf([draft('<stdin>', refund)])).toEqual([])
    expect(use([draft('gone.md', refund)], [draft('<stdin>', refund)])).toMatchObject({ left: [1] })
  })

  test('does not say whether a draft that could not be checked is clear', () => {
    const unchecked: CheckedDraft = { id: 'a', file: 'a.md', verdict: 'unchecked', findings: [] }
    expect(use([draft('a.md', refund)], [unchecked]).drafts).toEqual([unchecked])
  })

  test('is in the same order whatever the order of the files', () => {
    const [a, b] = [draft('a.md', refund, price), draft('b.md', refund)]
    expect(entriesOf([a, b])).toEqual(entriesOf([b, a]))
  })
})
