/** Dates of birth: a date that is said to be one. */
import type { Doc } from '../types.ts'
import { hasWords } from './clues.ts'
import { compact, type Found, spanInText } from './found.ts'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const YEAR = "(?:(?:19|20)\\d{2}|'?\\d{2})"
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?'
const SEPARATOR = '[ ./\\\\-]{1,3}'
const DATE = [
  `(?:19|20)\\d{2}${SEPARATOR}\\d{1,2}${SEPARATOR}\\d{1,2}`,
  `\\d{1,2}${SEPARATOR}\\d{1,2}(?:${SEPARATOR}${YEAR})?`,
  `${DAY}[ -]?(?:of )?${MONTH}(?:,?[ -]?${YEAR})?\\b`,
  `${MONTH}[ -]?(?:the )?${DAY}(?:,? ${YEAR})?\\b`,
  `${MONTH} (?:19|20)\\d{2}`
].join('|')
const NAMES =
  "(?:date of birth|birth ?-?date|d\\.? ?o\\.? ?b\\b\\.?|(?:your|his|her|their|[a-z]+'s) (?:birthday|bday)(?:'s)?|(?:you|he|she|they)(?:'re| are| is|'s| was| were)? born|(?<=^|[.!?,;:] |\\b(?:as|says?|shows?|said) )born)"
/** “date of birth as 3 March 1984”, “DOB: 03/03/84”. */
const NAME_FIRST = new RegExp(`\\b${NAMES}(?: \\(?[a-z]+\\)?){0,4}?[ :=(–-]{1,4}(?:the )?(${DATE})`, 'gd')
/** “3 March 1984 as your date of birth”. */
const DATE_FIRST = new RegExp(`(?<![\\d/])(${DATE})(?: [a-z]+){0,4}? (?:date of birth|dob|birthday)\\b`, 'gd')

/** Whether a draft may hold a date of birth. */
export function mayHoldBirthDate(doc: Doc): boolean {
  return hasWords(doc, 'birth') && /\d/.test(doc.folded.text)
}

/** Finds dates of birth. */
export function birthDates(doc: Doc): Found[] {
  const { text } = doc.folded
  const found = new Map<number, Found>()
  for (const pattern of [NAME_FIRST, DATE_FIRST]) {
    for (const { 1: date, indices } of text.matchAll(pattern)) {
      const [start, end] = indices![1]!
      found.set(start, { at: spanInText(doc, start, end), value: compact(date!) })
    }
  }
  return [...found.values()]
}
