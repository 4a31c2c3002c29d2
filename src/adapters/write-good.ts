/** write-good: its checks one by one, with offsets in the draft's text. */
import type { Doc, Span } from '../core/types.ts'
import { writeGoodCues } from './write-good-cues.ts'

/** Names of write-good's checks. */
export type WriteGoodCheck = keyof typeof writeGoodCues

/** Where one of write-good's checks finds something in a draft. */
export type ProseLinter = (doc: Doc, check: WriteGoodCheck) => Span[]

const checks = Object.keys(writeGoodCues)

/** Words of a check without which it finds nothing; null when it must always run. */
export const cuesOfProse = (check: WriteGoodCheck): readonly string[] | null => writeGoodCues[check]

/** Brings in the library. */
export async function loadWriteGood(): Promise<ProseLinter> {
  const { default: writeGood } = await import('write-good')
  return (doc, check) => {
    const { text, start, end } = prosaic(doc)
    // One check at a time: it would merge what two of its checks find on the same spot into one.
    const only = Object.fromEntries(checks.map((name) => [name, name === check]))
    return writeGood(text, only)
      .map(({ index, offset }): Span => [start(index), end(index + offset)])
      .filter(([from, to]) => from < to)
  }
}

/** The longest run of characters without white space that can be a word; no phrase of write-good has a longer one. */
const LONGEST_WORD = 40

interface Prose {
  readonly text: string
  /** Offset in the prose → offset in the draft, for the start of a span. */
  start(offset: number): number
  /** The same for the end of a span. */
  end(offset: number): number
}

/**
 * A draft as prose: folded, without links and handles, emoji as full stops. Some of write-good's expressions take
 * quadratic time on endless words and runs of spaces, so these are cut short; what begins a sentence is found only
 * when the sentence ends, so the text does.
 */
function prosaic(doc: Doc): Prose {
  const { folded } = doc
  const hidden = [...doc.links, ...doc.mentions].sort(([a], [b]) => a - b)
  const emoji = new Set(doc.emoji.map(([start]) => start))
  let text = ''
  // Folded offsets of the prose's characters.
  const from: number[] = []
  let nextHidden = 0
  const add = (characters: string, at: number): void => {
    for (let i = 0; i < characters.length; i++) from.push(at + i)
    text += characters
  }
  for (const { index, 0: piece } of folded.text.matchAll(/\s+|\S+/g)) {
    const start = folded.original(index)
    while (nextHidden < hidden.length && hidden[nextHidden]![1] <= start) nextHidden++
    const isHidden = (hidden[nextHidden]?.[0] ?? Infinity) <= start
    if (/^\s/.test(piece)) add(/[\n\r\u2028\u2029]/.test(piece) ? '\n' : ' ', index)
    else if (isHidden || piece.length > LONGEST_WORD) add('#', index)
    else if (emoji.has(start)) add('.', index)
    else add(piece, index)
  }
  from.push(folded.text.length)
  return {
    text: /[.;!?]\s*$/.test(text) ? text : `${text}.`,
    start: (offset) => folded.original(from[offset] ?? folded.text.length),
    end: (offset) => (offset === 0 ? 0 : folded.originalEnd((from[offset - 1] ?? folded.text.length - 1) + 1))
  }
}
