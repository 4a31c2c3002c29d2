/** References and account numbers: a word that says what it is, and a code. */
import type { Doc } from '../types.ts'
import { hasDigits, hasWords } from './clues.ts'
import { compact, type Found, spanInText } from './found.ts'

/** Who has one of these and a name can open the account or change the booking. */
const OPENS =
  'booking|reservation|pnr|record locator|confirmation|order|account|acct|acc|customer|client|patient|student|tenant|member(?:ship)?|policy|loan|loyalty(?: card)?|frequent flyer|rewards?|itinerary|trip|e-?ticket|contract|meter|subscription|application|pass ?holder|railcard|passenger|licence|registration|sort code'
/** One of these says little by itself: it is often made for the reply. */
const SAYS_LITTLE =
  'case|ticket|reference|ref|complaint|incident|claim|tracking|parcel|shipment|request|enquiry|query|job|report|invoice|voucher'
const NOUN = '(?:reference|ref\\.?|number|numbers|no\\.?|num|nr|id|code|locator|details|ending)'
const BETWEEN = `(?:[ ]*(?:${NOUN}|is|was|as|of|[:#=(–-]))*[ ]*[#(:]?`
/** Letters and digits with a digit among them, or groups of digits. */
const CODE =
  '(?:\\d{3,4}(?:[ -]\\d{3,4}){1,4}|(?=[a-z-]{0,8}\\d)[a-z0-9](?:-?[a-z0-9]){4,23})(?![a-z0-9]|-[a-z0-9])'
const KEY_FIRST = new RegExp(`\\b(?:(${OPENS})|(?:${SAYS_LITTLE}))'?s?\\b${BETWEEN}(${CODE})`, 'gd')
const CODE_FIRST = new RegExp(
  `(?<![\\w#/-])(${CODE})\\)? (?:is|was|as|for) (?:your|the) (?:(${OPENS})|(?:${SAYS_LITTLE}))(?: ${NOUN})?\\b`,
  'gd'
)
/** Six letters are a booking reference only where that is said and they are capitals: `PNR QRTLMZ`. */
const LETTERS =
  /\b(?:pnr|record locator|(?:booking|reservation|confirmation)s?(?: (?:reference|ref\.?|number|no\.?|code|id))*)(?: is| was|[:#=(])*[ (#:]*([a-z]{6})\b/dg
const CAPITALS = /\p{Lu}{6}/u
/** Times, dates, measures and ordinal numbers are no codes: `48hours`, `30nov17`, `1st`. */
const NO_CODE =
  /^(?:\d+(?:hours?|hrs?|days?|mins?|minutes?|weeks?|months?|years?|am|pm|st|nd|rd|th|gb|mb|kg|km|miles?|ml|p)(?:-\d+)?|\d{1,2}(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\d*|\d{1,4}-\d{1,2}-\d{1,4}|0[38]\d{2}[ -].*|1-8\d{2}-.*)$/

/** Whether a draft may hold a reference: five letters and digits with a digit among them, or a word for one. */
export function mayHoldReference(doc: Doc): boolean {
  return (
    (hasDigits(doc) &&
      /(?:^|[^@\w/-])(?:\d{3,4}[ -]\d{3}|(?=[a-z-]{0,8}\d)[a-z0-9](?:-?[a-z0-9]){4})/.test(
        doc.folded.text
      )) ||
    (hasWords(doc, 'reference') && CAPITALS.test(doc.text))
  )
}

/** Finds references and account numbers. Those that say little by themselves are `doubtful`. */
export function referenceCodes(doc: Doc): Found[] {
  const { text } = doc.folded
  const found = new Map<number, Found>()
  const take = ([start, end]: readonly [number, number], doubtful: boolean): void => {
    const code = text.slice(start, end)
    const at = spanInText(doc, start, end)
    if (NO_CODE.test(code) || doc.links.some(([from, to]) => from <= at[0] && at[1] <= to)) return
    found.set(start, { at, value: compact(code), doubtful })
  }
  for (const { indices, 1: opens } of text.matchAll(KEY_FIRST)) take(indices![2]!, opens === undefined)
  for (const { indices, 2: opens } of text.matchAll(CODE_FIRST)) take(indices![1]!, opens === undefined)
  if (!CAPITALS.test(doc.text)) return [...found.values()]
  for (const { indices } of text.matchAll(LETTERS)) {
    const [start, end] = indices![1]!
    const written = doc.text.slice(...spanInText(doc, start, end))
    if (written === written.toUpperCase()) take([start, end], false)
  }
  return [...found.values()]
}
