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

const NONE: readonly Hit[] = []

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
  find(doc, { of, max, min }): readonly Hit[] {
    const places = placesOf[of](doc)
    const isMany = max !== undefined && places.length > max
    if (!isMany && (min === undefined || places.length >= min)) return NONE
    const data = { count: String(places.length), max: String(max ?? ''), min: String(min ?? '') }
    return [{ at: isMany ? firstRun(places, max) : null, data }]
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
  let next = 0
  mark.lastIndex = 0
  for (let found = mark.exec(doc.text); found !== null; found = mark.exec(doc.text)) {
    const { links } = doc
    while (next < links.length && links[next]![1] <= found.index) next++
    const start = links[next]?.[0] ?? doc.text.length
    if (found.index < start) spans.push([found.index, mark.lastIndex])
  }
  return spans
}
