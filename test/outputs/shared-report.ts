import type { CheckedDraft, Finding, Report } from '../../src/core/types.ts'
import { marked } from '../marks.ts'

/** A finding in line `line` of a file whose marked sentence begins at `column`. */
export function finding(source: string, over: Partial<Finding> = {}, line = 5, column = 1): Finding {
  const { text, spans } = marked(source)
  const at = spans[0] ?? [0, 0]
  const quote = text.slice(at[0], at[1])
  return {
    ruleId: 'promises/refund',
    check: 'sequence',
    severity: 'error',
    message: `“${quote}” promises a refund.`,
    why: 'A public promise can be held against us.',
    instead: 'Say how to claim: northline.example/refunds.',
    quote,
    place: {
      start: { line, column: column + at[0], offset: 60 + at[0] },
      end: { line, column: column + at[1], offset: 60 + at[1] }
    },
    suggestions: [],
    at,
    excerpt: { text, at },
    ...over
  }
}

const drafts: readonly CheckedDraft[] = [
  {
    id: 'drafts/pun.md',
    file: 'drafts/pun.md',
    verdict: 'clear',
    text: 'Hello punters, your 8:04 is early!',
    findings: [
      finding('Hello ⟦punters⟧, your 8:04 is early!', {
        ruleId: 'house/no-punters',
        check: 'substitution',
        severity: 'warning',
        message: 'Say “customers”, not “punters”.',
        why: 'Some customers find it disrespectful.',
        instead: 'customers',
        suggestions: ['customers', 'passengers']
      }),
      finding('', {
        ruleId: 'tone/length',
        check: 'length',
        severity: 'note',
        message: 'The draft has 302 characters.',
        why: 'Long replies are not read.',
        instead: 'Make it shorter.',
        quote: '',
        place: null,
        at: null,
        excerpt: null
      })
    ]
  },
  {
    id: 'drafts/refund.md',
    file: 'drafts/refund.md',
    verdict: 'blocked',
    text: 'Sorry about that 😔 ご迷惑, we’ll refund you in full by Friday.',
    findings: [finding('Sorry about that 😔 ご迷惑, ⟦we’ll refund you⟧ in full by Friday.')]
  },
  { id: 'queue.jsonl:1', file: 'queue.jsonl', verdict: 'clear', findings: [] },
  { id: 'queue.jsonl:2', file: 'queue.jsonl', verdict: 'unchecked', findings: [] }
]

/** One report with everything in it that an output has to write; every output has a golden made from it. */
export const sharedReport: Report = {
  onrecord: '0.1.0',
  policy: { file: 'onrecord.yaml', sha256: '0'.repeat(64) },
  verdict: 'unchecked',
  counts: { drafts: 4, blocked: 1, unchecked: 1, error: 1, warning: 1, note: 1 },
  drafts,
  problems: [
    {
      file: 'queue.jsonl',
      at: { line: 3, column: 12, offset: 140 },
      message: 'This row is not JSON.',
      hint: 'A “,” or “}” is missing before it.',
      line: '{"text": "a" "b"}'
    }
  ],
  skipped: [{ file: 'drafts/logo.png', reason: 'not a format that holds drafts' }]
}

/** The same report with nothing in it. */
export const clearReport: Report = {
  ...sharedReport,
  verdict: 'clear',
  counts: { drafts: 1, blocked: 0, unchecked: 0, error: 0, warning: 0, note: 0 },
  drafts: [{ id: 'drafts/hello.md', file: 'drafts/hello.md', verdict: 'clear', findings: [] }],
  problems: [],
  skipped: []
}
