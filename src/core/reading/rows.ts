/** Cuts text that arrives in parts into lines, so that a file of any length is read row by row. */
import { fileStart } from '../lines.ts'
import { type FileText, fileText } from '../source.ts'

/** Gives each line of a file as soon as its end has arrived. */
export interface LineCutter {
  /** Takes the next part of the text, cut anywhere. */
  push(part: string): FileText[]
  /** Gives the last line, if it has no end. */
  end(): FileText[]
}

/** Lines end with LF, CRLF or CR and come without their ends; empty ones are left out, but counted. */
export function lineCutter(name: string): LineCutter {
  let rest = ''
  let { line, offset } = fileStart

  function cut(text: string, isEnd: boolean): FileText[] {
    const lines: FileText[] = []
    let start = 0
    let feed = text.indexOf('\n')
    let carriage = text.indexOf('\r')
    while (feed >= 0 || carriage >= 0) {
      const end = feed < 0 || (carriage >= 0 && carriage < feed) ? carriage : feed
      if (end === carriage && end + 1 === text.length && !isEnd) break
      const next = end === carriage && feed === end + 1 ? end + 2 : end + 1
      add(text.slice(start, end), lines)
      line++
      offset += next - start
      start = next
      if (feed >= 0 && feed < next) feed = text.indexOf('\n', next)
      if (carriage >= 0 && carriage < next) carriage = text.indexOf('\r', next)
    }
    rest = text.slice(start)
    if (isEnd) add(rest, lines)
    return lines
  }

  function add(text: string, lines: FileText[]): void {
    if (text.trim()) lines.push(fileText(name, text, { line, column: 1, offset }))
  }

  return { push: (part) => cut(rest + part, false), end: () => cut(rest, true) }
}
