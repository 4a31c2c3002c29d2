/** Postal addresses: a house number and a street, and postcodes. Whose they are, the words around them tell. */
import type { Doc } from '../types.ts'
import { hasDigits } from './clues.ts'
import { compact, type Found, spanInText } from './found.ts'

const STREET =
  'street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|crescent|cres|court|ct|place|pl|square|sq|terrace|gardens|gdns|grove|mews|hill|park|way|walk|row|rise|view|green|boulevard|blvd|parade|parkway|pkwy|circle|highway|hwy|estate|nagar|marg|colony|layout|sector|extension|crossing|straat|strasse|quay|wharf|wynd|vale|gate|loop|trail'
/** `14 Elm Close`, `flat 3b, 27 Queen Anne's Gate`, `221b Baker St`. */
const HOUSE = `(?:(?:flat|apartment|apt|unit|suite|house|plot|no\\.?) ?#?\\d{1,4}[a-z]?,? )?\\d{1,5}[a-z]?(?:-\\d{1,4})?,? (?:[\\p{L}'.]{2,20} ){1,3}?(?:${STREET})\\b`
const UK_POSTCODE = '[a-z]{1,2}\\d[a-z\\d]? ?\\d[abd-hjlnp-uw-z]{2}\\b'
/** What may follow a street: a town, a county, a code. */
const REST = `(?:,? (?:[\\p{L}'.-]{2,20}[ ,]{1,2}){0,3}(?:${UK_POSTCODE}|[a-z]{2},? \\d{5}(?:-\\d{4})?|\\d{4,6})\\b)?`
const ADDRESS = new RegExp(`(?<![\\w£$€₹₦.:/-])${HOUSE}${REST}`, 'gu')
const POSTCODE = new RegExp(`(?<![\\w-])${UK_POSTCODE}`, 'g')
/** Words that follow a number and are no name of a street: `2 minutes this way`. */
const NO_NAME =
  /^\S+ (?:(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|miles?|km|metres?|of|in|on|at|to|for|from|and|or|the|a|is|are|am|pm|times|people|seats?|items?|orders?|more|x|st|nd|rd|th|by|per)\b)/

/** Whether a draft may hold an address: a number with a word after it, or what looks like a postcode. */
export function mayHoldAddress(doc: Doc): boolean {
  return (
    hasDigits(doc) &&
    /(?:^|[^@\w/])(?:\d{1,5}[a-z]?,? [a-z]|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b)/.test(doc.folded.text)
  )
}

/** Finds postal addresses and postcodes; a postcode inside an address is part of it. All are `doubtful`: shops have some too. */
export function postalAddresses(doc: Doc): Found[] {
  const { text } = doc.folded
  const found: Found[] = []
  let reached = -1
  const take = (start: number, matched: string): void => {
    const end = start + matched.length
    found.push({ at: spanInText(doc, start, end), value: compact(matched), doubtful: true })
    reached = Math.max(reached, end)
  }
  for (const { 0: address, index } of text.matchAll(ADDRESS)) if (!NO_NAME.test(address)) take(index, address)
  for (const { 0: code, index } of text.matchAll(POSTCODE)) if (index >= reached) take(index, code)
  return found
}
