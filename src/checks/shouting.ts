import { isAsciiLetter } from '../core/characters.ts'
import { defineCheck } from '../core/define.ts'
import type { Doc, Hit, Span, Token } from '../core/types.ts'

interface Params {
  /** Words that may stand in capitals: names of brands and stations, acronyms of five letters and more. */
  allow?: string[] | undefined
  /** How many words in a row are shouting, whatever stands around them; 2 when left out. */
  run?: number | undefined
  /** The share of the draft's words from which scattered capitals are shouting; 0.3 when left out. */
  share?: number | undefined
  /** How many marks in a row (`!!!`, `?!?`) are shouting; 3 when left out. */
  marks?: number | undefined
}

/**
 * Words of everyday talk. A run of capitals is shouting when it holds one: names, labels and headings (`FARE
 * DIFFERENCE`, `GATE CLOSED`) hold none. Of the words of up to three letters only these are words, not acronyms.
 */
const TALK = new Set(
  `the and you your our are not now all any but can get for has had him her his how its let may off one out see she
  too two was way who why yes no so we us he it is be do go me my to up on if of or as an am by in at hi oh ok new
  old bad big mad fun sad lie own far few end try ask pay buy use say run put set yet ago did got won sit cut fix man
  this that with have from they them their will been done very much more most only just ever even into over also here
  there what when where which while would could should cannot don can't won't never always again still please sorry
  stop read look wait take make must need want know think tell told said give back already really every everyone
  anyone nobody nothing something because before after about then than well good best worst wrong late listen again
  first last seriously absolutely totally literally enough these those having being doing going coming work works`.split(
    /\s+/
  )
)

/** Capitals of joy: `THANK YOU SO MUCH`, `HAPPY BIRTHDAY`. */
const JOY = new Set(
  `happy birthday thank thanks you so much very merry christmas new year congrats congratulations love we welcome yay
  woohoo wow bravo cheers hooray well done good luck go team goal`.split(/\s+/)
)

/** Longer words that are read letter by letter, or are names written so. */
const ACRONYMS = new Set(
  `nasa nato fifa uefa opec oecd unesco unicef nasdaq interpol covid aids asap faqs caps yolo fomo imho rofl lmao iban
  isbn aadhaar asda ikea lidl aldi asos ebay visa nokia nvidia asics oled laser radar scuba abta iata icao avios dvla
  ofsted ofcom ofgem ofwat defra acas unison aslef eurail lner avanti qatar klia laguardia moma tafe usps ups`.split(
    /\s+/
  )
)

/** What stands before capitals that are copied from a button, a menu or a code: `Help >`, `tap`, `text`, `reply with`. */
const BEFORE_LABEL =
  /(?:[>›»→➜|]|\b(?:select|tap|click|press|hit|choose|pick|tick|reply|respond|text|txt|type|send|sms|dial|enter|write|says?|reads?|labelled|called|titled|named|marked|playing|key(?:ed)? in)(?:\s+(?:on|with|back|the|in|us|a))*)\s*:?\s*(?:[IA]\s+)?$/iu

/** What stands behind them, and behind titles: `> Next`, `button`, `by The Harbour Lights`. */
const BEHIND_LABEL =
  /^\s*(?:[>›»→➜|]|(?:button|key|tab|option|link|menu|box|icon|sign|page|section|form)\b|by\s+\p{Lu}|(?:to|on)\s+\d{3,6}\b)/u

/** How a word in the text stands towards capitals. */
type Loudness = 'shouted' | 'acronym' | 'plain'

/** Finds capitals used to shout, and repeated exclamation and question marks. Acronyms and hashtags are none. */
export default defineCheck<Params>({
  name: 'shouting',
  summary: 'Finds words shouted in capitals, and runs of exclamation and question marks.',
  fills: [],
  params: (z) =>
    z.strictObject({
      allow: z.array(z.string().trim().min(1)).optional().describe('Words that may stand in capitals.'),
      run: z.int().min(1).optional().describe('How many words in a row are shouting.'),
      share: z
        .number()
        .gt(0)
        .max(1)
        .optional()
        .describe('From which share of the words on scattered capitals are shouting.'),
      marks: z.int().min(2).optional().describe('How many marks in a row are shouting.')
    }),
  cues: () => null,
  wakes: (doc, { run = 2, marks = 3 }) => mayShout(doc, Math.min(run, 2)) || hasMarks(doc, marks),
  *find(doc, { allow = [], run = 2, share = 0.3, marks = 3 }) {
    if (/\p{Lu}{2}/u.test(doc.text)) {
      const places = shoutedRuns(doc, new Set(allow.map((word) => word.toLowerCase())), run, share)
      for (const at of places) yield { at } satisfies Hit
    }
    for (const token of doc.tokens) if (isMarks(token, marks)) yield { at: [token.start, token.end] }
  }
})

const NO_NAMES: ReadonlySet<string> = new Set()

/**
 * Whether a draft holds as many shouted words as make the shortest shout, one of them a word of talk. Most drafts have
 * no more capitals than the initials at their foot; two characters of each word tell.
 */
function mayShout({ tokens, text: source }: Doc, fewest: number): boolean {
  let shouted = 0
  let talks = false
  for (const { kind, text, start, end, capital } of tokens) {
    if (kind !== 'word' || end - start < 2) continue
    if (!capital && source.charCodeAt(start) < 128) continue
    if (isAsciiLetter(source.charCodeAt(start + 1))) continue
    if (loudnessOf(source.slice(start, end), text, NO_NAMES) !== 'shouted') continue
    shouted++
    talks ||= TALK.has(text)
    if (talks && shouted >= fewest) return true
  }
  return false
}

/** Whether a token is a run of so many exclamation and question marks. */
function isMarks({ kind, text }: Token, marks: number): boolean {
  return kind === 'punctuation' && text.length >= marks && /^[!?]+$/.test(text)
}

function hasMarks({ tokens }: Doc, marks: number): boolean {
  for (const token of tokens) if (isMarks(token, marks)) return true
  return false
}

/** Runs of at least `run` shouted words; where there are none, the first of those that make up the share. */
function shoutedRuns(doc: Doc, allow: ReadonlySet<string>, run: number, share: number): Span[] {
  const runs: Span[] = []
  let scattered: Span | undefined
  let talk = 0
  let words = 0
  let inRun: { at: Span; word: string }[] = []
  const close = (): void => {
    const spoken = inRun.filter(({ word }) => TALK.has(word) && !JOY.has(word)).length
    const talking = inRun.filter(({ word }) => TALK.has(word)).length
    // One such word in four may be part of a name: `CLIMB BIG DATA`.
    const isTalk = talking * 4 > inRun.length && !inRun.every(({ word }) => JOY.has(word))
    if (isTalk) {
      const at: Span = [inRun[0]!.at[0], inRun.at(-1)!.at[1]]
      if (!isLabel(doc.text, at, inRun.length)) {
        talk += spoken
        scattered ??= at
        if (inRun.length >= run || isMostOfSentence(doc, at, inRun.length)) runs.push(at)
      }
    }
    inRun = []
  }
  for (const { kind, text, start, end, tagged } of doc.tokens) {
    if (kind !== 'word') {
      // Marks and line breaks between words go on with the shout: `NO, NOT AGAIN`.
      if (kind !== 'punctuation' && kind !== 'break') close()
      continue
    }
    // The clitic of `DON'T` is a token, but not a word.
    if (/^(?:n't|'\w+)$/.test(text)) continue
    words++
    const isQuoted = doc.quoted.some(([from, to]) => from <= start && end <= to)
    const loudness = tagged || isQuoted ? 'plain' : loudnessOf(doc.text.slice(start, end), text, allow)
    if (loudness === 'plain') close()
    if (loudness !== 'shouted') continue
    inRun.push({ at: [start, end], word: text })
  }
  close()
  const isSpread = runs.length === 0 && talk > 1 && talk >= words * share
  return isSpread && scattered ? [scattered] : runs
}

/** Whether three words or more that are shouted in a row are at least half of their sentence: `READ THE NOTICE.` */
function isMostOfSentence({ tokens, sentences }: Doc, [start, end]: Span, shouted: number): boolean {
  if (shouted < 3) return false
  const first = sentences.findLast(([from]) => from <= start)?.[0] ?? 0
  const last = sentences.find(([, to]) => to >= end)?.[1] ?? end
  const words = tokens.filter((token) => token.kind === 'word' && first <= token.start && token.end <= last)
  return shouted * 2 >= words.length
}

/** Whether words in capitals are the name of a button, a title, or the name at the foot of a draft. */
function isLabel(text: string, [start, end]: Span, words: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  const behind = text.slice(end, end + 40)
  if (BEFORE_LABEL.test(before) || BEHIND_LABEL.test(behind)) return true
  return words <= 3 && /[-–—~^*]\s*$/.test(before) && behind.trim() === ''
}

/** @param text the word as written; `folded` the same in lower case */
function loudnessOf(text: string, folded: string, allow: ReadonlySet<string>): Loudness {
  if (text === text.toLowerCase() || text !== text.toUpperCase()) return 'plain'
  // `I` and `A` are always capitals.
  if (text.length === 1 || allow.has(folded) || ACRONYMS.has(folded) || /\d/.test(text)) return 'acronym'
  if (folded.length <= 3) return TALK.has(folded) ? 'shouted' : 'acronym'
  return /[aeiouy]/.test(folded) || !/^[a-z]+$/.test(folded) ? 'shouted' : 'acronym'
}
