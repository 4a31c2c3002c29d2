/** Names for findings that stay the same when their lines move: for baselines and for reports that are compared. */
import type { CheckedDraft, Finding } from './types.ts'

/** 64 bits of a text as 16 hexadecimal digits; spreads well, keeps no secrets. After cyrb53 (public domain). */
export function digest(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The name of a finding: the same for the same words in the same sentence, whatever file and line they stand in. */
export function fingerprintOf(draft: CheckedDraft, finding: Finding): string {
  return digest(content(draft, finding))
}

/** What a finding is about, whatever file and line it stands in: the rule, the sentence, and the words in it. */
function content(draft: CheckedDraft, { ruleId, quote, excerpt, message }: Finding): string {
  const about = excerpt === null ? [draft.id, message] : [excerpt.text, String(excerpt.at[0])]
  return [ruleId, quote, ...about].map((part) => part.replace(/\s+/g, ' ').trim()).join('\n')
}

/** A finding with its draft and its name. */
export interface Named {
  readonly draft: CheckedDraft
  readonly finding: Finding
  /** The same for the same words in the same sentence, wherever they stand; the second of the same has `-2`. */
  readonly fingerprint: string
}

/** Every finding of drafts with a fingerprint that no other has. */
export function namedFindings(drafts: readonly CheckedDraft[]): Named[] {
  const seen = new Map<string, number>()
  return drafts.flatMap((draft) =>
    draft.findings.map((finding) => {
      const name = fingerprintOf(draft, finding)
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      return { draft, finding, fingerprint: count === 1 ? name : `${name}-${count}` }
    })
  )
}
