/** Where the emoji of a text are. */
import type { Span } from './types.ts'

/** One emoji as a reader sees it, flags, families and keycaps included; without the plain signs © ® ™ and digits. */
const EMOJI = /\p{RGI_Emoji}|(?![\d#*©®™])\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*/vy
/** Where an emoji may begin; matching the real thing everywhere costs fifty times as much. */
const CANDIDATE =
  /[\u203c\u2049\u2139-\u21aa\u231a-\u23fa\u24c2\u25aa-\u2b55\u3030-\u3299\ud83c-\ud83e]|[\d#*]\ufe0f/g

/** One span per emoji, in UTF-16 offsets. */
export function emojiSpans(text: string): Span[] {
  const spans: Span[] = []
  CANDIDATE.lastIndex = 0
  for (let found = CANDIDATE.exec(text); found !== null; found = CANDIDATE.exec(text)) {
    EMOJI.lastIndex = found.index
    const emoji = EMOJI.exec(text)?.[0]
    if (emoji === undefined) continue
    spans.push([found.index, found.index + emoji.length])
    CANDIDATE.lastIndex = found.index + emoji.length
  }
  return spans
}
