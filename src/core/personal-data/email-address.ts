/** E-mail addresses, also those written so that robots do not see them: `jo dot bloggs at mail dot example`. */
import type { Doc } from '../types.ts'
import { hasWords } from './clues.ts'
import { type Found, spanInText } from './found.ts'

const LOCAL = /[a-z0-9._%+'-]/
const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z]{2,}/
/** The separators of an address that is spelt out; at least one of them tells that it is one. */
const SPELT =
  /(?<![\w.-])([\w.-]{1,64}(?: ?(?: dot |\(dot\)|\[dot\]| underscore | dash ) ?[\w-]{1,64}){0,3})( ?\(at\) ?| ?\[at\] ?| at )([\w-]{1,64}(?:(?: dot | ?\(dot\) ?| ?\[dot\] ?|\.)[\w-]{2,64}){1,3})/g
const SPELT_SIGN = /\(at\)|\[at\]| dot |\(dot\)|\[dot\]/

/** Mailboxes of a team rather than of a person: `help@`, `customer.care@`. */
const SHARED =
  /^(?:(?:customer|client|guest|member|passenger|patient|user)[._-]?(?:care|service|services|relations|support|help|feedback)|info|information|hello|hi|help|helpdesk|support|care|contact|contactus|enquir(?:y|ies)|inquir(?:y|ies)|complaints?|feedback|press|media|pr|jobs|careers|recruitment|hr|sales|team|office|admin|reception|bookings?|reservations?|orders?|refunds?|claims?|billing|accounts?|service|services|security|fraud|phishing|abuse|privacy|dpo|legal|no-?reply|do-?not-?reply|mail|post|web|webmaster|social|twitter|returns|lostproperty|lost[._-]property|baggage|tickets?|safeguarding|report|reports|appeals|donations|fundraising)$/

/** Whether a draft may hold an address. */
export function mayHoldEmail(doc: Doc): boolean {
  const { text } = doc.folded
  // The only sign of most drafts is that of a handle at their very start.
  return (text.lastIndexOf('@') > 0 && /[\w.+-]@[a-z0-9-]+\./.test(text)) || isSpelt(doc)
}

/** Whether a draft holds the separators of an address that is spelt out. */
const isSpelt = (doc: Doc): boolean => hasWords(doc, 'address') && SPELT_SIGN.test(doc.folded.text)

/** Whether an address is that of a team. */
const isShared = (address: string): boolean => SHARED.test(address.slice(0, address.indexOf('@')))

/** Finds e-mail addresses; the value is the address as one would type it. Those of a team are left out. */
export function emailAddresses(doc: Doc): Found[] {
  const { text } = doc.folded
  const found: Found[] = []
  for (let mark = text.indexOf('@'); mark !== -1; mark = text.indexOf('@', mark + 1)) {
    let start = mark
    while (start > 0 && mark - start < 64 && LOCAL.test(text.charAt(start - 1))) start--
    const domain = DOMAIN.exec(text.slice(mark + 1, mark + 256))?.[0]
    while (start < mark && /[.'%+-]/.test(text.charAt(start))) start++
    if (start === mark || domain === undefined) continue
    const end = mark + 1 + domain.length
    const value = text.slice(start, end)
    if (!isShared(value)) found.push({ at: spanInText(doc, start, end), value })
  }
  if (!isSpelt(doc)) return found
  for (const { 0: whole, 1: local, 2: at, 3: domain, index } of text.matchAll(SPELT)) {
    if (!SPELT_SIGN.test(whole)) continue
    if (at === ' at ' && !SPELT_SIGN.test(domain!)) continue
    const value = `${unspelt(local!)}@${unspelt(domain!)}`
    if (!isShared(value)) found.push({ at: spanInText(doc, index, index + whole.length), value })
  }
  return found
}

function unspelt(text: string): string {
  return text
    .replace(/ ?(?: dot |\(dot\)|\[dot\]) ?/g, '.')
    .replaceAll(' underscore ', '_')
    .replaceAll(' dash ', '-')
}
