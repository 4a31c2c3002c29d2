import { defineCheck } from '../core/define.ts'
import type { Hit } from '../core/types.ts'

/** Small capitals, in the order of the alphabet; there is none for x. */
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ×ʏᴢ'.replace('×', '')
const PLAIN_OF_SMALL = 'abcdefghijklmnopqrstuvwyz'
/** Mathematical, circled, squared and full-width letters, and those that stand among the letter-like symbols. */
const STYLED = `\\u{1d400}-\\u{1d7cb}\\u24b6-\\u24e9\\u{1f130}-\\u{1f149}\\u{1f150}-\\u{1f169}\\u{1f172}-\\u{1f17d}\\u{1f180}-\\u{1f189}\\uff21-\\uff3a\\uff41-\\uff5aℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ${SMALL_CAPITALS}`
const RUN = new RegExp(
  `[${STYLED}](?:[${STYLED}\\u{1d7ce}-\\u{1d7ff}\\s'’&-]*[${STYLED}\\u{1d7ce}-\\u{1d7ff}])+`,
  'gu'
)
/** Letters each of which is struck through or underlined with a mark of its own. */
const MARKED = /(?:[A-Za-z0-9][\u0331-\u0338\u033f\u035e\u035f]+ ?){3,}/g
/** In their scripts, full-width letters are usual. */
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u
const FULL_WIDTH_ONLY = /^[\uff21-\uff3a\uff41-\uff5a\s'’&-]+$/

/** Finds letters that are used as fonts (𝗯𝗼𝗹𝗱, 𝓈𝒸𝓇𝒾𝓅𝓉, s̶t̶r̶u̶c̶k̶), and suggests plain ones. */
export default defineCheck<Record<string, never>>({
  name: 'styled-letters',
  summary: 'Finds mathematical and other letters that are used as fonts, and suggests plain ones.',
  fills: ['plain'],
  params: (z) => z.strictObject({}),
  cues: () => null,
  wakes: ({ text }) =>
    /[\ud835\ud83c\u24b6-\u24e9\uff21-\uff5a\u2100-\u214f\u0250-\u02af\u1d00-\u1d7f\ua730-\ua7af]|[\u0331-\u035f]/.test(
      text
    ),
  *find({ text }) {
    for (const pattern of [RUN, MARKED]) {
      for (const { 0: run, index } of text.matchAll(pattern)) {
        const found = run.trimEnd()
        const end = index + found.length
        if (FULL_WIDTH_ONLY.test(found) && EAST_ASIAN.test(text)) continue
        const plain = plainOf(found)
        if (!/[A-Za-z]{2}/.test(plain)) continue
        yield { at: [index, end], data: { plain }, suggestions: [plain] } satisfies Hit
      }
    }
  }
})

function plainOf(styled: string): string {
  const letters = Array.from(styled, (sign) => {
    const code = sign.codePointAt(0)!
    const small = SMALL_CAPITALS.indexOf(sign)
    if (small >= 0) return PLAIN_OF_SMALL.charAt(small)
    if (code >= 0x1f150 && code <= 0x1f169) return String.fromCodePoint(code - 0x1f150 + 65)
    if (code >= 0x1f170 && code <= 0x1f189) return String.fromCodePoint(code - 0x1f170 + 65)
    return sign
  })
  return letters
    .join('')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}
