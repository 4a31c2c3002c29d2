import { expect, test } from 'vitest'
import { loadPhones } from '../../src/adapters/libphonenumber.ts'

// Numbers that regulators keep free for films and tests, and service numbers nobody owns.
test.each([
  ['02079460018', ['GB'], 'subscriber'],
  ['07700900123', ['GB'], 'possible'],
  ['+442079460018', ['US'], 'subscriber'],
  ['2025550142', ['US'], 'subscriber'],
  ['12025550142', ['US'], 'subscriber'],
  ['2025550142', ['GB'], null],
  ['08001234567', ['GB'], 'service'],
  ['03455550142', ['GB'], 'service'],
  ['18005550199', ['US'], 'service'],
  ['0491570156', ['GB', 'AU'], 'subscriber'],
  ['9820012345', ['IN'], 'subscriber'],
  ['9820012345', ['GB', 'IN'], 'subscriber'],
  ['00609377', ['GB', 'US'], null],
  ['12345678', ['GB'], null],
  ['02079460018', ['XX'], null],
  ['', ['GB'], null]
])('%s in %j is %s', async (digits, countries, expected) => {
  expect((await loadPhones())(digits, countries)).toBe(expected)
})
