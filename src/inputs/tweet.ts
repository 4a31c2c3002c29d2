/**
 * The files of twitter-together: front matter, parts of a thread between lines `---`, poll options at the end.
 * Source: github.com/twitter-together/action, lib/common/parse-tweet-file-content.js (read 2026-11-22).
 */
import { defineInput } from '../core/define.ts'
import type { Gathering } from '../core/reading/draft.ts'
import { plainKey } from '../core/reading/field-names.ts'
import { addPost, type Post } from '../core/reading/post.ts'
import { readPosts } from '../core/reading/post-file.ts'
import type { RecordStyle } from '../core/reading/record.ts'
import { isNothing, type MapValue, type Value } from '../core/reading/value.ts'
import { composed, type FileText, fileText, nextLine, type PlacedText, trimmedText } from '../core/source.ts'
import type { DraftFields, FieldMap } from '../core/types.ts'

/** An option of a poll: `( ) Yes`. */
const option = /^\(\s?\)\s+/
/** A link to a post: `https://x.com/onrecord/status/1234`. */
const postLink = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/[^/\s]+\/status\/\d+\S*$/i

export default defineInput({
  name: 'tweet',
  summary: 'Files of twitter-together: threads, polls, replies, retweets.',
  endings: ['.tweet'],
  read: (text: string, file: string, fields?: FieldMap) =>
    readPosts(
      fileText(file, text),
      { delimiter: '---', add: addTweet },
      fields,
      () => import('../adapters/yaml.ts')
    )
})

/** The options of a poll are published with a tweet, and do not count for its length. */
function addTweet(into: Gathering, file: FileText, post: Post, id: string, style: RecordStyle): void {
  const { record, body } = post
  const { tweet, options } = pollOf(body, file)
  const given = valueAt(record, 'poll')
  const listed = given?.kind === 'list' ? given.items.filter((item) => item.kind === 'text') : []
  const text = listed.length > 0 ? body : tweet
  if (postLink.test(text.text) || (valueAt(record, 'retweet') && !text.text)) {
    const reason = 'a retweet, which has no text of its own'
    into.skipped.push({ file: file.name, at: file.point(text.start), reason })
    return
  }
  const poll = listed.length > 0 ? listed : options
  const parts = poll.map((option, index) => ({ before: index > 0 ? '\n' : '\n\n', text: option }))
  const known: DraftFields = {
    channels: ['x'],
    ...(valueAt(record, 'reply') ? { kind: 'reply' } : {}),
    ...(poll.length > 0 ? { variants: [{ channel: 'x', text: text.text }] } : {})
  }
  const whole = poll.length > 0 ? composed([{ before: '', text }, ...parts]) : text
  addPost(into, file, { ...post, body: whole }, id, { ...style, known })
}

/** Parts the options at the end of a tweet from its text. */
function pollOf(body: PlacedText, file: FileText): { tweet: PlacedText; options: readonly PlacedText[] } {
  const options: PlacedText[] = []
  let end = body.end
  for (const start of lineStarts(file.text, body).toReversed()) {
    const line = trimmedText(file, start, end)
    const mark = option.exec(line.text)?.[0]
    if (line.text && !mark) break
    if (mark) options.push(trimmedText(file, line.start + mark.length, line.end))
    end = start
  }
  if (options.length === 0) return { tweet: body, options }
  return { tweet: trimmedText(file, body.start, end), options: options.reverse() }
}

function lineStarts(text: string, { start, end }: PlacedText): readonly number[] {
  const starts: number[] = []
  for (let line = start; line < end; line = nextLine(text, line)) starts.push(line)
  return starts
}

function valueAt(record: MapValue | null, key: string): Value | undefined {
  const value = record?.entries.find((entry) => plainKey(entry.key) === key)?.value
  return value && !isNothing(value) ? value : undefined
}
