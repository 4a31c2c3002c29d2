/**
 * Cuts comma-separated text that arrives in parts into rows (RFC 4180, with any separator and any line end). Own
 * code, since a finding needs the place of each character: parsers that are kept give values, or the place of a row.
 */
import { afterByteOrderMark, fileStart, isLineEnd } from '../lines.ts'
import { type FileText, fileText, nextLine } from '../source.ts'

/** A row, without its line end. */
export interface Row {
  readonly file: FileText
  /** Where in `file` a quotation mark opens that is never closed; -1 in a row that can be read. */
  readonly unclosed: number
}

/** Gives each row as soon as its end has arrived. */
export interface RowCutter {
  push(part: string): Row[]
  /** Gives the last row, if it has no line end. */
  end(): Row[]
}

/** A longer text in quotation marks is one that was not closed: nothing of that length is published. */
const longestRow = 1 << 20
/** After so many marks that are not closed the rest of a file makes no sense, and is not read. */
export const mostUnclosed = 20

const quote = 34

/** Cuts rows at line ends outside quotation marks. A mark opens at the start of a cell alone; empty rows are left out. */
export function rowCutter(name: string, separator: string): RowCutter {
  const between = separator.charCodeAt(0)
  let rest = ''
  let { line, offset } = fileStart
  let unclosed = 0

  function cut(text: string, isEnd: boolean): Row[] {
    const rows: Row[] = []
    let start = 0
    while (start < text.length && unclosed < mostUnclosed) {
      const body = offset === 0 ? start + afterByteOrderMark(text) : start
      const { end, open } = rowEnd(text, body, between, isEnd)
      const isHopeless = end === -2 || (open >= 0 && text.length - start >= longestRow)
      if (end < 0 && !isEnd && !isHopeless) break
      const isOpen = end < 0 && open >= 0
      const stop = isOpen ? lineEndFrom(text, open) : end < 0 ? text.length : end
      const next = nextLine(text, stop)
      const file = fileText(name, text.slice(start, stop), { line, column: 1, offset })
      if (stop > body) rows.push({ file, unclosed: isOpen ? open - start : -1 })
      if (isOpen) unclosed++
      line += linesIn(text, start, next)
      offset += next - start
      start = next
    }
    rest = text.slice(start)
    return rows
  }

  return {
    push: (part) => (unclosed < mostUnclosed ? cut(rest + part, false) : []),
    end: () => cut(rest, true)
  }
}

/**
 * Where the row that begins at `start` ends, or -1; `open` is where a mark stands that is still open then. An end of
 * -2: the mark was forgotten, since what closes it some lines later opens the next text.
 */
function rowEnd(text: string, start: number, between: number, isEnd: boolean): { end: number; open: number } {
  let isCellStart = true
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isCellStart && code === quote) {
      const close = closingMark(text, at, isEnd)
      if (close < 0) return { end: -1, open: at }
      if (!isCellEnd(text, close + 1, between) && holdsLineEnd(text, at, close)) return { end: -2, open: at }
      at = close
    } else if (isLineEnd(code)) {
      const isCut = code === 13 && at + 1 === text.length && !isEnd
      return { end: isCut ? -1 : at, open: -1 }
    }
    isCellStart = code === between
  }
  return { end: -1, open: -1 }
}

/** Where the mark that opens at `open` is closed; -1 when it is not, or when the next part has to tell. */
export function closingMark(text: string, open: number, isEnd = true): number {
  let at = text.indexOf('"', open + 1)
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2)
  return at + 1 === text.length && !isEnd ? -1 : at
}

/** Whether a cell may end at `at`. */
function isCellEnd(text: string, at: number, between: number): boolean {
  let end = at
  while (text[end] === ' ') end++
  const code = text.charCodeAt(end)
  return end >= text.length || code === between || isLineEnd(code)
}

function holdsLineEnd(text: string, start: number, end: number): boolean {
  return lineEndFrom(text, start) < end
}

function lineEndFrom(text: string, at: number): number {
  let end = at
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++
  return end
}

function linesIn(text: string, start: number, end: number): number {
  let lines = 0
  for (let at = start; at < end; at = nextLine(text, at)) lines++
  return lines
}
