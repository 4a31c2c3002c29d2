import { defineCheck } from '../core/define.ts'
import type { Doc, Hit, Span } from '../core/types.ts'

interface Params {
  /** Words that may stand in capitals: names of brands and stations, acronyms of five letters and more. */
  allow?: string[] | undefined
  /** How many words in a row are shouting; 2 when left out. */
  run?: number | undefined
  /** The share of the draft's words from which scattered capitals are shouting; 0.3 when left out. */
  share?: number | undefined
  /** How many marks in a row (`!!!`, `?!?`) are shouting; 3 when left out. */
  marks?: number | undefined
}

/** Words of two and three letters that are words before they are acronyms. */
const SHORT_WORDS = new Set(
  `the and you your our are not now all any but can get for has had him her his how its let may off one out see she
  too two was way who why yes no so we us he it is be do go me my to up on if of or as an am by in at hi oh ok new
  old bad big day mad fun sad hot top win lie own far few end try ask pay buy use say run put set yet ago did got
  won sit cut fix god man men car bus`.split(/\s+/)
)

/** Longer words that are read letter by letter, or are names written so. */
const ACRONYMS = new Set(
  `nasa nato fifa uefa opec oecd unesco unicef nasdaq interpol covid aids asap faqs caps yolo fomo imho rofl lmao iban
  isbn aadhaar asda ikea lidl aldi asos ebay visa nokia nvidia asics oled laser radar scuba abta iata icao avios dvla
  ofsted ofcom ofgem ofwat defra acas unison aslef eurail lner avanti qatar klia laguardia moma tafe usps ups`.split(
    /\s+/
  )
)

/** How a word in the text stands towards capitals. */
type Loudness = 'shouted' | 'acronym' | 'plain'

/** Finds capitals used to shout, and repeated exclamation and question marks. Acronyms and hashtags are none. */
export default defineCheck<Params>({
  name: 'shouting',
  summary: 'Finds words shouted in capitals, and runs of exclamation and question marks.',
  fills: [],
  params: (z) =>
    z.strictObject({
      allow: z.array(z.string().trim().min(1)).optional(),
      run: z.int().min(1).optional(),
      share: z.number().gt(0).max(1).optional(),
      marks: z.int().min(2).optional()
    }),
  cues: () => null,
  *find(doc, { allow = [], run = 2, share = 0.3, marks = 3 }) {
    if (/\p{Lu}{2}/u.test(doc.text)) {
      const places = shoutedRuns(doc, new Set(allow.map((word) => word.toLowerCase())), run, share)
      for (const at of places) yield { at } satisfies Hit
    }
    for (const { kind, text, start, end } of doc.tokens) {
      if (kind === 'punctuation' && end - start >= marks && /^[!?]+$/.test(text)) yield { at: [start, end] }
    }
  }
})

/** Runs of at least `run` shouted words; where there are none, the first of words that make up the share. */
function shoutedRuns(doc: Doc, allow: ReadonlySet<string>, run: number, share: number): Span[] {
  const runs: Span[] = []
  const shouted: Span[] = []
  let words = 0
  let inRun: Span[] = []
  const close = (): void => {
    if (inRun.length >= run) runs.push([inRun[0]![0], inRun.at(-1)![1]])
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
    const loudness = tagged ? 'plain' : loudnessOf(doc.text.slice(start, end), text, allow)
    if (loudness === 'plain') close()
    if (loudness !== 'shouted') continue
    shouted.push([start, end])
    inRun.push([start, end])
  }
  close()
  const isSpread = runs.length === 0 && shouted.length > 1 && shouted.length >= words * share
  return isSpread ? shouted.slice(0, 1) : runs
}

/** @param text the word as written; `folded` the same in lower case */
function loudnessOf(text: string, folded: string, allow: ReadonlySet<string>): Loudness {
  if (text === text.toLowerCase() || text !== text.toUpperCase()) return 'plain'
  // `I` and `A` are always capitals.
  if (text.length === 1 || allow.has(folded) || ACRONYMS.has(folded) || /\d/.test(text)) return 'acronym'
  if (folded.length <= 3) return SHORT_WORDS.has(folded) ? 'shouted' : 'acronym'
  return /[aeiouy]/.test(folded) || !/^[a-z]+$/.test(folded) ? 'shouted' : 'acronym'
}
