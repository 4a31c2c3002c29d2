/**
 * Regular expressions that run in linear time: the JavaScript dialect (flag `u`) without what needs backtracking,
 * rewritten in the syntax of RE2. The two dialects differ in silence in a few places (`\s` is ASCII there, `.` takes
 * U+2028, unknown escapes are letters), so everything is spelled out.
 */

/** Why a regular expression is refused. */
export class RegexFault extends Error {
  readonly hint: string | undefined
  constructor(message: string, hint?: string) {
    super(message)
    this.name = 'RegexFault'
    this.hint = hint
  }
}

const SPACE =
  '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}'
const NOT_SPACE =
  '\\x{0}-\\x{8}\\x{e}-\\x{1f}!-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}' +
  '\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}'
const CONTROLS: Readonly<Record<string, string>> = { t: '9', n: 'a', v: 'b', f: 'c', r: 'd', 0: '0' }

/** Properties that RE2 knows under the same short name. */
const PROPERTIES =
  /^(?:L[ulmot]?|M[nce]?|N[dlo]?|P[cdsefio]?|S[mcko]?|Z[slp]?|C[cf]?|Alphabetic|Lowercase|Uppercase|White_Space|Emoji|Emoji_Presentation|Extended_Pictographic)$/
const SCRIPTS =
  /^(?:Script|sc)=(Latin|Greek|Cyrillic|Armenian|Hebrew|Arabic|Devanagari|Bengali|Gurmukhi|Gujarati|Tamil|Telugu|Kannada|Malayalam|Sinhala|Thai|Lao|Georgian|Hangul|Ethiopic|Khmer|Hiragana|Katakana|Bopomofo|Han)$/

/** How often RE2 lets a part be repeated, nested counts multiplied. */
const MOST_REPEATS = 1000

const point = (code: number): string => `\\x{${code.toString(16)}}`

/**
 * Rewrites a regular expression for RE2. Groups no longer capture, since only the whole match is asked for.
 *
 * @throws RegexFault when it is no regular expression, or needs backtracking
 */
export function toLinearRegex(pattern: string): string {
  try {
    new RegExp(pattern, 'u')
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message.replace(/^.*\/u?: /, '') : 'unknown'
    throw new RegexFault(`“${pattern}” is not a regular expression: ${reason}.`)
  }
  let result = ''
  let isClass = false
  // The count of repeats inside each open group, and of what stands last in it.
  const repeats: number[] = [1]
  let last = 1
  for (let at = 0; at < pattern.length; ) {
    const code = pattern.codePointAt(at)!
    const sign = String.fromCodePoint(code)
    const rest = pattern.slice(at)
    let length = sign.length
    if (sign === '\\') {
      const [written, read] = rewriteEscape(rest, isClass)
      result += written
      length = read
      last = 1
    } else if (isClass) {
      if (sign === ']') isClass = false
      result += sign === '[' ? '\\[' : sign
    } else if (sign === '[') {
      const empty = /^\[\^?\]/.exec(rest)?.[0]
      if (empty === '[]') throw new RegexFault('“[]” is a set of no characters, so nothing would ever match.')
      isClass = empty === undefined
      result += empty === undefined ? sign : '(?s:.)'
      length = (empty ?? sign).length
      last = 1
    } else if (sign === '(') {
      length = openGroup(rest)
      result += /^\(\?<[=!]/.test(rest) ? rest.slice(0, 4) : '(?:'
      repeats.push(1)
      last = 1
    } else if (sign === ')') {
      last = repeats.pop() ?? 1
      result += sign
    } else if (sign === '{') {
      const counts = /^\{(\d+)(?:,(\d*))?\}/.exec(rest)!
      length = counts[0].length
      last *= Math.max(1, Number(counts[1]), Number(counts[2] || 0))
      if (last > MOST_REPEATS) {
        throw new RegexFault(
          `“${counts[0]}” makes more than ${MOST_REPEATS} repeats.`,
          'Use `*` or `+`, or fewer.'
        )
      }
      result += counts[0]
    } else if (sign === '.') {
      result += '[^\\n\\r\\x{2028}\\x{2029}]'
      last = 1
    } else {
      result += sign
      if (!/[*+?|]/.test(sign)) last = 1
    }
    repeats[repeats.length - 1] = Math.max(repeats.at(-1) ?? 1, last)
    at += length
  }
  return result
}

/** How many characters open a group. Refuses groups that look ahead or change flags. */
function openGroup(rest: string): number {
  if (/^\(\?[=!]/.test(rest)) {
    throw new RegexFault(
      `“${rest.slice(0, 3)}” looks ahead, which cannot run in linear time.`,
      'Say what is meant with a `phrase` or `sequence` rule and its `except`.'
    )
  }
  const open = /^\((?:\?(?:<[=!]|:|<[^>]+>))?/.exec(rest)![0]
  if (open === '(' && rest[1] === '?') {
    throw new RegexFault(
      `“${rest.slice(0, 4)}…” changes flags inside the expression.`,
      'Use `match-case: true`.'
    )
  }
  return open.length
}

/** What an escape at the start of `rest` becomes, and how many characters it takes. */
function rewriteEscape(rest: string, isClass: boolean): [written: string, length: number] {
  const letter = rest.charAt(1)
  if (/[1-9k]/.test(letter)) {
    throw new RegexFault(
      `“\\${letter}” refers back to a group, which cannot run in linear time.`,
      'Write the group out.'
    )
  }
  if (letter === 's') return [isClass ? SPACE : `[${SPACE}]`, 2]
  if (letter === 'S') return [isClass ? NOT_SPACE : `[${NOT_SPACE}]`, 2]
  if (/[dDwW]/.test(letter)) return [`\\${letter}`, 2]
  if (/[bB]/.test(letter)) return [isClass ? point(8) : `\\${letter}`, 2]
  const control = CONTROLS[letter]
  if (control !== undefined) return [`\\x{${control}}`, 2]
  if (letter === 'c') return [point(rest.charCodeAt(2) % 32), 3]
  const property = /^\\([pP])\{([^}]*)\}/.exec(rest)
  if (property) {
    const script = SCRIPTS.exec(property[2]!)?.[1]
    const name = script ?? (PROPERTIES.test(property[2]!) ? property[2]! : undefined)
    if (name !== undefined) return [`\\${property[1]}{${name}}`, property[0].length]
    throw new RegexFault(
      `“${property[0]}” is not supported.`,
      'Use a short name, as in `\\p{L}`, or a script, as in `\\p{Script=Greek}`.'
    )
  }
  const pair = /^\\u(d[89ab]..)\\u(d[c-f]..)/i.exec(rest)
  if (pair) {
    const code = String.fromCharCode(
      Number.parseInt(pair[1]!, 16),
      Number.parseInt(pair[2]!, 16)
    ).codePointAt(0)!
    return [point(code), pair[0].length]
  }
  const hex = /^\\(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]+)\})/i.exec(rest)
  if (hex) return [point(Number.parseInt(hex[1] ?? hex[2] ?? hex[3]!, 16)), hex[0].length]
  return [`\\${letter}`, 2]
}
