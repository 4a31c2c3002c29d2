/** What a character of folded text is, tested without regular expressions where it is ASCII. */

const LETTER = /[\p{L}\p{M}]/u

/** Whether a UTF-16 code unit is an ASCII digit. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether the folded character at an offset is a letter. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 97 && code <= 122
  return code > 0xa0 && LETTER.test(String.fromCodePoint(text.codePointAt(at)!))
}

/** Whether a UTF-16 code unit is a letter from a to z, in lower case. */
export const isAsciiLetter = (code: number): boolean => code >= 97 && code <= 122

/** Whether a code unit is white space inside a line. */
export const isBlank = (code: number): boolean =>
  code === 32 ||
  code === 9 ||
  (code >= 0xa0 && (code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)))

/** Whether a code unit ends a line. */
export const isLineBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029

/** Whether a code unit ends a sentence: a full stop, an exclamation or question mark, an ellipsis. */
export const isStop = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 0x2026
