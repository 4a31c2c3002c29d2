/** libphonenumber-js: whether digits are a telephone number, in any of some countries, and of which sort. */
import type { CountryCode } from 'libphonenumber-js/max'

/** What a telephone number is: one of a service (free, shared cost, premium), of a person or office, or only long enough. */
export type PhoneSort = 'service' | 'subscriber' | 'possible'

/** Tells what digits are, written as in a country or with a plus sign; null when they are no telephone number. */
export type PhoneReader = (digits: string, countries: readonly string[]) => PhoneSort | null

const SERVICES = new Set(['TOLL_FREE', 'SHARED_COST', 'PREMIUM_RATE', 'UAN', 'VOICEMAIL'])

/** Countries in which numbers are written without a prefix; elsewhere they begin with a zero or a plus sign. */
const WITHOUT_PREFIX = new Set('US CA IN ES PT NO DK PL GR CZ SG HK MX AR PH JM TT'.split(' '))

/** Brings in the library with all its metadata: which sort a number is of needs them. */
export async function loadPhones(): Promise<PhoneReader> {
  const { isSupportedCountry, Metadata, parsePhoneNumberFromString } = await import('libphonenumber-js/max')
  const lengths = new Map<string, readonly number[]>()

  /** How many digits a country's numbers have, without a prefix. */
  function lengthsIn(country: CountryCode): readonly number[] {
    let known = lengths.get(country)
    if (known === undefined) {
      const metadata = new Metadata()
      metadata.selectNumberingPlan(country)
      known = metadata.numberingPlan?.possibleLengths() ?? []
      lengths.set(country, known)
    }
    return known
  }

  /** Whether digits may be written so in a country; reading a number costs a hundred times as much. */
  function mayBeIn(digits: string, country: CountryCode): boolean {
    if (/^(?:\+|00)/.test(digits)) return true
    const known = lengthsIn(country)
    if (digits.startsWith('0')) return known.includes(digits.length - 1) || known.includes(digits.length)
    if (/^1[38]00/.test(digits)) return true
    return WITHOUT_PREFIX.has(country) && (known.includes(digits.length) || known.includes(digits.length - 1))
  }

  return (digits, countries) => {
    let possible = false
    for (const country of digits.startsWith('+') ? countries.slice(0, 1) : countries) {
      if (!isSupportedCountry(country) || !mayBeIn(digits, country)) continue
      const number = parsePhoneNumberFromString(digits, country)
      if (number?.isValid()) return SERVICES.has(number.getType() ?? '') ? 'service' : 'subscriber'
      possible ||= country === countries[0] && (number?.isPossible() ?? false)
    }
    return possible ? 'possible' : null
  }
}
