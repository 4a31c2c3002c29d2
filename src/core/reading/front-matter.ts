/** Finds front matter: YAML between a first line `---` and the next one, before the text of a post. */
import { isLineEnd } from '../lines.ts'
import { nextLine } from '../source.ts'

/** Where the parts of a text with front matter stand. */
export interface FrontMatter {
  /** The YAML, without the lines around it. */
  readonly start: number
  readonly end: number
  /** Where the text begins. */
  readonly body: number
}

/** The front matter that begins at `start`; null when there is none, 'open' when its last line is missing. */
export function frontMatterAt(text: string, start: number, end: number): FrontMatter | 'open' | null {
  if (!isMark(text, start, '---')) return null
  const yaml = nextLine(text, start)
  for (let line = yaml; line < end; line = nextLine(text, line)) {
    if (isMark(text, line, '---') || isMark(text, line, '...'))
      return { start: yaml, end: line, body: Math.min(nextLine(text, line), end) }
  }
  return 'open'
}

/** Whether the line that begins at `start` holds `mark` alone; white space after it does not count. */
export function isMark(text: string, start: number, mark: string): boolean {
  if (!text.startsWith(mark, start)) return false
  let at = start + mark.length
  while (text[at] === ' ' || text[at] === '\t') at++
  return at >= text.length || isLineEnd(text.charCodeAt(at))
}
