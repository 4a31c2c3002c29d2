/** Where the emoji of a text are. */
import type { Span } from './types.ts'

/** One emoji as a reader sees it, flags, families and keycaps included; without the plain signs © ® ™ and digits. */
const EMOJI = /\p{RGI_Emoji}|(?![\d#*©®™])\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*/gv
/** Nothing below U+2000 is an emoji but © and ®, which do not count. */
const ABOVE_LETTERS = /[^\0-\u1fff]|[\d#*]\ufe0f/

/** One span per emoji, in UTF-16 offsets. */
export function emojiSpans(text: string): Span[] {
  if (!ABOVE_LETTERS.test(text)) return []
  return Array.from(text.matchAll(EMOJI), (found): Span => [found.index, found.index + found[0].length])
}
