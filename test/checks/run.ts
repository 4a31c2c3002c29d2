import { z } from 'zod'
import { createDoc, draftOf } from '../../src/core/doc.ts'
import { pack, unpack } from '../../src/core/packed.ts'
import { createScanner } from '../../src/core/scan.ts'
import type { Binding, Check, Draft, Hit, Span } from '../../src/core/types.ts'
import { marked } from '../marks.ts'

/** A stand-in for the inflection of a policy's words: regular endings only. */
export function inflect(word: string): string[] {
  const stem = word.endsWith('e') ? word.slice(0, -1) : word
  return [word, `${word}s`, `${stem}ed`, `${stem}ing`]
}

/** What checks that ask for no patterns need of a policy. */
const binding: Binding = {
  inflect,
  lexicon: { has: () => false, guards: [], compile: () => 0, compileApart: () => [] },
  networks: []
}

/** A check made ready to run with some params, as the engine does it: bound, its cues scanned for, loaded when met. */
export async function prepare<P, B>(
  check: Check<P, B>,
  given: unknown
): Promise<(draft: string | Draft) => Hit[]> {
  const params = check.params(z).parse(given)
  const bound = check.bind ? check.bind(params, binding) : params
  const { kept } = unpack(pack({ kept: bound })) as { kept: B }
  const cues = check.cues(kept)
  const scanner = createScanner([cues])
  const look = check.watch?.([kept])
  await check.load?.()
  return (draft) => {
    const doc = createDoc(typeof draft === 'string' ? draftOf(draft) : draft)
    if (look?.(doc).length === 0 || check.wakes?.(doc, kept) === false) return []
    if (cues === null) return [...check.find(doc, kept, [])]
    const hits = scanner.scan(doc.tokens)[0]
    return hits === undefined ? [] : [...check.find(doc, kept, hits)]
  }
}

/** Where hits stand; what concerns the draft as a whole is `null`. */
export const places = (hits: readonly Hit[]): (Span | null)[] => hits.map(({ at }) => at)

/** The text with ⟦marks⟧ around what a check found, to be compared with the text as the table gives it. */
export function shown(find: (draft: string) => Hit[], source: string): string {
  const { text } = marked(source)
  let result = ''
  let end = 0
  const spans = places(find(text)).filter((at) => at !== null)
  spans.sort(([a], [b]) => a - b)
  for (const [from, to] of spans) {
    result += `${text.slice(end, from)}⟦${text.slice(from, to)}⟧`
    end = to
  }
  return result + text.slice(end)
}
