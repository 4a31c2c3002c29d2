/** From text to one YAML document, or to faults in plain words. The parser is kept from what would bring it down. */
import { Composer, type CST, type Document, type ParsedNode, Parser, type YAMLError } from 'yaml'
import type { PolicyFault } from '../core/errors.ts'
import { faultAt, type SourceText } from './lines.ts'
import { plainWords } from './yaml-messages.ts'

/**
 * Levels of nesting that are read. The composer of `yaml` calls itself for each level: from about 1,500 on it ends the
 * whole process, which no `try` catches. A policy needs about eight.
 */
const DEEPEST = 100

/** What the token tree tells before anything is composed of it. */
interface Survey {
  /** Where the first token stands that is nested too deep; -1 when there is none. */
  readonly tooDeep: number
  /** For quoted texts, the offset of the end → the offset of the opening mark. */
  readonly quotes: ReadonlyMap<number, number>
}

function survey(tokens: readonly CST.Token[]): Survey {
  const quotes = new Map<number, number>()
  const stack: [token: CST.Token, depth: number][] = tokens.map((token) => [token, 0])
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const [token, depth] = entry
    if (depth > DEEPEST) return { tooDeep: token.offset, quotes }
    if (token.type === 'document' && token.value !== undefined) stack.push([token.value, depth])
    if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') {
      quotes.set(token.offset + token.source.length, token.offset)
    }
    if (!('items' in token)) continue
    for (const { key, value } of token.items) {
      if (key) stack.push([key, depth + 1])
      if (value) stack.push([value, depth + 1])
    }
  }
  return { tooDeep: -1, quotes }
}

function yamlFault(source: SourceText, error: YAMLError, { quotes }: Survey): PolicyFault {
  const { message, hint } = plainWords(error)
  const [from, to] = error.pos
  const unclosed =
    error.code === 'MISSING_CHAR' && error.message.includes('quote') ? quotes.get(from) : undefined
  return unclosed === undefined
    ? faultAt(source, from, to, message, hint)
    : faultAt(source, unclosed, unclosed + 1, message, hint)
}

/** One fault a line: what follows the first is mostly its echo. */
function firstOfEachLine(faults: readonly PolicyFault[]): PolicyFault[] {
  const seen = new Set<number | undefined>()
  return faults.filter(({ at }) => !seen.has(at?.line) && seen.add(at?.line))
}

/** A document that was read without a fault, or the faults. */
export type Composed =
  | { readonly document: Document.Parsed<ParsedNode> }
  | { readonly faults: readonly PolicyFault[] }

/** Parses a text that should hold exactly one YAML 1.2 document. Never throws. */
export function compose(source: SourceText): Composed {
  const tokens = [...new Parser().parse(source.text)]
  const surveyed = survey(tokens)
  if (surveyed.tooDeep !== -1) {
    const hint = `A policy needs about eight levels; ${DEEPEST} are read.`
    return {
      faults: [faultAt(source, surveyed.tooDeep, surveyed.tooDeep + 1, 'This is nested too deeply.', hint)]
    }
  }
  // The parser's own test for unique keys compares all pairs of them; ours (yaml-value.ts) does not.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'error' })
  const [document, second] = [...composer.compose(tokens, true, source.text.length)]
  const errors = document === undefined ? [] : [...document.errors, ...document.warnings]
  const faults = firstOfEachLine(errors.map((error) => yamlFault(source, error, surveyed)))
  if (second !== undefined) {
    const hint = 'Keep one; a line “---” begins another.'
    faults.push(
      faultAt(source, second.range[0], second.range[0] + 3, 'The file holds more than one document.', hint)
    )
  }
  return document === undefined || faults.length > 0 ? { faults } : { document }
}
