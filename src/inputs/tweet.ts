/**
 * The files of twitter-together: front matter, parts of a thread between lines `---`, poll options at the end.
 * Source: github.com/twitter-together/action, lib/common/parse-tweet-file-content.js (read 2026-11-22).
 */
import { defineInput } from '../core/define.ts'
import { addDraft, type Gathering } from '../core/draft.ts'
import { plainKey } from '../core/field-names.ts'
import { addPost, type Post, readPosts } from '../core/post-file.ts'
import { type FileText, joinedTexts, nextLine, type PlacedText, trimmedText } from '../core/source.ts'
import type { DraftFields } from '../core/types.ts'
import { isNothing, type MapValue, type Value } from '../core/value.ts'

/** An option of a poll: `( ) Yes`. */
const option = /^\(\s?\)\s+/
/** A link to a post: `https://x.com/onrecord/status/1234`. */
const postLink = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/[^/\s]+\/status\/\d+\S*$/i

/** What every draft in these files is. */
const tweeted: DraftFields = { channels: ['x'] }

export default defineInput({
  name: 'tweet',
  summary: 'Files of twitter-together: threads, polls, replies, retweets.',
  endings: ['.tweet'],
  read: (text, file) =>
    readPosts(text, file, { delimiter: '---', add: addTweet }, () => import('../adapters/yaml.ts'))
})

/** A tweet is a draft, and the options of its poll are another: they are published, and no part of its length. */
function addTweet({ record, body }: Post, id: string, file: FileText, into: Gathering): void {
  const { tweet, options } = pollOf(body, file)
  const given = valueAt(record, 'poll')
  const listed = given?.kind === 'list' ? given.items.filter((item) => item.kind === 'text') : []
  const poll = listed.length > 0 ? listed : options
  const text = listed.length > 0 ? body : tweet
  if (postLink.test(text.text) || (valueAt(record, 'retweet') && !text.text)) {
    const reason = 'a retweet, which has no text of its own'
    into.skipped.push({ file: file.name, at: file.point(text.start), reason })
    return
  }
  const known = valueAt(record, 'reply') ? { ...tweeted, kind: 'reply' as const } : tweeted
  addPost({ record, body: text }, id, file, into, known)
  if (poll.length > 0) addDraft(into, file, joinedTexts(poll), { ...known, id: `${id}#poll` })
}

/** Parts the options at the end of a tweet from its text. */
function pollOf(body: PlacedText, file: FileText): { tweet: PlacedText; options: readonly PlacedText[] } {
  const options: PlacedText[] = []
  let end = body.end
  for (const start of lineStarts(file.text, body).toReversed()) {
    const line = trimmedText(file, start, end)
    const mark = option.exec(line.text)?.[0]
    if (line.text && !mark) break
    if (mark) options.unshift(trimmedText(file, line.start + mark.length, line.end))
    end = start
  }
  if (options.length === 0) return { tweet: body, options }
  return { tweet: trimmedText(file, body.start, end), options }
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
