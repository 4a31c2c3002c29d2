/** Whether a disguise hides one of the words of a rule, and enough of the word is there to be sure. */
import type { Disguise } from './disguises.ts'
import { type Reading, readingsOf } from './letter-reading.ts'
import type { Swearing } from './swearing.ts'

/** A word behind one and the same mask: `f**k`, `f-----g`. */
const MASKED = /^[a-z]+([*#_-])\1*[a-z]*$/

const SEPARATED = /[/,;:=&"()_.…+-]/

/** What the signs of a word most likely stand for, to look for words inside it. */
const MOST_LIKELY: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '+': 't'
}

export function hidesOne({ text, signs, kind }: Disguise, swearing: Swearing): boolean {
  const { trie, byLength, inside, strict, isInnocent } = swearing
  const isSure = (reading: Reading): boolean => isConvincing(reading, kind) && !(strict && reading.loose > 0)
  const skip = kind === 'whole' || kind === 'spaced'
  const isOne =
    readingsOf(trie, signs, { wild: 0, skip }).some(isSure) ||
    (kind !== 'spaced' && readingsOf(trie, signs, { wild: 1, skip, alone: true }).some(isSure))
  if (isOne) return !isInnocent(text.replace(/[^a-z]/g, ''))
  if (kind === 'spaced' || kind === 'handle') return false
  // With more than one letter masked, only words are sure that everybody fills in.
  const most = { wild: MASKED.test(text) ? text.length : 2, skip: false }
  if (readingsOf(byLength, signs, most).some(({ length }) => length === signs.length)) return true
  // A whole of several pieces is looked at piece by piece.
  if (inside === null || (kind === 'whole' && SEPARATED.test(text))) return false
  const drawn = text.replace(/[013457@$!|+]/g, (sign) => MOST_LIKELY[sign] ?? sign)
  return drawn !== text && drawn.search(inside) >= 0 && !isInnocent(drawn)
}

function isConvincing(
  { length, plain, loose, wild, digits, skipped }: Reading,
  kind: Disguise['kind']
): boolean {
  if (length < 3 || plain === 0) return false
  if (kind === 'spaced' && loose > 0) return false
  if (length === 3) return wild === 0 && loose === 0 && digits <= 1 && plain + (digits === 0 ? 1 : 0) >= 2
  if (digits * 2 > length || (loose + wild) * 2 > length || loose > 2) return false
  const drawn = length - plain - loose - wild - digits
  return wild === 0 || (plain + drawn > 1 && (skipped === 0 || plain > 2))
}
