/** libphonenumber-js: whether digits are a telephone number, in any of some countries, and of which sort. */
import type { CountryCode } from 'libphonenumber-js/max'

/** What a telephone number is: one of a service (free, shared cost, premium), of a person or office, or only long enough. */
export type PhoneSort = 'service' | 'subscriber' | 'possible'

/** Tells what digits are, written as in a country or with a plus sign; null when they are no telephone number. */
export type PhoneReader = (digits: string, countries: readonly string[]) => PhoneSort | null

const SERVICES = new Set(['TOLL_FREE', 'SHARED_COST', 'PREMIUM_RATE', 'UAN', 'VOICEMAIL'])

/** Brings in the library with all its metadata: which sort a number is of needs them. */
export async function loadPhones(): Promise<PhoneReader> {
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('libphonenumber-js/max')

  return (digits, countries) => {
    let possible = false
    for (const country of digits.startsWith('+') ? countries.slice(0, 1) : countries) {
      if (!isSupportedCountry(country)) continue
      const number = parsePhoneNumberFromString(digits, country satisfies CountryCode)
      if (number?.isValid()) return SERVICES.has(number.getType() ?? '') ? 'service' : 'subscriber'
      possible ||= country === countries[0] && (number?.isPossible() ?? false)
    }
    return possible ? 'possible' : null
  }
}
