import { describe, expect, test } from 'vitest'
import { lineAround, pointsIn } from '../../src/core/lines.ts'

describe('points of a text', () => {
  test.each([
    ['LF', 'ab\ncd', 3, { line: 2, column: 1 }],
    ['CRLF is one line end', 'ab\r\ncd', 5, { line: 2, column: 2 }],
    ['CR alone', 'ab\rcd', 4, { line: 2, column: 2 }],
    ['an empty line between', 'ab\n\ncd', 4, { line: 3, column: 1 }],
    ['the end of the text', 'ab\n', 3, { line: 2, column: 1 }],
    ['an emoji is two columns, as in editors', '😀x', 2, { line: 1, column: 3 }],
    ['a byte order mark takes no column', '\uFEFFab', 1, { line: 1, column: 1 }],
    ['nor on later lines', '\uFEFFab\ncd', 4, { line: 2, column: 1 }]
  ])('%s', (_, text, offset, { line, column }) => {
    expect(pointsIn(text)(offset)).toEqual({ line, column, offset })
  })

  test('a slice counts on from where it begins', () => {
    const point = pointsIn('ab\ncd', { line: 7, column: 5, offset: 100 })
    expect(point(1)).toEqual({ line: 7, column: 6, offset: 101 })
    expect(point(3)).toEqual({ line: 8, column: 1, offset: 103 })
  })

  test('an offset past the end gives the end', () => {
    expect(pointsIn('ab')(9)).toEqual({ line: 1, column: 3, offset: 2 })
  })
})

test.each([
  ['one\ntwo\r\nthree', 5, 'two'],
  ['one\ntwo\r\nthree', 0, 'one'],
  ['one\ntwo\r\nthree', 99, 'three'],
  ['\uFEFFone', 2, 'one'],
  ['', 0, '']
])('the line of %j at %i is %j', (text, offset, line) => {
  expect(lineAround(text, offset)).toBe(line)
})
