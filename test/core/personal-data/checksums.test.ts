import { describe, expect, test } from 'vitest'
import { passesLuhn, passesVerhoeff, remainder97 } from '../../../src/core/personal-data/checksums.ts'

describe('Luhn', () => {
  // Test numbers that payment services publish, and the example of ISO/IEC 7812-1.
  test.each([
    '4242424242424242',
    '5555555555554444',
    '378282246310005',
    '6011111111111117',
    '79927398713',
    '0'
  ])('accepts %s', (digits) => {
    expect(passesLuhn(digits)).toBe(true)
  })
  test.each(['4242424242424241', '79927398710', '8', ''])('refuses %j', (digits) => {
    expect(passesLuhn(digits)).toBe(false)
  })
  test('sees every wrong digit', () => {
    const right = '4242424242424242'
    for (let i = 0; i < right.length; i++) {
      const wrong = right.slice(0, i) + ((Number(right.charAt(i)) + 1) % 10) + right.slice(i + 1)
      expect(passesLuhn(wrong)).toBe(false)
    }
  })
})

describe('Verhoeff', () => {
  test.each(['2363', '123451', '84736430954837284567892', '234123412346'])('accepts %s', (digits) => {
    expect(passesVerhoeff(digits)).toBe(true)
  })
  test.each(['2364', '123452', '234123412347', ''])('refuses %j', (digits) => {
    expect(passesVerhoeff(digits)).toBe(false)
  })
  test('sees every two neighbours swapped', () => {
    const right = '84736430954837284567892'
    for (let i = 1; i < right.length; i++) {
      if (right.charAt(i) === right.charAt(i - 1)) continue
      const wrong = right.slice(0, i - 1) + right.charAt(i) + right.charAt(i - 1) + right.slice(i + 1)
      expect(passesVerhoeff(wrong)).toBe(false)
    }
  })
})

test('the remainder modulo 97 reads letters as two digits', () => {
  expect(remainder97('3214282912345698765432161182')).toBe(1)
  expect(remainder97('west12345698765432gb82')).toBe(1)
  expect(remainder97('west12345698765432gb83')).not.toBe(1)
})
