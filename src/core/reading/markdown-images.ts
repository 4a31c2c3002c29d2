/** Pictures in Markdown, `![what it shows](file.png)`: they go out as media, and are no part of the text. */
import { composed, type FileText, type Part, type PlacedText, textBetween } from '../source.ts'
import type { Media } from '../types.ts'

/** A text without its pictures. */
export interface Illustrated {
  readonly body: PlacedText
  readonly media: readonly Media[]
}

interface Picture extends Media {
  readonly start: number
  readonly end: number
}

/** Takes the pictures out of a text that stands in the file as it is, and white space they leave at its ends. */
export function withoutPictures(body: PlacedText, file: FileText): Illustrated {
  const pictures = picturesIn(file.text, body.start, body.end)
  if (pictures.length === 0) return { body, media: [] }
  const parts: Part[] = []
  let from = body.start
  for (const { start, end } of [...pictures, { start: body.end, end: body.end }]) {
    const rest = file.text.slice(from, start)
    const isFirst = parts.length === 0
    const blank = isFirst ? rest.length - rest.trimStart().length : 0
    if (blank < rest.length) parts.push({ before: '', text: textBetween(file, from + blank, start) })
    from = end
  }
  while (parts.at(-1)?.text.text.trim() === '') parts.pop()
  const last = parts.pop()?.text
  if (last) parts.push({ before: '', text: textBetween(file, last.start, trimmedEnd(file, last)) })
  const media = pictures.map(({ file, alt }) => (alt === undefined ? { file } : { file, alt }))
  return {
    body: last ? composed(parts) : { text: '', start: body.start, end: body.start, pieces: [] },
    media
  }
}

function trimmedEnd({ text }: FileText, { start, end }: PlacedText): number {
  return start + text.slice(start, end).trimEnd().length
}

/** What stands between the brackets after `](`: brackets of its own in pairs. */
const target = /((?:[^()\n]|\([^()\n]*\))*)\)/y

function picturesIn(text: string, start: number, end: number): readonly Picture[] {
  const pictures: Picture[] = []
  for (let at = text.indexOf('![', start); at >= 0 && at < end; at = text.indexOf('![', at)) {
    const middle = text.indexOf('](', at)
    const lineEnd = text.indexOf('\n', at)
    if (middle < 0 || middle >= end) break
    if (lineEnd >= 0 && lineEnd < middle) {
      at = lineEnd
      continue
    }
    target.lastIndex = middle + 2
    const found = target.exec(text)
    if (found && target.lastIndex <= end) {
      const alt = text.slice(at + 2, middle).trim()
      const picture = { file: fileOf(found[1] ?? ''), start: at, end: target.lastIndex }
      pictures.push(alt ? { ...picture, alt } : picture)
    }
    at = found ? target.lastIndex : middle + 2
  }
  return pictures
}

/** `cat.png "A cat"` and `<my cat.png>` are files with something around them. */
function fileOf(written: string): string {
  return written
    .trim()
    .replace(/\s+["'(].*$/, '')
    .replace(/^<(.*)>$/, '$1')
}
