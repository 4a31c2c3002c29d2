/** The handles of accounts: `@northline`, `@sam@social.example`. */
import { isAsciiLetter, isDigit } from './characters.ts'

/** The end of the handle that begins at an `@`, or the offset of the sign when it begins none. */
export function mentionEnd(text: string, sign: number): number {
  let end = sign
  for (let offset = sign + 1; offset < text.length; offset++) {
    const code = text.charCodeAt(offset)
    if (isAsciiLetter(code) || isDigit(code) || code === 95) end = offset + 1
    // `.`, `@` and `-` stand inside a handle.
    else if (end === sign || (code !== 46 && code !== 64 && code !== 45)) break
  }
  return end
}
