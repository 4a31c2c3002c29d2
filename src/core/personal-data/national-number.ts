/** Numbers that a state or health service gives to a person: by shape, check digit and, where those say little, a keyword. */
import type { Doc } from '../types.ts'
import { passesLuhn, passesVerhoeff, weightedSum } from './checksums.ts'
import { hasDigits } from './clues.ts'
import { compact, type Found, spanInText } from './found.ts'

interface Scheme {
  readonly name: string
  /** Searched in the folded text; what it takes in is the number. */
  readonly shape: RegExp
  /** Told the number without separators. */
  readonly holds?: (value: string) => boolean
  /** Must stand shortly before the number, where its shape alone does not tell. */
  readonly keyword?: RegExp
}

/** Whether six digits are a date as year, month, day. */
const isDate = (yymmdd: string): boolean => {
  const month = Number(yymmdd.slice(2, 4))
  const day = Number(yymmdd.slice(4, 6))
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** The letters that tell whether a Spanish DNI holds, by the number modulo 23. */
const DNI_LETTERS = 'trwagmyfpdxbnjzsqvhlcke'

/**
 * The schemes. Shapes and check digits are those that the issuers publish; sources by scheme, looked up 2026-11-22:
 * https://en.wikipedia.org/wiki/National_identification_number and the pages it links to.
 */
const SCHEMES: readonly Scheme[] = [
  {
    // QQ is what official examples begin with.
    name: 'UK National Insurance number',
    shape:
      /\b(?!bg|gb|kn|nk|nt|tn|zz)(?:qq|[abceghj-prstw-z][abceghj-nprstw-z])[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d]\b/g
  },
  { name: 'UK NHS number', shape: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g, keyword: /\bnhs (?:number|no)\b/ },
  {
    name: 'UK driving licence number',
    shape: /\b[a-z9]{5}\d[0156]\d[0-3]\d{2}[a-z9]{2}[a-z0-9][a-z]{2}\b/g,
    holds: (value) => /^[a-z]/.test(value)
  },
  {
    name: 'US Social Security number',
    shape: /(?<![\d-])(?!000|666)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g
  },
  {
    name: 'US Social Security number',
    shape: /\b(?!000|666)\d{3} ?(?!00)\d{2} ?(?!0000)\d{4}\b/g,
    keyword: /\b(?:ssn|itin|social security|social)\b/
  },
  {
    name: 'South African identity number',
    shape: /\b\d{6} ?\d{4} ?\d{3}\b/g,
    holds: (value) => isDate(value) && /^.{10}[0-2]/.test(value) && passesLuhn(value)
  },
  {
    name: 'South African identity number',
    shape: /\b\d{6} ?\d{4} ?\d{3}\b/g,
    holds: isDate,
    keyword: /\bid(?:entity)? (?:number|no|num)\b/
  },
  {
    name: 'Indian Aadhaar number',
    shape: /(?<!\d[ -]?)\b[2-9]\d{3}[ -]\d{4}[ -]\d{4}\b(?![ -]?\d)/g,
    holds: passesVerhoeff
  },
  {
    name: 'Indian Aadhaar number',
    shape: /\b[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}\b/g,
    keyword: /\b(?:aadhaa?r|adhaa?r|uid(?:ai)?)\b/
  },
  { name: 'Indian PAN', shape: /\b[a-z]{3}[abcfghjlpt][a-z]\d{4}[a-z]\b/g },
  {
    name: 'Nigerian NIN or BVN',
    shape: /\b\d{11}\b/g,
    keyword: /\b(?:nin|bvn|bank verification|national identi(?:ty|fication))\b/
  },
  { name: 'Ghana Card number', shape: /\bgha-\d{9}-\d\b/g },
  {
    name: 'Malaysian identity number',
    shape: /\b\d{6}-\d{2}-\d{4}\b/g,
    holds: isDate
  },
  {
    name: 'Irish PPS number',
    shape: /\b\d{7}[a-w][a-iw]?\b/g,
    holds: (value) => {
      const second = value.charAt(8) === 'w' ? 0 : Math.max(0, value.charCodeAt(8) - 96) || 0
      const sum = (weightedSum(value, [8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23
      return (sum === 0 ? 'w' : String.fromCharCode(96 + sum)) === value.charAt(7)
    },
    keyword: /\bpps\b/
  },
  {
    name: 'Canadian Social Insurance number',
    shape: /\b\d{3}[ -]?\d{3}[ -]?\d{3}\b/g,
    holds: passesLuhn,
    keyword: /\b(?:sin|social insurance)\b/
  },
  {
    name: 'Australian tax file number',
    shape: /\b\d{3}[ -]?\d{3}[ -]?\d{3}\b/g,
    holds: (value) => weightedSum(value, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
    keyword: /\b(?:tfn|tax file)\b/
  },
  {
    name: 'Brazilian CPF',
    shape: /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/g,
    holds: (value) =>
      [9, 10].every((length) => {
        const weights = Array.from({ length }, (_, i) => length + 1 - i)
        return ((weightedSum(value, weights) * 10) % 11) % 10 === Number(value.charAt(length))
      })
  },
  {
    name: 'Spanish DNI',
    shape: /\b\d{8}[ -]?[a-z]\b/g,
    holds: (value) => DNI_LETTERS.charAt(Number(value.slice(0, 8)) % 23) === value.charAt(8),
    keyword: /\b(?:dni|nif)\b/
  },
  {
    name: 'passport or identity document number',
    shape: /\b(?=[a-z]{0,3}\d)[a-z0-9]{6,10}\b/g,
    holds: (value) => /\d{4}/.test(value),
    keyword:
      /\b(?:passport|identity card|id card|driving licence|driver'?s licen[cs]e)(?: (?:no|num|number|#|is|ending|details?))*[ .:#(]*$/
  }
]

/** How far before a number its keyword is looked for, in characters; no other digit may stand between them. */
const REACH = 40

/** Whether a draft may hold such a number: four digits and more, with at most a separator between them; no handle. */
export function mayHoldNationalNumber(doc: Doc): boolean {
  return hasDigits(doc) && /(?:^|[^@\w/])[a-z]{0,5}(?:\d[ .-]?){4}[a-z\d]/.test(doc.folded.text)
}

/** Finds national identity numbers. */
export function nationalNumbers(doc: Doc): Found[] {
  const { text } = doc.folded
  const found = new Map<number, Found>()
  for (const { shape, holds, keyword } of SCHEMES) {
    for (const { 0: number, index } of text.matchAll(shape)) {
      if (keyword && !keyword.test(/\D*$/.exec(text.slice(Math.max(0, index - REACH), index))![0])) continue
      const value = compact(number)
      if (holds && !holds(value)) continue
      found.set(index, { at: spanInText(doc, index, index + number.length), value })
    }
  }
  return [...found.values()]
}
