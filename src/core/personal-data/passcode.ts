/** Codes and passwords that open something: a word for one, “is” or a colon, and the secret itself. */
import type { Doc } from '../types.ts'
import { hasWords } from './clues.ts'
import { type Found, spanInText } from './found.ts'

const NAME =
  '(?:pin|cvv|cvc|otp|passcode|password|one[- ]time (?:code|password|pin)|(?:security|verification|access|login|log-in|door|gate|card) code|card pin)'
const PASSCODE = new RegExp(
  `\\b${NAME}(?: (?:number|code|now|on|the|your|account|back|of|card))*(?: (?:is|was|to)|[:=])(?: now| back to| to)?[ ]*((?=\\S*\\d)[^\\s.,;!?)]{3,40})`,
  'gd'
)
/** A number with a unit after it is no secret: `the PIN is 4 digits`, `valid for 300 seconds`. */
const COUNTED =
  /^[ -]?(?:digits?|characters?|numbers?|letters?|minutes?|seconds?|hours?|days?|attempts?|times)\b/

/** Whether a draft may hold a passcode. */
export function mayHoldPasscode(doc: Doc): boolean {
  return hasWords(doc, 'passcode')
}

/** Finds passcodes. */
export function passcodes(doc: Doc): Found[] {
  const { text } = doc.folded
  return Array.from(text.matchAll(PASSCODE)).flatMap(({ indices }): Found[] => {
    const [start, end] = indices![1]!
    if (COUNTED.test(text.slice(end))) return []
    return [{ at: spanInText(doc, start, end), value: text.slice(start, end) }]
  })
}
