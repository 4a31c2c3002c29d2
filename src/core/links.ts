/** Finding links and e-mail addresses in folded text, so that no rule ever matches the words inside them. */

import { isAsciiLetter, isDigit } from './characters.ts'

/** Endings that are hardly ever the first word after a forgotten space. */
const SURE_ENDINGS =
  'com|org|net|edu|gov|mil|int|info|biz|example|test|io|app|dev|ai|uk|de|fr|es|nl|ie|za|ng|au|ca|nz|eu|jp|cn|br|ru|pl|se|dk|ch|pt|gr|tr|ke|gh|sg|hk|ph|pk|lk|ae|tv|fm|gl|ly|cc|me|co|xyz|online|shop|store|travel|health|bank|blog|news|site|page|link|social|live|support|help|rail|bsky|mobi|museum|jobs'
/** Endings that are also words (`so`, `in`, `is`): a link only with a path behind them. */
const WORD_ENDINGS = 'in|is|it|to|be|at|us|so|no|my|do|am|by|id|as'

const SCHEME = /(?:https?|ftp):\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+|mailto:[^\s<>"“”]+/y
// No part of a name is longer than 64 characters; the bounds keep `a-a-a-…` from taking quadratic time.
const MAIL = /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+/y
const BARE = new RegExp(
  `[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9-]{1,63}){0,9}\\.(?:(?:${SURE_ENDINGS})(?![a-z0-9@])(?:[/?#][^\\s<>"]*)?|(?:${WORD_ENDINGS})[/?][^\\s<>"]*)`,
  'y'
)
const TRAILING = /[.,;:!?'"…]+$/

/**
 * The end of the link or address that begins at an offset of a folded text, or -1. Punctuation that ends the sentence
 * is not part of it, nor is a closing bracket that was opened before it.
 */
export function linkEnd(text: string, at: number): number {
  for (const pattern of [SCHEME, MAIL, BARE]) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found === undefined) continue
    let link = found.replace(TRAILING, '')
    if (link.endsWith(')') && !link.includes('(')) link = link.slice(0, link.indexOf(')'))
    return at + link.length
  }
  return -1
}

/** Whether a word at an offset could begin a link at all; a cheap test before the expensive one. */
export function mayBeLink(text: string, wordEnd: number): boolean {
  const next = text.charCodeAt(wordEnd)
  if (next === 32) return false
  // `.` of a domain, `:` of a scheme, `@` of an address, `-`, `_`, `+` and `%` inside either.
  if (next === 46 || next === 58) {
    const behind = text.charCodeAt(wordEnd + 1)
    return isAsciiLetter(behind) || isDigit(behind) || behind === 47
  }
  return next === 64 || next === 45 || next === 95 || next === 43 || next === 37
}
