/** Whether a disguise hides one of the words of a rule, and enough of the word is there to be sure. */
import { type Disguise, type DisguiseKind, plainly } from './disguise.ts'
import { type Leeway, type Reading, reads } from './letter-reading.ts'
import { rootOf } from './letter-tree.ts'
import type { Swearing } from './swearing.ts'

const WORDS = rootOf('word')
const KNOWN = rootOf('known')
const INSIDE = rootOf('inside')

/** A word behind one and the same mask: `f**k`, `f-----g`. */
const MASKED = /^[a-z]+([*#_-])\1*[a-z]*$/

const SEPARATED = /[/,;:=&"()_.…+-]/

const NEVER: Leeway = {
  loose: 2,
  wild: 0,
  repeated: true,
  skip: false,
  alone: false,
  open: false,
  isGood: (reading) => isConvincing(reading)
}
/** For each kind, the word as it stands, and the word with one letter masked. */
const WAYS: Readonly<Record<DisguiseKind, readonly Leeway[]>> = {
  whole: waysOf({ ...NEVER, skip: true }),
  piece: waysOf(NEVER),
  handle: waysOf(NEVER),
  spaced: [{ ...NEVER, loose: 0, skip: true }],
  torn: waysOf({ ...NEVER, loose: 0, skip: true })
}
const STRICT_WAYS = {
  whole: waysOf({ ...NEVER, loose: 0, skip: true }),
  piece: waysOf({ ...NEVER, loose: 0 }),
  handle: waysOf({ ...NEVER, loose: 0 }),
  spaced: WAYS.spaced,
  torn: []
}
const whole = ({ length }: Reading, written: number): boolean => length === written
/** With more than one letter masked, only words are sure that everybody fills in. */
const MOST_MASKED: Leeway = { ...NEVER, wild: 40, isGood: whole }
const TWO_MASKED: Leeway = { ...NEVER, wild: 2, isGood: whole }
const WITHIN: Leeway = { ...NEVER, loose: 0, wild: 1, open: true, isGood: isClear }
const WITHIN_STARS: Leeway = { ...WITHIN, wild: 3 }

function waysOf(way: Leeway): Leeway[] {
  return [way, { ...way, wild: 1, alone: true }]
}

export function hidesOne({ text, signs, kind }: Disguise, swearing: Swearing): boolean {
  const { tree, strict, inside } = swearing
  const ways = strict ? STRICT_WAYS : WAYS
  if (ways[kind].some((way) => reads(tree, WORDS, signs, 0, way)))
    return !swearing.isInnocent(text.replace(/[^a-z]/g, ''))
  if (kind === 'spaced' || kind === 'handle') return false
  if (strict && kind === 'torn') return false
  if (reads(tree, KNOWN, signs, 0, MASKED.test(text) ? MOST_MASKED : TWO_MASKED)) return true
  // A whole of several pieces is looked at piece by piece.
  if (inside === null || kind === 'torn' || (kind === 'whole' && SEPARATED.test(text))) return false
  const within = text.includes('**') ? WITHIN_STARS : WITHIN
  for (let from = 0; from < signs.length - 3; from++) {
    if (!reads(tree, INSIDE, signs, from, within)) continue
    return !swearing.isInnocent(plainly(text))
  }
  return false
}

function isConvincing({ length, plain, loose, wild, digits, skipped }: Reading): boolean {
  if (length < 3 || plain === 0) return false
  if (length === 3) return wild === 0 && loose === 0 && digits <= 1 && plain + (digits === 0 ? 1 : 0) >= 2
  if (digits * 2 > length || (loose + wild) * 2 > length) return false
  const drawn = length - plain - loose - wild - digits
  return wild === 0 || (plain + drawn > 1 && (skipped === 0 || plain > 2))
}

/** Whether a word inside another stands there clearly: `thissh1tagain`, `motherf#cking`, `oldb****rds`. */
function isClear({ length, plain, wild }: Reading): boolean {
  return wild > 1 ? length > 5 && plain * 2 >= length : length > 3 && plain * 2 > length
}
