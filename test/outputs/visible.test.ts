import { expect, test } from 'vitest'
import { visible } from '../../src/outputs/visible.ts'

test.each([
  ['a colour code', 'a\u001b[31mred', 'a␛[31mred'],
  ['a bell and a backspace', '\u0007\b', '␇␈'],
  ['line breaks and tabs', 'a\r\nb\tc', 'a  b c'],
  ['a reversed direction', 'a\u202etxt.exe', 'a�txt.exe'],
  ['a C1 control', 'a\u009b31m', 'a�31m'],
  ['delete', 'a\u007f', 'a␡'],
  ['letters and emoji', 'naïve 🦊 日本', 'naïve 🦊 日本']
])('%s', (_, text, expected) => {
  expect(visible(text)).toBe(expected)
  expect(visible(text)).toHaveLength(text.length)
})
