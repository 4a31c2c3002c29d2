/** Takes words apart that were written together: `thisislong` → this, is, long. */
import { COMMON_WORDS, COMPOUND_WORDS } from './common-words.ts'

const LONGEST_WORD = 16
const LONGEST_TEXT = 60
/** Two words that are shorter together than this may well be one word: `football`. */
const SURE_PAIR = 12
const SURE = 10

/**
 * The common English words that a text of small letters consists of, as few as can be; null when it is one word, or
 * when not all of it is known. Doubtful texts give null: short ones, and those that are mostly tiny words.
 */
export function wordsTogether(text: string): string[] | null {
  if (!/^[a-z]+$/.test(text) || text.length > LONGEST_TEXT || text.length < SURE) return null
  if (COMMON_WORDS.has(text) || COMPOUND_WORDS.has(text) || COMPOUND_WORDS.has(text.replace(/s$/, '')))
    return null
  const words = fewest(text)
  if (words === null || words.length < 2) return null
  if (words.length === 2 && text.length < SURE_PAIR) return null
  const tiny = words.filter((word) => word.length < 3).length
  return tiny * 2 > words.length || !words.some((word) => word.length > 3) ? null : words
}

/** The split into the fewest known words; of equals the one whose first words are longest. */
function fewest(text: string): string[] | null {
  const best: (readonly string[] | null)[] = Array.from({ length: text.length + 1 }, () => null)
  best[text.length] = []
  for (let start = text.length - 1; start >= 0; start--) {
    for (let end = Math.min(text.length, start + LONGEST_WORD); end > start; end--) {
      const rest = best[end]
      const here = best[start]
      if (!rest || (here && here.length <= rest.length + 1)) continue
      const word = text.slice(start, end)
      if (isKnown(word)) best[start] = [word, ...rest]
    }
  }
  const found = best[0]
  return found ? [...found] : null
}

const isKnown = (word: string): boolean =>
  COMMON_WORDS.has(word) || (word.length > 4 && word.endsWith('s') && COMMON_WORDS.has(word.slice(0, -1)))
