import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { columnsOf, isPlain } from '../../src/outputs/columns.ts'

test('plain characters take one column each, beside any other', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  const plain = units.filter(isPlain)
  expect(plain).toEqual(expect.arrayContaining(['a', 'é', 'Ł', '“', '…', '–']))
  expect(plain.filter((unit) => stringWidth(unit) !== 1)).toEqual([])
  expect(stringWidth(plain.join(''))).toBe(plain.length)
})

test.each([
  ['“Łódź” – café…', 14],
  ['東京', 4],
  ['a\u0301', 1],
  ['©️ 👩‍🚀', 5],
  ['soft\u00adhyphen', 10]
])('“%s” takes %d columns', (text, columns) => expect(columnsOf(text)).toBe(columns))
