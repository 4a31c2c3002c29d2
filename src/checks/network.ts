import { type EndingTest, loadEndings } from '../adapters/tlds.ts'
import { defineCheck } from '../core/define.ts'
import { createDoc, draftOf } from '../core/doc.ts'
import { fittingEnd, lengthOf } from '../core/measure.ts'
import { audienceOf, kindOf, limitsFor, type Publication } from '../core/networks.ts'
import type { Doc, Hit, LengthUnit, Network, Span } from '../core/types.ts'
import { xHashtags, xMentions } from '../core/x-entities.ts'
import { xLinks } from '../core/x-links.ts'

const things = ['length', 'hashtags', 'links', 'fold', 'opening-mention', 'unknown'] as const
type Thing = (typeof things)[number]

interface Params {
  find: Thing
  /** The networks it is asked of; all when left out. */
  on?: string[] | undefined
}

interface Bound {
  readonly find: Thing
  readonly on: readonly string[] | null
  readonly networks: readonly Network[]
}

/** What is published on a network, with what counts there. */
type Published = Pick<Doc, 'text' | 'links' | 'hashtags' | 'mentions' | 'emoji'>

const unitNames: Record<LengthUnit, string> = {
  utf16: 'characters',
  graphemes: 'characters',
  bytes: 'bytes',
  x: 'characters as X counts them',
  mastodon: 'characters as Mastodon counts them',
  threads: 'characters as Threads counts them'
}

let isEnding: EndingTest | undefined

/** Finds what the networks of a draft do not take. A draft that names no network has nothing to be found. */
export default defineCheck<Params, Bound>({
  name: 'network',
  summary: 'Finds what the networks of a draft do not take: too long, too many hashtags or links.',
  fills: ['network', 'count', 'max', 'over', 'unit'],
  params: (z) =>
    z.strictObject({ find: z.enum(things), on: z.array(z.string().trim().min(1)).min(1).optional() }),
  bind: ({ find, on = null }, { networks }) => ({ find, on, networks }),
  cues: () => null,
  wakes: ({ draft: { channels = [], accounts = [], variants = [] } }) =>
    channels.length > 0 || accounts.length > 0 || variants.length > 0,
  async load() {
    isEnding ??= await loadEndings()
  },
  *find(doc, { find, on, networks }) {
    const { publications, unknown } = audienceOf(doc.draft, networks)
    if (find === 'unknown') {
      for (const network of unknown) yield hit(null, { network })
      return
    }
    for (const publication of publications) {
      if (on !== null && !on.includes(publication.network.name)) continue
      yield* finders[find](publishedOf(doc, publication), publication.network, doc)
    }
  }
})

const finders: Record<
  Exclude<Thing, 'unknown'>,
  (published: Published, network: Network, doc: Doc) => Iterable<Hit>
> = {
  *length(published, network, doc) {
    for (const { unit, most } of limitsFor(network, kindOf(doc.draft))) {
      const skipped = unit === 'x' && kindOf(doc.draft) === 'reply' ? handlesEnd(published) : 0
      const counted = skipped === 0 ? published : without(published, skipped)
      const length = lengthOf(counted, unit)
      if (length <= most) continue
      const start = skipped + fittingEnd(counted, unit, most)
      yield hit(shared(doc, published, [start, published.text.length]), {
        network: network.label,
        count: String(length),
        max: String(most),
        over: String(length - most),
        unit: unitNames[unit]
      })
      return
    }
  },

  *hashtags(published, network, doc) {
    yield* tooMany(published.hashtags, network.hashtags, published, network, doc)
  },

  *links(published, network, doc) {
    const seen = new Set<string>()
    const different = published.links.filter((at) => {
      const link = published.text.slice(...at)
      return !seen.has(link) && seen.add(link)
    })
    yield* tooMany(different, network.links, published, network, doc)
  },

  *fold(published, network, doc) {
    if (network.fold === null) return
    const length = lengthOf(published, 'graphemes')
    if (length <= network.fold) return
    const start = fittingEnd(published, 'graphemes', network.fold)
    yield hit(shared(doc, published, [start, published.text.length]), {
      network: network.label,
      count: String(length),
      max: String(network.fold),
      over: String(length - network.fold)
    })
  },

  *'opening-mention'(published, network, doc) {
    const { kind, inReplyTo, scheduledAt } = doc.draft
    // What nobody calls a post may be a reply, which begins with a handle; but replies are not scheduled.
    if (kind === undefined ? inReplyTo !== undefined || scheduledAt === undefined : kind !== 'post') return
    const [first] = published.mentions
    if (first === undefined || published.text.slice(0, first[0]).trim() !== '') return
    yield hit(shared(doc, published, first), { network: network.label })
  }
}

function hit(at: Span | null, data: Readonly<Record<string, string>>): Hit {
  return { at, data: { network: '', count: '', max: '', over: '', unit: '', ...data } }
}

/** From the first thing that is too many to the last. */
function* tooMany(
  places: readonly Span[],
  most: number | null,
  published: Published,
  network: Network,
  doc: Doc
): Iterable<Hit> {
  if (most === null || places.length <= most) return
  const at: Span = [places[most]![0], places.at(-1)![1]]
  yield hit(shared(doc, published, at), {
    network: network.label,
    count: String(places.length),
    max: String(most),
    over: String(places.length - most)
  })
}

/** What is published, with the links, hashtags and mentions that the network sees in it. */
function publishedOf(doc: Doc, { text, network }: Publication): Published {
  const { links, hashtags, mentions, emoji } = text === doc.text ? doc : createDoc(draftOf(text))
  if (isEnding === undefined || !network.lengths.some(({ unit }) => unit === 'x'))
    return { text, links, hashtags, mentions, emoji }
  const asSeen = xLinks(text, isEnding)
  return { text, links: asSeen, hashtags: xHashtags(text, asSeen), mentions: xMentions(text), emoji }
}

/** The part of a span that the draft's text has in common with what is published; null when there is none. */
function shared({ text }: Doc, published: Published, [start, end]: Span): Span | null {
  let common = 0
  while (common < end && common < text.length && text[common] === published.text[common]) common++
  return start < common ? [start, Math.min(end, common)] : null
}

/** The end of the handles that a reply on X begins with: those it answers do not count. */
function handlesEnd({ text, mentions }: Published): number {
  let end = 0
  for (const [from, to] of mentions) {
    if (text.slice(end, from).trim() !== '') break
    end = to
  }
  return end === 0 ? 0 : end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0)
}

/** What is published without its beginning. */
function without({ text, links, hashtags, mentions, emoji }: Published, length: number): Published {
  const moved = (spans: readonly Span[]): Span[] =>
    spans.flatMap(([start, end]): Span[] => (start < length ? [] : [[start - length, end - length]]))
  return {
    text: text.slice(length),
    links: moved(links),
    hashtags: moved(hashtags),
    mentions: moved(mentions),
    emoji: moved(emoji)
  }
}
