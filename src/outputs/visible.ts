/** Text of drafts on a screen: nothing in it may steer the terminal or turn the line around. */

// C0 and C1 controls and DEL; marks that change the direction of writing.
const steering = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

function picture(character: string): string {
  const code = character.charCodeAt(0)
  if (code === 0x09 || code === 0x0a || code === 0x0d) return ' '
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '␡' : '�'
}

/**
 * The text with every control character replaced by a picture of it (`␛`) and line breaks and tabs by a space. The
 * length in UTF-16 code units stays the same, so that spans still fit.
 */
export function visible(text: string): string {
  return text.replace(steering, picture)
}
