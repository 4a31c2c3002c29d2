/**
 * The source map of a YAML scalar: which written characters each character of its value stands for. The library
 * gives the value and the range alone, so the written characters are decoded once more, with their places.
 */
import { type Decoder, decoder, verbatim } from '../core/source.ts'
import type { Piece } from '../core/types.ts'
import { alignBlock } from './yaml-block.ts'

/** The pieces of `value`, written as `written`: with its quotation marks, or from its `|` or `>` on. */
export function piecesOfScalar(value: string, written: string): readonly Piece[] {
  if (value === written) return verbatim(value).pieces
  const out = decoder()
  if (written.startsWith('|') || written.startsWith('>')) alignBlock(value, written, out)
  else decodeFlow(written, out)
  const decoded = out.done()
  // Holds for every scalar without a fault; where it does not, the place is the scalar as a whole.
  if (decoded.text === value) return decoded.pieces
  return [{ text: 0, length: value.length, raw: 0, rawLength: written.length }]
}

const space = /(?:[ \t\n]|\r\n)+/y
const lineEnd = /\r?\n/g

/** Plain and quoted scalars. White space with a line end in it is folded; the quotation mark decides on escapes. */
function decodeFlow(written: string, out: Decoder): void {
  const quote = written.startsWith('"') || written.startsWith("'") ? written[0] : undefined
  const end = quote ? written.length - 1 : written.length
  let at = quote ? 1 : 0
  while (at < end) {
    const run = stickyMatch(space, written, at).slice(0, end - at)
    if (run) at = foldSpace(run, at, out)
    else if (quote === '"' && written[at] === '\\') at = decodeEscape(written, at, out)
    else if (quote === "'" && written[at] === "'") at = put("'", at, 2, out)
    else at = put(written[at] ?? '', at, 1, out)
  }
}

/** One line end is a space; of several, all but the first count. White space around them is dropped. */
function foldSpace(run: string, at: number, out: Decoder): number {
  const [first, second, ...rest] = [...run.matchAll(lineEnd)]
  if (!first) out.copy(run, at)
  else if (!second) out.put(' ', at + first.index, first[0].length)
  else {
    out.put('\n', at + first.index, second.index + second[0].length - first.index)
    for (const next of rest) out.put('\n', at + next.index, next[0].length)
  }
  return at + run.length
}

const code = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/y
const join = /\\\r?\n[ \t]*/y
const letters: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029'
}

/** Decodes the escape at `at` and gives where it ends. A line end after the backslash joins two lines. */
function decodeEscape(written: string, at: number, out: Decoder): number {
  const number = stickyMatch(code, written, at)
  if (number) {
    const point = Number.parseInt(number.slice(2), 16)
    return put(point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point), at, number.length, out)
  }
  const joined = stickyMatch(join, written, at)
  if (joined) return at + joined.length
  const letter = written[at + 1] ?? ''
  return put(letters[letter] ?? letter, at, 2, out)
}

function put(text: string, at: number, length: number, out: Decoder): number {
  out.put(text, at, length)
  return at + length
}

function stickyMatch(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
