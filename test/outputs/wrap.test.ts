import { expect, test } from 'vitest'
import { wrap } from '../../src/outputs/wrap.ts'

const rows = (text: string, width: number) => wrap(text, width).map(([start, end]) => text.slice(start, end))

test.each<[string, string, number, string[]]>([
  ['what fits stays on one row', 'We are sorry.', 13, ['We are sorry.']],
  ['rows break between words', 'We are sorry to hear that.', 10, ['We are', 'sorry to', 'hear that.']],
  ['the spaces between rows are left out', 'one   two', 5, ['one', 'two']],
  ['spaces inside a row stay', 'one   two', 9, ['one   two']],
  ['a word wider than the window is broken', 'northline.example', 10, ['northline.', 'example']],
  ['after a broken word the row goes on', 'abcdefgh ij', 5, ['abcde', 'fgh', 'ij']],
  ['wide characters take two columns', 'ご迷惑 です', 6, ['ご迷惑', 'です']],
  ['an emoji of several code points is one', '👩‍👩‍👧 👩‍👩‍👧 x', 5, ['👩‍👩‍👧 👩‍👩‍👧', 'x']],
  ['an emoji is never broken', '👩‍👩‍👧👩‍👩‍👧', 3, ['👩‍👩‍👧', '👩‍👩‍👧']],
  [
    'combining marks take no column',
    'e\u0301e\u0301e\u0301 e\u0301',
    3,
    ['e\u0301e\u0301e\u0301', 'e\u0301']
  ],
  ['nothing is one empty row', '', 10, ['']]
])('%s', (_, text, width, expected) => {
  expect(rows(text, width)).toEqual(expected)
})
