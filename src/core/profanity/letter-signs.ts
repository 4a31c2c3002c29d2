/** What letters a character may stand for when somebody disguises a word: `$` for s, `1` for i or l, `*` for any. */
import { DRAWINGS, DRAWN, SOUNDS, VOWELS } from './letter-drawings.ts'

/** A character as one who disguises words means it. Sets of letters are bits: a is 1, b is 2, c is 4 … */
export interface LetterSign {
  /** The letters it stands for. */
  readonly letters: number
  /** Letters it may stand for as well, by a misspelling or for want of a better sign. */
  readonly loose: number
  /** Whether it may be there for nothing, between letters. */
  readonly skip: boolean
  /** Whether it may stand for any letter. */
  readonly wild: boolean
  /** Whether it is a letter and no sign for one. */
  readonly plain: boolean
  readonly digit: boolean
}

/** The bits of some letters. */
export function lettersOf(letters: string): number {
  let bits = 0
  for (let i = 0; i < letters.length; i++) bits |= 1 << (letters.charCodeAt(i) - 97)
  return bits
}

const SKIPPED = '!|+<>(){}[]\\/_-.,:;=~^&%#*?•·…"\'`'
const WILD = '*#%^&~•·_-.@'

function signOf(character: string): LetterSign {
  if (character >= 'a' && character <= 'z') {
    return {
      letters: lettersOf(character),
      loose: lettersOf(SOUNDS[character] ?? ''),
      skip: false,
      wild: false,
      plain: true,
      digit: false
    }
  }
  const [letters = '', loose = ''] = (DRAWN[character] ?? '').split(' ')
  // A letter of another script that looks like none of ours may stand for any of them.
  const isForeign = character > '~' && letters === '' && /[\p{L}\p{Extended_Pictographic}]/u.test(character)
  // A mark of another script over a Latin letter is noise.
  const isMark = /\p{M}/u.test(character)
  return {
    letters: lettersOf(letters),
    loose: lettersOf(loose) & ~lettersOf(letters),
    skip: SKIPPED.includes(character) || isForeign || isMark,
    wild: WILD.includes(character) || isForeign,
    plain: false,
    digit: character >= '0' && character <= '9'
  }
}

const known = new Map<string, LetterSign>()

/** The sign of one character of folded text. */
export function letterSign(character: string): LetterSign {
  let sign = known.get(character)
  if (sign === undefined) {
    sign = signOf(character)
    if (known.size < 1024) known.set(character, sign)
  }
  return sign
}

/** The signs of the letters a to z. */
const PLAIN: readonly LetterSign[] = Array.from({ length: 26 }, (_, i) =>
  letterSign(String.fromCharCode(97 + i))
)
const [I, L] = [8, 11] as const
/** An l that may be an i, and an i that may be an l: `dlck`, `heII`. */
const EITHER: LetterSign = { ...PLAIN[L]!, letters: lettersOf('il') }
const VOWELS_AND_Y = lettersOf(`${VOWELS}y`)

/** The signs of a word of the letters a to z, as a reader hears and sees them. */
export function wordSigns(word: string): LetterSign[] {
  const signs = new Array<LetterSign>(word.length)
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97
    let sign = PLAIN[letter]
    if (sign === undefined) sign = letterSign(word.charAt(i))
    else if (letter === L && word.length > 3 && isConsonant(word, i - 1) && isConsonant(word, i + 1))
      sign = EITHER
    else if (letter === I && (word.charCodeAt(i - 1) - 97 === I || word.charCodeAt(i + 1) - 97 === I))
      sign = EITHER
    signs[i] = sign
  }
  return signs
}

function isConsonant(word: string, at: number): boolean {
  const letter = word.charCodeAt(at) - 97
  return letter >= 0 && letter < 26 && letter !== L && (VOWELS_AND_Y & (1 << letter)) === 0
}

/** The signs of a stretch of folded text. */
export function letterSigns(text: string): LetterSign[] {
  const signs: LetterSign[] = []
  for (let at = 0; at < text.length; ) {
    // No drawing begins with a letter.
    const plain = PLAIN[text.charCodeAt(at) - 97]
    if (plain !== undefined) {
      signs.push(plain)
      at++
      continue
    }
    const drawing = DRAWINGS.find(([drawn]) => text.startsWith(drawn, at))
    if (drawing) {
      signs.push(letterSign(drawing[1]))
      at += drawing[0].length
    } else {
      const character = String.fromCodePoint(text.codePointAt(at)!)
      signs.push(letterSign(character))
      at += character.length
    }
  }
  return signs
}
