import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lengthOf } from '../../src/core/measure.ts'

const file = new URL('../../../shared/conformance/grapheme/GraphemeBreakTest.txt', import.meta.url)
const has = existsSync(file)

/** `÷ 0061 × 0308 ÷`: the text, and how many characters a reader sees in it. */
function caseOf(line: string): { readonly text: string; readonly count: number } {
  const signs = line.trim().split(/\s+/)
  const codes = signs.filter((sign) => /^[0-9A-F]+$/.test(sign)).map((code) => Number.parseInt(code, 16))
  return { text: String.fromCodePoint(...codes), count: signs.filter((sign) => sign === '÷').length - 1 }
}

/**
 * Cases of Unicode 10 that are decided otherwise since: from version 11 on, a skin tone joins whatever is before it, and
 * a joiner joins pictures alone. Half a surrogate pair is no text: inputs refuse it.
 */
const OUTDATED = /\u{1f3fb}|^\u200d[\u2640\u{1f466}]|\p{Surrogate}/u

describe.runIf(has)('characters as a reader sees them', () => {
  const cases = (has ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .map((line) => line.replace(/#.*/, ''))
    .filter((line) => line.trim() !== '')
    .map(caseOf)
    .filter(({ text }) => !OUTDATED.test(text))

  test('as the cases of Unicode count them', () => {
    const graphemes = (text: string) => lengthOf({ text, links: [], emoji: [], mentions: [] }, 'graphemes')
    const wrong = cases.filter(({ text, count }) => graphemes(text) !== count)
    expect(cases.length).toBeGreaterThan(600)
    expect(wrong).toEqual([])
  })
})
