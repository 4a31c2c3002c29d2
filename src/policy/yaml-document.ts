/** From text to one YAML document, or to faults in plain words. The parser is kept from what would bring it down. */
import { Composer, type Document, type ParsedNode, Parser, type YAMLError } from 'yaml'
import { plainWords } from '../adapters/yaml-messages.ts'
import { deepest, type Survey, survey } from '../adapters/yaml-survey.ts'
import type { PolicyFault } from '../core/errors.ts'
import { faultAt, type SourceText } from './lines.ts'

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
    const hint = `A policy needs about eight levels; ${deepest} are read.`
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
