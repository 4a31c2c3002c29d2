import { defineCheck } from '../core/define.ts'
import type { Doc, Hit, Span } from '../core/types.ts'

interface Params {
  /** `faces`: `:)`, `<3`, `¯\_(ツ)_/¯`; `art`: rows of signs and boxes. */
  find: 'faces' | 'art'
}

/** What a reader sees in a face. */
const FACES: Readonly<Record<string, string>> = {
  ':)': '🙂',
  '=)': '🙂',
  ':]': '🙂',
  ':d': '😄',
  '=d': '😄',
  xd: '😆',
  ':(': '🙁',
  '=(': '🙁',
  ';)': '😉',
  ':p': '😛',
  ';p': '😜',
  ':o': '😮',
  ":'(": '😢',
  '<3': '❤️'
}

const FACE =
  /(?<![\w:;=/<&#@.-])(?:[:;=]['’]?-?[)(\]DPpOo|\\/]+|[xX]D+|<\/?3+)(?![\w/:=;])|(?<=[A-Za-z.!?])[:;]-?[)(]+(?=\s|$)|(?<!\S)(?:\^[_.]?\^|>[._]<|T[._]T|-_+-|o_O|O_o|\\o\/|\(y\))(?!\S)|¯\\?_\(ツ\)_\/¯|[(（][^\s()（）\w]{0,3}[°•ಠ益ω◕ᴥʘ╯ʕ][^()（）\n]{0,6}[)）]/g
const ART = /([*=~_#+|<>^-])(?:[^\S\n]?\1){5,}|[\u2500-\u259f]{2,}|(?:[(\\/|_]{2,}[^\w\n]{0,3}){3,}/g

/** Finds faces and pictures made of signs, which screen readers read sign by sign. */
export default defineCheck<Params>({
  name: 'emoticons',
  summary: 'Finds faces and pictures that are made of signs, and suggests emoji.',
  fills: [],
  params: (z) => z.strictObject({ find: z.enum(['faces', 'art']) }),
  cues: () => null,
  wakes: ({ text }) =>
    /[:;=<^>\\¯(][\S]|[xX]D|T[._]T|[oO]_|[*=~_#+|<>^-][^\S\n]?[*=~_#+|<>^-]|[\u2500-\u259f]/.test(text),
  *find(doc, { find }) {
    for (const at of spans(doc, find === 'faces' ? FACE : ART)) {
      const emoji = find === 'faces' ? emojiFor(doc.text.slice(...at)) : undefined
      yield { at, suggestions: emoji === undefined ? [] : [emoji] } satisfies Hit
    }
  }
})

/** Where a pattern is met outside links and open brackets: `(note :)` ends a bracket. */
function spans({ text, links }: Doc, pattern: RegExp): Span[] {
  const found: Span[] = []
  for (const { 0: face, index } of text.matchAll(pattern)) {
    const end = index + face.length
    if (links.some(([from, to]) => from < end && index < to)) continue
    if (face.endsWith(')') && !face.startsWith('(') && closesBracket(text, index)) continue
    found.push([index, end])
  }
  return found
}

/** Whether a round bracket is open at an offset. */
function closesBracket(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at)
  return (line.match(/\(/g)?.length ?? 0) > (line.match(/\)/g)?.length ?? 0)
}

function emojiFor(face: string): string | undefined {
  const plain = face
    .toLowerCase()
    .replace(/’/g, "'")
    .replace('-', '')
    .replace(/([)(\]d])\1+$/, '$1')
  return Object.hasOwn(FACES, plain) ? FACES[plain] : undefined
}
