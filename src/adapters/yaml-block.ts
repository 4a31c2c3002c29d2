/**
 * The source map of a literal (`|`) or folded (`>`) YAML scalar. The value and the written lines hold the same
 * characters in the same order; only their white space differs, by indentation and folding.
 */
import type { Decoder } from '../core/source.ts'

const space = /[ \t\r\n]/
const lineEnd = /\r?\n/g

/** Walks value and written lines side by side. Stops where they do not match, which the caller sees by the text. */
export function alignBlock(value: string, written: string, out: Decoder): void {
  let at = 0
  let raw = written.indexOf('\n') + 1
  while (at < value.length) {
    if (isSpace(value, at) || isSpace(written, raw)) {
      const run = value.slice(at, runEnd(value, at))
      const rawRun = written.slice(raw, runEnd(written, raw))
      const where = at === 0 ? 'first' : at + run.length === value.length ? 'last' : 'between'
      alignSpace(run, rawRun, raw, where, out)
      at += run.length
      raw += rawRun.length
    } else if (value[at] === written[raw]) {
      out.copy(value[at] ?? '', raw)
      at++
      raw++
    } else return
  }
}

/** Maps white space to white space: line ends to line ends, what is left of an indentation to its end. */
function alignSpace(
  run: string,
  rawRun: string,
  raw: number,
  where: 'first' | 'between' | 'last',
  out: Decoder
): void {
  const breaks = [...run.matchAll(lineEnd)]
  const rawBreaks = [...rawRun.matchAll(lineEnd)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length
  }))
  const folded = where === 'between' && rawBreaks.length === breaks.length + 1
  const [first, second] = rawBreaks
  const before = run.slice(0, breaks[0]?.index ?? run.length)
  if (folded && first && !second) {
    out.copy(before.slice(0, -1), raw)
    out.put(' ', raw + first.start, first.end - first.start)
    return
  }
  out.copy(before, where === 'first' ? raw + (first?.start ?? rawRun.length) - before.length : raw)
  const ends =
    folded && first && second ? [{ start: first.start, end: second.end }, ...rawBreaks.slice(2)] : rawBreaks
  for (const [index, lineBreak] of breaks.entries()) {
    const end = ends[index]
    if (!end) return
    out.put('\n', raw + end.start, end.end - end.start)
    const indent = run.slice(lineBreak.index + 1, breaks[index + 1]?.index ?? run.length)
    out.copy(indent, raw + (ends[index + 1]?.start ?? rawRun.length) - indent.length)
  }
}

function isSpace(text: string, at: number): boolean {
  const character = text[at]
  return character !== undefined && space.test(character)
}

function runEnd(text: string, at: number): number {
  let end = at
  while (isSpace(text, end)) end++
  return end
}
