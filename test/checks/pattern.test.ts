import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadRe2 } from '../../src/adapters/re2js.ts'
import pattern from '../../src/checks/pattern.ts'
import { toLinearRegex } from '../../src/core/linear-regex.ts'
import { prepare, shown } from './run.ts'

describe('pattern finds its expression', () => {
  test.each([
    ['PNR [A-Z]{3}', 'Nothing to see here.'],
    ['PNR [A-Z]{3}', ''],
    ['PNR [A-Z]{3}', '⟦PNR abc⟧ and ⟦pnr DEF⟧'],
    ['PNR\\s[A-Z]{3}', '🚆⟦PNR\nABC⟧'],
    ['(?<!no )refund', 'no refund, ⟦refund⟧'],
    ['a\\s+b', '⟦a\u00a0\u2003b⟧'],
    ['a.b', 'a\u2028b ⟦a-b⟧'],
    ['[^\\s\\d]+', '1 ⟦two⟧ 3⟦four⟧'],
    ['x*', 'yyy'],
    ['\\ud83d\\ude00|\\u{1f681}', '⟦😀⟧ or ⟦🚁⟧'],
    ['\\p{Script=Greek}+|\\p{Lu}{2}', '⟦λόγος⟧ ⟦ab⟧ c']
  ])('%s in %j', async (source, text) => {
    expect(shown(await prepare(pattern, { pattern: source }), text)).toBe(text)
  })

  test('minds capitals when told to', async () => {
    const find = await prepare(pattern, { pattern: 'PNR', 'match-case': true })
    expect(shown(find, 'pnr ⟦PNR⟧')).toBe('pnr ⟦PNR⟧')
  })

  test('sleeps until one of its words is near', async () => {
    const find = await prepare(pattern, { pattern: '\\d{4}', near: ['booking', 'your pin'] })
    expect(shown(find, 'In 2026')).toBe('In 2026')
    expect(shown(find, 'Your PIN is ⟦2026⟧')).toBe('Your PIN is ⟦2026⟧')
  })
})

describe('pattern refuses what cannot run in linear time', () => {
  test.each([
    ['a(?=b)', 'looks ahead'],
    ['a(?!b)', 'looks ahead'],
    ['(a)\\1', 'refers back'],
    ['(?<x>a)\\k<x>', 'refers back'],
    ['a{1001}', 'more than 1000 repeats'],
    ['(a{100}){11}', 'more than 1000 repeats'],
    ['(?:(?:a{2}b?){50}|c){20}', 'more than 1000 repeats'],
    ['(a', 'not a regular expression'],
    ['a**', 'not a regular expression'],
    ['\\Qa\\E', 'not a regular expression'],
    ['[[:alpha:]]', 'not a regular expression'],
    ['[]', 'no characters'],
    ['\\p{Letter}', 'not supported']
  ])('%s', async (source, message) => {
    await expect(prepare(pattern, { pattern: source })).rejects.toThrow(message)
  })
})

describe('pattern ends in time on hostile texts', () => {
  test.each([
    ['(a+)+$', `${'a'.repeat(100_000)}!`],
    ['\\s+$', `${' '.repeat(100_000)}x`],
    ['(?<!b)(a+)+$', `${'a'.repeat(100_000)}!`],
    ['(.*),(.*),(.*)z', 'a,b,c,'.repeat(10_000)]
  ])('%s', async (source, text) => {
    const find = await prepare(pattern, { pattern: source })
    const start = performance.now()
    expect(find(text)).toEqual([])
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

test('an expression that is accepted finds what JavaScript finds', async () => {
  const search = await loadRe2()
  const character = fc.constantFrom(
    ...['a', 'b', 'É', '.', '\\s', '\\S', '\\d', '\\w', '\\W', '[ab]', '[^a\\s]', '[\\S]', '[a[]', '[\\b-a]'],
    ...['\\u00e9', '\\x41', '\\u{1f600}', '\\cJ', '\\0', '\\p{L}', '\\P{Lu}', '\\.', '[^]']
  )
  const atom = fc.oneof(character, fc.constantFrom('\\b', '\\B', '(?<=a)', '(?<!b)', '^', '$'))
  const part = fc.oneof(
    atom,
    fc
      .tuple(atom, fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '+?'))
      .map((pair) => pair.join('')),
    fc.array(atom, { minLength: 1, maxLength: 3 }).map((atoms) => `(${atoms.join('')})`),
    // An alternative that takes nothing ends a repeat earlier in RE2 than in JavaScript, so here each takes something.
    fc.array(character, { minLength: 1, maxLength: 3 }).map((atoms) => `(?:${atoms.join('|')})*`)
  )
  const regexes = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
  const letters = fc.constantFrom(
    'a',
    'b',
    'A',
    'é',
    ' ',
    '\n',
    '\u00a0',
    '\u2028',
    '1',
    '[',
    '😀',
    '-',
    '\0'
  )
  const texts = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(regexes, texts, (source, text) => {
      let native: RegExp
      try {
        native = new RegExp(source, 'gu')
      } catch {
        return
      }
      const expected = [...text.matchAll(native)].map(({ index, 0: found }) => [index, index + found.length])
      const found = search(toLinearRegex(source), true, text)
      expect(found).toEqual(expected.filter(([start, end]) => start !== end))
    }),
    { numRuns: 1000 }
  )
})
