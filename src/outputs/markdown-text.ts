/** Text of drafts in Markdown: it is shown as it is, formats nothing, links nothing and calls nobody. */

/** A zero-width space: after it a name is nobody's, a number no issue's, an address no link. */
const apart = '\u200b'

/** Text in a paragraph or a cell of a table. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]|~$]/g, '\\$&')
    .replace(
      /^( ?)([-+=#]|\d+(?=[.)]))/,
      (_, space, sign) => `${space}${/\d/.test(sign) ? `${sign}\\` : `\\${sign}`}`
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[@#]/g, `$&${apart}`)
    .replace(/\b(https?(?=:)|www(?=\.))/gi, `$1${apart}`)
}

/** Text as code, with a fence that is longer than any run of backticks in it. */
export function markdownCode(text: string): string {
  const plain = text.replace(/\s+/g, ' ')
  const longest = Math.max(0, ...Array.from(plain.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const room = plain.startsWith('`') || plain.endsWith('`') ? ' ' : ''
  return `${fence}${room}${plain}${room}${fence}`
}
