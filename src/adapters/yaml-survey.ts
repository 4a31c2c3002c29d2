/** What the tokens of a YAML file tell before anything is composed of them. */
import type { CST } from 'yaml'

/**
 * Levels of nesting that are read. The library's composer calls itself for each level: from about 1,500 on it ends
 * the whole process, which no `try` catches.
 */
export const deepest = 100

/** Nesting, and where quoted texts begin. */
export interface Survey {
  /** Where the first token stands that is nested too deep; -1 when there is none. */
  readonly tooDeep: number
  /** The offset of the end of a quoted text → the offset of its opening mark. */
  readonly quotes: ReadonlyMap<number, number>
}

/** Walks the tokens without calling itself. */
export function survey(tokens: readonly CST.Token[]): Survey {
  const quotes = new Map<number, number>()
  const waiting: [token: CST.Token, depth: number][] = tokens.map((token) => [token, 0])
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [token, depth] = next
    if (depth > deepest) return { tooDeep: token.offset, quotes }
    if (token.type === 'document' && token.value) waiting.push([token.value, depth])
    if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar')
      quotes.set(token.offset + token.source.length, token.offset)
    if (!('items' in token)) continue
    for (const { key, value } of token.items) {
      if (key) waiting.push([key, depth + 1])
      if (value) waiting.push([value, depth + 1])
    }
  }
  return { tooDeep: -1, quotes }
}
