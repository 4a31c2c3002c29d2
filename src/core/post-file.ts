/** Files that hold one post, or the parts of one thread, with or without front matter. */
import { addDraft, type Gathering, gathering, wholeFile } from './draft.ts'
import { fieldsOf, plainKey } from './field-names.ts'
import { describeDraft } from './fields.ts'
import { type FrontMatter, frontMatterAt, isMark } from './front-matter.ts'
import { afterByteOrderMark } from './lines.ts'
import { addRecord } from './record.ts'
import { type FileText, fileText, nextLine, type PlacedText, problemAt, trimmedText } from './source.ts'
import type { DraftFields, Problem, ReadResult } from './types.ts'
import type { MapValue, Value } from './value.ts'

/** Reads YAML; handed in, so that files without front matter never load its library. */
export interface YamlReader {
  /** The documents from `start` to `end` of the file. What is wrong with them is added to `problems`. */
  readYaml(file: FileText, start: number, end: number, problems: Problem[]): readonly Value[]
}

/** One post of a file: what its front matter says, and its text. */
export interface Post {
  readonly record: MapValue | null
  readonly body: PlacedText
}

/** How one format of posts differs from the others. */
export interface PostStyle {
  /** A first line `---` without keys after it, or without a second one, is part of the text. */
  readonly looseFrontMatter?: boolean
  /** The line between the parts of a thread, unless the front matter names one. */
  readonly delimiter?: string
  /** Makes drafts of a post; left out, a post is one draft. */
  readonly add?: (post: Post, id: string, file: FileText, into: Gathering) => void
}

/** Reads a file of posts. A promise only when there is front matter, which needs the YAML library. */
export function readPosts(
  text: string,
  name: string,
  style: PostStyle,
  loadYaml: () => Promise<YamlReader>
): ReadResult | Promise<ReadResult> {
  const file = fileText(name, text)
  return readWith(file, style, null) ?? loadYaml().then((yaml) => readWith(file, style, yaml) ?? gathering())
}

/**
 * The text of a post as one draft; a post without a body may have its text in the front matter. `known` is what
 * the format itself says of its drafts.
 */
export function addPost(
  post: Post,
  id: string,
  file: FileText,
  into: Gathering,
  known: DraftFields = {}
): void {
  const { record, body } = post
  const fields = record && fieldsOf(record)
  if (record && !body.text) {
    addRecord(into, file, record, id, { known })
    return
  }
  const second = fields?.get('text')
  if (second) {
    const message = 'The post has a text in its front matter and another one below it.'
    into.problems.push(problemAt(file, second.at, message, 'Keep one of the two.'))
  }
  const described = fields ? describeDraft(fields, file, into.problems) : {}
  addDraft(into, file, body, { ...known, ...described, id: described.id ?? id })
}

/** Null when there is front matter and no reader for it. */
function readWith(file: FileText, style: PostStyle, yaml: YamlReader | null): ReadResult | null {
  const into = gathering()
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
    const body = trimmedText(file, start, line)
    if (record || body.text) posts.push({ record, body })
    start = nextLine(file.text, line)
  }
  const add = style.add ?? addPost
  posts.forEach((post, index) => {
    add(post, posts.length > 1 ? `${file.name}#${index + 1}` : file.name, file, into)
  })
  return wholeFile(file.name, into)
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
