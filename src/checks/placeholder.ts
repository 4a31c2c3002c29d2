import { defineCheck } from '../core/define.ts'
import type { Doc, Hit, Span } from '../core/types.ts'

interface Params {
  /** `slot`: `[NAME]`, `<insert link>`, `XXX`, `____`; `merge-field`: `{{first_name}}`, `*|FNAME|*`. */
  find: 'slot' | 'merge-field'
  /** Slots that are meant so, as they stand in the draft. */
  allow?: string[] | undefined
}

/** What people write where something is still to be filled in. */
const TO_FILL =
  '(?:insert|add|enter|include|your|customer|client|guest|user|agent|first|last|full|company|brand|business|product|event|recipient|passenger|name|date|time|link|url|number|amount|address|location|city|venue|handle|hashtag|cta|phone|email|e-mail|order|reference|ticket|discount|code|price|placeholder|tbc|tbd|todo|xx+)'
const SLOT = new RegExp(
  [
    // [NAME], [ORDER NUMBER], [First Name], [insert link here], [your name]
    `\\[(?:[A-Z][A-Z _/'-]*[A-Z]|${TO_FILL}(?:[ _/'-][A-Za-z'_/-]+){0,5})\\](?!\\()`,
    // <NAME>, <insert link>, <first_name>
    `<(?:[A-Z][A-Z _-]*[A-Z]|${TO_FILL}(?:[ _/-][A-Za-z'_/-]+){0,5})>`,
    // {NAME}, {insert link}
    `(?<![{$#%])\\{(?:[A-Z][A-Z _-]*[A-Z]|(?:insert|add|enter) [A-Za-z' -]+)\\}(?!\\})`,
    // Dear XXX, call XXXX; but not XXX-1234, SIZE XXXL, xxx (kisses), Super Bowl XXX
    `(?<=(?:dear|hi|hello|hey|call|on|at|from|by|to|of|for|is|[:£$€#])\\s?)X{3,}(?=[\\s.,!?]|$)`,
    // Dear ____, see you on _____
    `(?<![\\w_])_{3,}(?![\\w_])`
  ].join('|'),
  'gui'
)
/** Slots in capitals must be: `[name]` is in the list, `[sic]` and `[pic]` are not. */
const CAPITALS = /^[[<{][A-Z][A-Z _/'-]*[A-Z][\]>}]$/
const LISTED = new RegExp(`^[[<{]${TO_FILL}\\b`, 'i')
/** What is written in capitals and brackets, and meant so. */
const MEANT =
  /^[[<](?:NEWS|UPDATE|UPDATED|VIDEO|VIDEOS|PHOTO|PHOTOS|PICS?|LIVE|NEW|BREAKING|READ|WATCH|LISTEN|BLOG|THREAD|JOB|JOBS|HIRING|EVENT|AD|PR|SIC|EN|FR|DE|ES|IT|NL|PT|CY|GA|UK|US|EU|RESOLVED|FIXED|CLOSED|SOLD OUT|FREE|CLICK|END|CW|TW|NSFW|SPOILER|SPOILERS|ALT|GIF|PDF|OC|WIP|RT|DM|Q|A|Q&A|FAQ|INFO|ALERT|REMINDER|ANNOUNCEMENT)[\]>]$/

const MERGE_FIELD =
  /\{\{[{!#/^&]?\s?[^{}\n]{1,80}\}\}\}?|\{%[^%\n]{1,80}%\}|<%[^%\n]{1,80}%>|\*\|[A-Z0-9_:]{1,60}\|\*|\$\{[^{}\n]{1,60}\}|(?<![\w%])%%?[A-Za-z][A-Za-z]*(?:_[A-Za-z0-9]+|[A-Z_]+)%%?(?!\w)|\[\[[A-Za-z][\w .:-]{1,60}\]\]|\{![A-Z]\w*(?:\.\w+)+\}|(?<![{$#%\w])\{[A-Za-z]+(?:_[A-Za-z0-9]+)+\}|(?<![{$#%\w])\{(?:[a-z]+[A-Z]\w*|name|first|last|customer|email|link|url|date|order)\}|#\{[A-Za-z_.]{2,60}\}|(?<!\w)%(?:recipient|first|last|customer|user)[_.]?\w*%|\[object Object\]/g

/** Finds what was to be filled in before the draft goes out. */
export default defineCheck<Params>({
  name: 'placeholder',
  summary: 'Finds placeholders and merge fields that nobody filled in.',
  fills: [],
  params: (z) =>
    z.strictObject({
      find: z.enum(['slot', 'merge-field']),
      allow: z.array(z.string().trim().min(1)).optional()
    }),
  cues: () => null,
  wakes: ({ text }) => /[[{<%]|XXX|___|\*\|/.test(text),
  *find(doc, { find, allow = [] }) {
    for (const at of find === 'slot' ? slots(doc) : fields(doc)) {
      if (!allow.includes(doc.text.slice(...at))) yield { at } satisfies Hit
    }
  }
})

function slots({ text, links }: Doc): Span[] {
  const found: Span[] = []
  for (const { 0: slot, index } of text.matchAll(SLOT)) {
    const end = index + slot.length
    if (links.some(([from, to]) => from < end && index < to)) continue
    const isBracketed = /^[[<{]/.test(slot)
    if (isBracketed && !LISTED.test(slot) && (!CAPITALS.test(slot) || MEANT.test(slot))) continue
    if (!isBracketed && slot !== slot.toUpperCase()) continue
    found.push([index, end])
  }
  return found
}

function fields({ text, links }: Doc): Span[] {
  return Array.from(
    text.matchAll(MERGE_FIELD),
    ({ 0: field, index }): Span => [index, index + field.length]
  ).filter(
    ([start, end]) =>
      !links.some(([from, to]) => from < start && end <= to && !/[{}|]/.test(text.slice(start, end)))
  )
}
