/** Reads a JSON string, and keeps which written characters each decoded character came from. */
import { type Decoded, decoder, verbatim } from '../source.ts'

/** A string from its opening to its closing quotation mark, or what is wrong with it and where. */
export type JsonText =
  | (Decoded & { readonly end: number })
  | { readonly fault: string; readonly hint: string; readonly at: number }

const letters: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t'
}

/**
 * The string whose opening quotation mark stands at `start`. Pieces count from `start`. Half a character written as
 * `\ud83d` alone is let through here: whether it matters depends on what the string is for.
 */
export function readJsonText(json: string, start: number, limit: number): JsonText {
  let from = start + 1
  let at = plainEnd(json, from, limit)
  if (json[at] === '"' && at < limit) {
    const { text, pieces } = verbatim(json.slice(from, at))
    return { text, pieces: pieces.map((piece) => ({ ...piece, raw: 1 })), end: at + 1 }
  }
  const out = decoder()
  while (at < limit) {
    out.copy(json.slice(from, at), from - start)
    const character = json[at]
    if (character === '"') return { ...out.done(), end: at + 1 }
    if (character !== '\\') return controlFault(json, at)
    const length = json[at + 1] === 'u' ? 6 : 2
    const text = escaped(json, at)
    if (text === undefined) return escapeFault(json, at)
    out.put(text, at - start, length)
    from = at + length
    at = plainEnd(json, from, limit)
  }
  return { fault: 'This text is not closed.', hint: 'End it with ".', at: start }
}

/** Where characters stop that stand for themselves: at a quotation mark, a backslash or a control character. */
function plainEnd(json: string, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const code = json.charCodeAt(at)
    if (code === 34 || code === 92 || code < 32) break
    at++
  }
  return at
}

function escaped(json: string, at: number): string | undefined {
  const letter = json[at + 1] ?? ''
  if (letter !== 'u') return letters[letter]
  const digits = json.slice(at + 2, at + 6)
  return /^[\da-fA-F]{4}$/.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : undefined
}

function controlFault(json: string, at: number): JsonText {
  const isTab = json[at] === '\t'
  const fault = isTab ? 'A tab stands inside a text.' : 'A line ends inside a text.'
  const isBreak = json[at] === '\n' || json[at] === '\r'
  if (!isTab && !isBreak)
    return { fault: 'A control character stands inside a text.', hint: 'Take it out.', at }
  return { fault, hint: `Write ${isTab ? '\\t' : '\\n'} there, or close the text with ".`, at }
}

function escapeFault(json: string, at: number): JsonText {
  const written = json.slice(at, at + 2).trim()
  return { fault: `“${written}” is no escape in JSON.`, hint: 'Write \\\\ for a backslash.', at }
}
