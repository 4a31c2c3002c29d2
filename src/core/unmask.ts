/** Whether a disguise hides one of the words of a rule, and enough of the word is there to be sure. */
import type { Disguise } from './disguises.ts'
import { type Reading, reads } from './letter-reading.ts'
import { rootOf } from './letter-tree.ts'
import type { Swearing } from './swearing.ts'

const WORDS = rootOf('word')
const KNOWN = rootOf('known')
const INSIDE = rootOf('inside')

/** A word behind one and the same mask: `f**k`, `f-----g`. */
const MASKED = /^[a-z]+([*#_-])\1*[a-z]*$/

const SEPARATED = /[/,;:=&"()_.…+-]/

/** What the signs of a word most likely stand for, to tell innocent ones. */
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
  const { tree, strict, inside } = swearing
  const loose = strict || kind === 'spaced' ? 0 : 2
  const skip = kind === 'whole' || kind === 'spaced'
  const isSure = (reading: Reading): boolean => isConvincing(reading, kind)
  const leeway = { loose, wild: 0, repeated: true, skip, alone: false, open: false }
  const isOne =
    reads(tree, WORDS, signs, 0, leeway, isSure) ||
    (kind !== 'spaced' && reads(tree, WORDS, signs, 0, { ...leeway, wild: 1, alone: true }, isSure))
  if (isOne) return !swearing.isInnocent(text.replace(/[^a-z]/g, ''))
  if (kind === 'spaced' || kind === 'handle') return false
  // With more than one letter masked, only words are sure that everybody fills in.
  const most = MASKED.test(text) ? text.length : 2
  const whole = ({ length }: Reading): boolean => length === signs.length
  if (reads(tree, KNOWN, signs, 0, { ...leeway, loose: 2, wild: most, skip: false }, whole)) return true
  // A whole of several pieces is looked at piece by piece.
  if (inside === null || (kind === 'whole' && SEPARATED.test(text))) return false
  const within = {
    loose: 0,
    wild: text.includes('**') ? 3 : 1,
    repeated: true,
    skip: false,
    alone: false,
    open: true
  }
  for (let from = 0; from < signs.length - 3; from++) {
    if (!reads(tree, INSIDE, signs, from, within, isClear)) continue
    return !swearing.isInnocent(text.replace(/[013457@$!|+]/g, (sign) => MOST_LIKELY[sign] ?? sign))
  }
  return false
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

/** Whether a word inside another stands there clearly: `thissh1tagain`, `motherf#cking`, `oldb****rds`. */
const isClear = ({ length, plain, wild }: Reading): boolean =>
  wild > 1 ? length > 5 && plain * 2 >= length : length > 3 && plain * 2 > length
