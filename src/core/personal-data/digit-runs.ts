/** Digits that belong together in a draft, however they are parted: `+44 (0) 20 7946-0018`, `oh seven double-oh`. */
import type { Doc, Span } from '../types.ts'
import { hasWords } from './clues.ts'
import { overlaps, spanInText } from './found.ts'

/** Digits without a separator between them. */
export interface DigitGroup {
  readonly digits: string
  /** The span in the draft's text. */
  readonly at: Span
}

/** Groups of digits with nothing but separators between them. */
export interface DigitRun {
  readonly groups: readonly DigitGroup[]
  /** Whether a plus sign stands before the first group. */
  readonly plus: boolean
  /** Whether the digits were spelt as words. */
  readonly spelt: boolean
  /** The folded text right before the run, up to 24 characters. */
  readonly before: string
}

const RUN = /\d+(?:[ ().·•_–-]{1,3}\d+)*/g
/** Letters, signs of money and of numbering before a run make it something else: `BA2490`, `£1000`, `#4021`, `v10.1`. */
const BELONGS_TO_NEXT = /(?:[\p{L}#£$€₹₦@/_]|\p{L}-|\d,)$/u

/** `2026-11-22`, `22.11.2026`, with a time after it or not. */
const DATE =
  /^(?:(?:19|20)\d{2}[.-]\d{1,2}[.-]\d{1,2}|\d{1,2}[.-]\d{1,2}[.-](?:19|20)?\d{2})(?: -? ?\d{1,2})?$/

const WORD_DIGITS: Readonly<Record<string, string>> = {
  oh: '0', o: '0', zero: '0', nought: '0', naught: '0', one: '1', two: '2', three: '3', four: '4',
  five: '5', six: '6', seven: '7', eight: '8', nine: '9', hundred: '00', thousand: '000'
} // biome-ignore format: pairs read best in rows
const DIGIT_WORD = `(?:${Object.keys(WORD_DIGITS).join('|')}|double|triple|treble|\\d+)`
const SPELT = new RegExp(`\\b${DIGIT_WORD}(?:[\\s,.-]{1,3}${DIGIT_WORD}){4,}\\b`, 'g')

/** Whether a draft holds seven digits near each other, or digits as words. Costs next to nothing on any other draft. */
export function mayHoldDigits(doc: Doc): boolean {
  return (doc.hasDigits && /\d(?:[ ().·•_–-]{0,3}\d){6}/.test(doc.folded.text)) || hasWords(doc, 'number')
}

/** All runs of digits of a draft that stand for themselves, and are no part of a link, a handle, a sum or a code. */
export function digitRuns(doc: Doc): DigitRun[] {
  const { text } = doc.folded
  const runs: DigitRun[] = []
  const taken = [...doc.links, ...doc.mentions]
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (DATE.test(run)) continue
    const before = text.slice(Math.max(0, index - 24), index)
    const plus = /\+ ?\(?$/.test(before)
    if (BELONGS_TO_NEXT.test(before)) continue
    const groups = Array.from(run.matchAll(/\d+/g), ({ 0: digits, index: from }): DigitGroup => {
      const start = index + from - (from === 0 && plus ? before.length - before.lastIndexOf('+') : 0)
      return { digits, at: spanInText(doc, start, index + from + digits.length) }
    })
    if (/^\p{L}/u.test(text.slice(index + run.length)) && !/^(?:x|ext)/.test(text.slice(index + run.length)))
      groups.pop()
    if (groups.length === 0 || taken.some((span) => overlaps(span, groups[0]!.at))) continue
    runs.push({ groups, plus, spelt: false, before })
  }
  if (hasWords(doc, 'number')) runs.push(...speltRuns(doc))
  return runs
}

function speltRuns(doc: Doc): DigitRun[] {
  const { text } = doc.folded
  const runs: DigitRun[] = []
  for (const { 0: run, index } of text.matchAll(SPELT)) {
    let times = 1
    let digits = ''
    for (const word of run.split(/[\s,.-]+/)) {
      if (word === 'double') times = 2
      else if (word === 'triple' || word === 'treble') times = 3
      else {
        digits += (WORD_DIGITS[word] ?? word).repeat(times)
        times = 1
      }
    }
    const at = spanInText(doc, index, index + run.length)
    runs.push({
      groups: [{ digits, at }],
      plus: false,
      spelt: true,
      before: text.slice(Math.max(0, index - 24), index)
    })
  }
  return runs
}

/** Groups of one run that follow each other, taken together. */
export interface DigitWindow {
  readonly digits: string
  readonly at: Span
  /** The number of its first group in the run, and how many groups it has. */
  readonly first: number
  readonly size: number
}

/**
 * Finds windows in a run: from each group on, the longest one that passes; windows do not overlap.
 *
 * @param passes whether a window is what is looked for
 * @param most the most digits that are worth trying
 */
export function windowsOf(
  { groups }: DigitRun,
  most: number,
  passes: (window: DigitWindow) => boolean
): DigitWindow[] {
  const found: DigitWindow[] = []
  for (let first = 0; first < groups.length; first++) {
    const tried: DigitWindow[] = []
    let digits = ''
    for (
      let last = first;
      last < groups.length && digits.length + groups[last]!.digits.length <= most;
      last++
    ) {
      digits += groups[last]!.digits
      tried.push({ digits, at: [groups[first]!.at[0], groups[last]!.at[1]], first, size: last - first + 1 })
    }
    const longest = tried.reverse().find(passes)
    if (longest === undefined) continue
    found.push(longest)
    first += longest.size - 1
  }
  return found
}
