import { defineCheck } from '../core/define.ts'
import type { Doc, Hit, Span } from '../core/types.ts'

const things = [
  'words',
  'sentences',
  'emoji',
  'hashtags',
  'mentions',
  'links',
  'exclamation-marks',
  'question-marks'
] as const
type Thing = (typeof things)[number]

interface Params {
  of: Thing
  /** The most a draft may have. */
  max?: number | undefined
  /** The least a draft must have. */
  min?: number | undefined
}

/** Where each thing that can be counted stands, in order. */
const placesOf: Record<Thing, (doc: Doc) => readonly Span[]> = {
  words,
  sentences: (doc) => doc.sentences,
  emoji: (doc) => doc.emoji,
  hashtags: (doc) => doc.hashtags,
  mentions: (doc) => doc.mentions,
  links: (doc) => doc.links,
  'exclamation-marks': (doc) => marks(doc, /[!！¡‼⁉❗❕]/gu),
  'question-marks': (doc) => marks(doc, /[?？¿⁇⁉❓❔]/gu)
}

/** Finds drafts with too many or too few of something. */
export default defineCheck<Params>({
  name: 'count',
  summary: 'Counts words, sentences, emoji, hashtags, mentions, links, exclamation or question marks.',
  fills: ['count', 'max', 'min'],
  params: (z) =>
    z
      .strictObject({
        of: z.enum(things).describe('What is counted.'),
        max: z.int().min(0).optional().describe('The most a draft may have.'),
        min: z.int().min(0).optional().describe('The least a draft must have.')
      })
      .refine(({ max, min }) => max !== undefined || min !== undefined, 'says neither `max` nor `min`')
      .refine(({ max, min }) => (min ?? 0) <= (max ?? Infinity), '`min` is greater than `max`'),
  cues: () => null,
  *find(doc, { of, max, min }) {
    const places = placesOf[of](doc)
    const data = { count: String(places.length), max: String(max ?? ''), min: String(min ?? '') }
    if (min !== undefined && places.length < min) yield { at: null, data } satisfies Hit
    if (max !== undefined && places.length > max) yield { at: firstRun(places, max), data } satisfies Hit
  }
})

/** The first place that is too many, with those that touch it: of `Great!!!` with one allowed, `!!`. */
function firstRun(places: readonly Span[], max: number): Span {
  const start = places[max]![0]
  let end = places[max]![1]
  for (let i = max + 1; i < places.length && places[i]![0] === end; i++) end = places[i]![1]
  return [start, end]
}

/** Words as people count them: `we'll`, `5pm`, `well-known` and `#OnTime` are one each. Links and handles are none. */
function words({ tokens }: Doc): Span[] {
  const spans: Span[] = []
  let isOpen = false
  for (const { kind, start, end, spaced } of tokens) {
    if (spaced || kind === 'break') isOpen = false
    if (kind !== 'word' && kind !== 'number' && kind !== 'clock') {
      if (kind !== 'punctuation') isOpen = false
      continue
    }
    if (isOpen) spans[spans.length - 1] = [spans.at(-1)![0], end]
    else spans.push([start, end])
    isOpen = true
  }
  return spans
}

/** Marks outside links. */
function marks(doc: Doc, mark: RegExp): Span[] {
  const spans: Span[] = []
  for (const { index, 0: found } of doc.text.matchAll(mark)) {
    if (doc.links.some(([start, end]) => start <= index && index < end)) continue
    spans.push([index, index + found.length])
  }
  return spans
}
