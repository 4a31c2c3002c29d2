import { defineCheck } from '../core/define.ts'
import { audienceOf } from '../core/networks.ts'
import type { Doc, Hit, Span } from '../core/types.ts'

interface Bound {
  /** The networks that show Markdown as it is written. */
  readonly raw: readonly string[]
  readonly networks: Parameters<typeof audienceOf>[1]
}

/** `**bold**`, `__bold__`, `[text](address)`, `# Heading`, `> quote`, code fences. */
const SIGNS =
  /(?<![*\w])\*\*(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\*\*(?![*\w])|(?<![@_\w])__(?=[^\s_])[^_\n]{0,100}[^\S\n][^_\n]{0,100}(?<=[^\s_])__(?![_\w])|\[[^\]\n]{1,200}\]\((?:https?:\/\/|mailto:|\/|#)[^)\s]{1,500}\)|(?<=^|\n)#{1,6} +(?=\p{L})[^\n]{1,200}|(?<=^|\n)```[^\n]{0,20}/gu

/** Finds Markdown in drafts for networks that do not know it: readers see the signs. */
export default defineCheck<Record<string, never>, Bound>({
  name: 'markdown',
  summary: 'Finds Markdown in drafts for networks that show it as it is written.',
  fills: [],
  params: (z) => z.strictObject({}),
  bind: (_, { networks }) => ({
    raw: networks.filter(({ markdown }) => !markdown).map(({ name }) => name),
    networks
  }),
  cues: () => null,
  wakes: ({ text }) => /\*\*|__|\]\(|```|# /.test(text),
  *find(doc, { raw, networks }) {
    const { publications, unknown } = audienceOf(doc.draft, networks)
    const isKnown = publications.length > 0
    if (isKnown ? !publications.some(({ network }) => raw.includes(network.name)) : unknown.length > 0) return
    for (const at of signs(doc)) yield { at, suggestions: [plain(doc.text.slice(...at))] } satisfies Hit
  }
})

function signs({ text }: Doc): Span[] {
  return Array.from(text.matchAll(SIGNS), ({ 0: found, index }): Span => [index, index + found.length])
}

/** The words without the signs: `[our page](https://…)` → `our page: https://…`. */
function plain(markdown: string): string {
  return markdown
    .replace(/^\[([^\]]*)\]\((?:mailto:)?([^)]*)\)$/, '$1: $2')
    .replace(/^(?:\*\*|__)([\s\S]*)(?:\*\*|__)$/, '$1')
    .replace(/^#+ +/, '')
    .replace(/^```.*$/, '')
}
