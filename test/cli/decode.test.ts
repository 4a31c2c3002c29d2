import { describe, expect, test } from 'vitest'
import { decode } from '../../src/cli/decode.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part))
  )

describe('what is UTF-8', () => {
  test.each(['', 'hello', 'naïve 🦊 日本', 'a � of its own', '\uFEFFwith a mark'])(
    '%j stays as it is',
    (text) => {
      expect(decode(bytes(text), 'a.md')).toEqual({ text, problems: [], bad: [] })
    }
  )
})

describe('what is not', () => {
  test.each<[string, Uint8Array, string, number[]]>([
    ['a Latin-1 letter', bytes('caf', [0xe9], ' open'), 'caf� open', [3]],
    ['a broken emoji before text', bytes([0xf0, 0x9f, 0x92], 'x'), '�x', [0]],
    ['two bad bytes in a row', bytes('a', [0xff, 0xfe], 'b'), 'a��b', [1, 2]],
    ['beside a replacement character of its own', bytes('�', [0xff], '�'), '���', [1]],
    ['after wide characters', bytes('日🦊', [0xc3]), '日🦊�', [3]],
    ['half a surrogate', bytes([0xed, 0xa0, 0x80], '.'), '���.', [0, 1, 2]]
  ])('%s', (_, given, text, bad) => {
    const decoded = decode(given, 'a.md')
    expect(decoded.text).toBe(text)
    expect(decoded.bad).toEqual(bad)
    expect(decoded.problems).toHaveLength(bad.length)
  })

  test('is told with its place and its line', () => {
    expect(decode(bytes('one\ncaf', [0xe9], '\n'), 'a.md').problems).toEqual([
      {
        file: 'a.md',
        at: { line: 2, column: 4, offset: 7 },
        message: 'This is not UTF-8.',
        hint: 'Save the file as UTF-8.',
        line: 'caf�'
      }
    ])
  })

  test('UTF-16 is named as what it is', () => {
    const { problems, text } = decode(bytes([0xff, 0xfe, 0x61, 0x00]), 'a.md')
    expect(text).toBe('')
    expect(problems[0]?.message).toBe('The file is UTF-16, not UTF-8.')
  })

  test('many bad places are counted, not listed', () => {
    const { problems, bad } = decode(new Uint8Array(100).fill(0xff), 'a.md')
    expect(bad).toHaveLength(100)
    expect(problems.at(-1)?.message).toBe('95 more places are not UTF-8.')
  })
})
