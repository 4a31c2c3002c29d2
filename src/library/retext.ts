/** onrecord as a unified plugin: a report as messages on the file, for retext and for remark with remark-retext. */
import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { DraftFields, Finding } from '../core/types.ts'
import { type CheckOptions, checkDraft, type Policy } from './check.ts'
import { textOfTree } from './tree-text.ts'

/** What `retextOnrecord` is used with. */
export interface RetextOptions extends CheckOptions {
  /** A policy from `loadPolicy`, awaited or not. */
  readonly policy: Policy | Promise<Policy>
  /** What is known about the draft that a file holds. */
  readonly draft?: DraftFields | ((file: VFile) => DraftFields)
  /** The address of a rule's page; when left out, that of the file that defines it. */
  readonly url?: (ruleId: string) => string
}

/** `error` fails the run, `note` is for information: the way of vfile messages. */
const FATAL = { error: true, warning: false, note: undefined } as const

function tell(file: VFile, finding: Finding, url: string | undefined): void {
  const { message, place, ruleId, severity, quote, suggestions, why, instead } = finding
  const told = file.message(message, { ruleId, source: 'onrecord', ...(place === null ? {} : { place }) })
  told.fatal = FATAL[severity]
  told.actual = quote
  told.expected = [...suggestions]
  told.note = `${why} Instead: ${instead}`
  told.url = url
}

/**
 * Checks the text of a tree under a policy. Every finding becomes a message of the file, with its place there, the
 * rule's id, what to write instead (`expected`, when the rule has words for it), and why (`note`).
 *
 * @example
 * const policy = await loadPolicy('onrecord.yaml')
 * await unified().use(remarkParse).use(remarkRetext, unified().use(retextEnglish).use(retextOnrecord, { policy }))
 */
export function retextOnrecord(options: RetextOptions): (tree: Root, file: VFile) => Promise<void> {
  const { draft, url, ...settings } = options
  return async (tree, file) => {
    const policy = await options.policy
    const name = file.path ?? '<text>'
    const { text, source } = textOfTree(tree, name, String(file))
    const fields = typeof draft === 'function' ? draft(file) : draft
    const { findings } = await checkDraft({ ...fields, id: name, text, source }, policy, settings)
    for (const finding of findings)
      tell(file, finding, url?.(finding.ruleId) ?? policy.pages.get(finding.ruleId))
  }
}
