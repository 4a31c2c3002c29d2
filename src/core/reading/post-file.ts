/** Files that hold one post, or the parts of one thread, with or without front matter. */

import { afterByteOrderMark } from '../lines.ts'
import { type FileText, nextLine, problemAt, trimmedText } from '../source.ts'
import type { FieldMap, Problem, ReadResult } from '../types.ts'
import { type Gathering, gathering, wholeFile } from './draft.ts'
import { plainKey } from './field-names.ts'
import { type FrontMatter, frontMatterAt, isMark } from './front-matter.ts'
import { withoutPictures } from './markdown-images.ts'
import { addPost, type Post } from './post.ts'
import type { RecordStyle } from './record.ts'
import type { MapValue, Value } from './value.ts'

/** Reads YAML; handed in, so that files without front matter never load its library. */
export interface YamlReader {
  /** The documents from `start` to `end` of the file. What is wrong with them is added to `problems`. */
  readYaml(file: FileText, start: number, end: number, problems: Problem[]): readonly Value[]
}

/** How one format of posts differs from the others. */
export interface PostStyle {
  /** A first line `---` without keys after it, or without a second one, is part of the text. */
  readonly looseFrontMatter?: boolean
  /** The line between the parts of a thread, unless the front matter names one. */
  readonly delimiter?: string
  /** Pictures in the text are media: `![what it shows](file.png)`. */
  readonly pictures?: boolean
  /** Makes drafts of a post; left out, a post is one draft. */
  readonly add?: (into: Gathering, file: FileText, post: Post, id: string, style: RecordStyle) => void
}

/**
 * Reads a file of posts. `map` names the keys of its front matter. A promise only when there is front matter, which
 * needs the YAML library.
 */
export function readPosts(
  file: FileText,
  style: PostStyle,
  map: FieldMap | undefined,
  loadYaml: () => Promise<YamlReader>
): ReadResult | Promise<ReadResult> {
  const read = (yaml: YamlReader | null): ReadResult | null => {
    const into = gathering()
    const posts = postsOf(into, file, style, yaml)
    if (!posts) return null
    const add = style.add ?? addPost
    posts.forEach((post, index) => {
      const id = posts.length > 1 ? `${file.name}#${index + 1}` : file.name
      add(into, file, post, id, map ? { map } : {})
    })
    return wholeFile(file.name, into)
  }
  return read(null) ?? loadYaml().then((yaml) => read(yaml) ?? gathering())
}

/** The posts of a file; null when there is front matter and no reader for it. */
function postsOf(
  into: Gathering,
  file: FileText,
  style: PostStyle,
  yaml: YamlReader | null
): readonly Post[] | null {
  const posts: Post[] = []
  const end = file.text.length
  let delimiter = style.delimiter
  for (let start = afterByteOrderMark(file.text); start < end; ) {
    start = afterSpace(file.text, start)
    const head = frontMatterAt(file.text, start, end)
    const loose = style.looseFrontMatter && head && !hasKeys(file.text, head)
    let record: MapValue | null = null
    if (head === 'open' && !loose) {
      const hint = 'Close it with a line “---”.'
      into.problems.push(problemAt(file, start, 'The front matter has no end.', hint))
      break
    }
    if (head && head !== 'open' && !loose) {
      if (!yaml) return null
      record = keysOf(file, head, yaml, into)
      start = head.body
      delimiter = delimiterOf(record) ?? delimiter
    }
    const line = delimiter ? markAfter(file.text, start, delimiter) : end
    const text = trimmedText(file, start, line)
    if (record || text.text)
      posts.push({ record, ...(style.pictures ? withoutPictures(text, file) : { body: text, media: [] }) })
    start = nextLine(file.text, line)
  }
  return posts
}

function keysOf(file: FileText, head: FrontMatter, yaml: YamlReader, into: Gathering): MapValue | null {
  const known = into.problems.length
  const [first] = yaml.readYaml(file, head.start, head.end, into.problems)
  if (!first || first.kind === 'map' || into.problems.length > known)
    return first?.kind === 'map' ? first : null
  if (first.kind === 'plain' && first.value === null) return null
  const hint = 'Write one “key: value” a line.'
  into.problems.push(problemAt(file, first.start, 'The front matter holds no keys.', hint))
  return null
}

/** Both spellings of twitter-together: `threadDelimiter` in its README, `thread-delimiter` in its parser. */
function delimiterOf(record: MapValue | null): string | undefined {
  const value = record?.entries.find(({ key }) => plainKey(key) === 'thread-delimiter')?.value
  return value?.kind === 'text' && value.text.trim() ? value.text.trim() : undefined
}

function hasKeys(text: string, head: FrontMatter | 'open'): boolean {
  return head !== 'open' && /^\s*(#.*\s+)*["']?[\w-]+["']?:(\s|$)/.test(text.slice(head.start, head.end))
}

/** Where the next line that holds `mark` alone begins; the end of the text when there is none. */
function markAfter(text: string, start: number, mark: string): number {
  let line = start
  while (line < text.length && !isMark(text, line, mark)) line = nextLine(text, line)
  return line
}

function afterSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && /\s/.test(text[at] ?? '')) at++
  return at
}
