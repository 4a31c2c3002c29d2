import { defineCheck } from '../core/define.ts'
import type { Doc, Hit, Span, Token } from '../core/types.ts'

interface Params {
  /** `run`: too many in a row; `inside`: inside a sentence; `bullets`: at the start of several lines. */
  find: 'run' | 'inside' | 'bullets'
  /** How many may stand in a row, or at the starts of lines. */
  max?: number | undefined
}

/** Finds emoji where they are hard to listen to. Screen readers read each by its name. */
export default defineCheck<Params>({
  name: 'emoji',
  summary: 'Finds emoji in rows, inside sentences, or as the bullets of a list.',
  fills: ['count', 'max'],
  params: (z) =>
    z.strictObject({ find: z.enum(['run', 'inside', 'bullets']), max: z.int().min(0).optional() }),
  cues: () => null,
  wakes: ({ emoji }) => emoji.length > 0,
  *find(doc, { find, max = find === 'run' ? 3 : find === 'bullets' ? 1 : 0 }) {
    if (find === 'inside') {
      for (const run of runsOf(doc)) if (isInside(doc, run)) yield hitOf(spanOf(run), run.length, 0)
    } else if (find === 'run') {
      for (const run of runsOf(doc))
        if (run.length > max) yield hitOf([run[max]![0], run.at(-1)![1]], run.length, max)
    } else {
      const bullets = doc.emoji.filter((at) => isBullet(doc, at))
      if (bullets.length > max) yield hitOf(bullets[0]!, bullets.length, max)
    }
  }
})

function hitOf(at: Span, count: number, max: number): Hit {
  return { at, data: { count: String(count), max: String(max) } }
}

const spanOf = (run: readonly Span[]): Span => [run[0]![0], run.at(-1)![1]]

/** Emoji with nothing but white space of one line between them. */
function runsOf({ text, emoji }: Doc): Span[][] {
  const runs: Span[][] = []
  for (const at of emoji) {
    const last = runs.at(-1)
    const end = last?.at(-1)?.[1]
    if (last && end !== undefined && /^[^\S\n]*$/.test(text.slice(end, at[0]))) last.push(at)
    else runs.push([at])
  }
  return runs
}

/** Whether the sentence goes on after them: words before and behind on the line, the latter in small letters. */
function isInside({ tokens, text }: Doc, run: readonly Span[]): boolean {
  const [start, end] = spanOf(run)
  const next = tokens.findIndex((token) => token.start >= end)
  const before = tokens.findLast((token) => token.end <= start)
  const after = next < 0 ? undefined : tokens[next]
  if (before === undefined || after === undefined) return false
  const isOneLine = !text.slice(before.end, after.start).includes('\n')
  return (
    isOneLine && isWord(before) && isWord(after) && !after.tagged && !before.tagged && isSmall(text, after)
  )
}

const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'number'

/** Whether a word begins with a small letter, in a script that has them. */
const isSmall = (text: string, { start }: Token): boolean => /\p{Ll}/u.test(text.charAt(start))

/** Whether an emoji stands at the start of a line that goes on with words. */
function isBullet({ text }: Doc, [start, end]: Span): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  return text.slice(lineStart, start).trim() === '' && /^[^\S\n]*[\p{L}\p{N}]/u.test(text.slice(end, end + 8))
}
