/** One page that stands alone: findings in their text, filters, counts by rule. For people who open files, not terminals. */
import { defineOutput } from '../core/define.ts'
import type { CheckedDraft, Finding, Problem, Report } from '../core/types.ts'
import { script } from './html-script.ts'
import { style } from './html-style.ts'
import { htmlText, type Mark, markedHtml } from './html-text.ts'
import { countedByRule } from './rule-counts.ts'
import { findingCounts, verdictSentences } from './summary.ts'

const anchor = (draft: number, finding: number) => `d${draft + 1}f${finding + 1}`

function rows(pairs: readonly (readonly [name: string, html: string])[]): string {
  return `<dl>${pairs.map(([name, html]) => `<dt>${name}</dt><dd>${html}</dd>`).join('')}</dl>`
}

function findingHtml(
  { severity, message, why, instead, suggestions, ruleId, place }: Finding,
  id: string
): string {
  const where =
    place === null ? '' : ` <span class="soft">line ${place.start.line}, column ${place.start.column}</span>`
  const other = suggestions
    .filter((suggestion) => suggestion !== instead)
    .map((text) => `“${htmlText(text)}”`)
  const pairs = [
    ['Why', htmlText(why)],
    ['Instead', htmlText(instead)],
    ...(other.length === 0 ? [] : [['Or', other.join(', ')] as const]),
    ['Rule', `<code>${htmlText(ruleId)}</code>`]
  ] as const
  return `<section id="${id}" class="${severity}" data-severity="${severity}" data-rule="${htmlText(ruleId)}">
<p><b>${severity}</b>${htmlText(message)}${where}</p>
${rows(pairs)}
</section>`
}

function textHtml({ text, findings }: CheckedDraft, index: number): string {
  if (text === undefined) return ''
  const marks = findings.flatMap(({ at, severity }, i): Mark[] =>
    at === null ? [] : [{ at, kind: severity, target: anchor(index, i) }]
  )
  return `<div class="text" dir="auto">${markedHtml(text, marks)}</div>`
}

function draftHtml(draft: CheckedDraft, index: number): string {
  const { id, file, verdict, findings } = draft
  const from = id.startsWith(file) ? '' : `<p class="soft">${htmlText(file)}</p>`
  const unread = verdict === 'unchecked' ? '<p>This draft could not be checked.</p>' : ''
  return `<article data-draft data-verdict="${verdict}">
<h2><span>${htmlText(id)}</span><span class="${verdict}">${verdict}</span></h2>
${from}${unread}${textHtml(draft, index)}
${findings.map((finding, i) => findingHtml(finding, anchor(index, i))).join('\n')}
</article>`
}

function problemHtml({ file, at, message, hint, line }: Problem): string {
  const where = at === undefined ? file : `${file}:${at.line}:${at.column}`
  const shown = line === undefined ? '' : `<p><code>${htmlText(line)}</code></p>`
  const way = hint === undefined ? '' : `<p class="soft">${htmlText(hint)}</p>`
  return `<article class="error"><h2>${htmlText(where)}<span class="unchecked">problem</span></h2><p>${htmlText(message)}</p>${shown}${way}</article>`
}

function filters(report: Report): string {
  const rules = countedByRule(report).map(({ ruleId }) => ruleId)
  const boxes = (['error', 'warning', 'note'] as const).map(
    (severity) =>
      `<label><input type="checkbox" name="severity" value="${severity}" checked>${severity}s (${report.counts[severity]})</label>`
  )
  const options = rules.sort().map((id) => `<option>${htmlText(id)}</option>`)
  return `<form hidden aria-label="Filters">${boxes.join('')}
<label>Rule <select name="rule"><option value="">all</option>${options.join('')}</select></label>
<input type="search" name="words" placeholder="Words in a draft or file" aria-label="Words in a draft or file">
<output class="soft"></output></form>`
}

/** A longer table of rules is folded: the findings come first. */
const shownRules = 8

function byRule(report: Report): string {
  const counts = countedByRule(report)
  if (counts.length === 0) return ''
  const lines = counts.map(
    ({ ruleId, severity, count }) =>
      `<tr class="${severity}"><td>${count}</td><td><button type="button" data-rule="${htmlText(ruleId)}"><code>${htmlText(ruleId)}</code></button></td><td>${severity}</td></tr>`
  )
  const open = counts.length > shownRules ? '' : ' open'
  return `<details${open}><summary>By rule: ${counts.length}</summary><table><thead><tr><th>Found</th><th>Rule</th><th>Severity</th></tr></thead><tbody>${lines.join('\n')}</tbody></table></details>`
}

function skippedHtml({ skipped }: Report): string {
  if (skipped.length === 0) return ''
  const lines = skipped.map(({ file, at, reason }) => {
    const where = at === undefined ? file : `${file}:${at.line}:${at.column}`
    return `<tr><td></td><td><code>${htmlText(where)}</code></td><td>${htmlText(reason)}</td></tr>`
  })
  return `<details><summary>Not checked: ${skipped.length}</summary><table><tbody>${lines.join('\n')}</tbody></table></details>`
}

function page(report: Report): string {
  const { onrecord, policy, drafts, problems, counts } = report
  const sentences = verdictSentences(report)
  const flagged = drafts.flatMap((draft, i) =>
    draft.findings.length > 0 || draft.verdict !== 'clear' ? [draftHtml(draft, i)] : []
  )
  const clear = drafts.length - flagged.length
  const found = findingCounts(counts)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>onrecord: ${htmlText(sentences[0]?.sentence ?? '')}</title>
<style>${style}</style>
</head>
<body>
<header>
${sentences.map(({ sentence, verdict }) => `<h1 class="${verdict}">${htmlText(sentence)}</h1>`).join('\n')}
<p>${found === '' ? 'Nothing was found.' : found}${clear === 0 ? '' : ` · ${clear} without a finding`}</p>
<p class="soft">Policy <code>${htmlText(policy.file)}</code>, sha256 <code title="${policy.sha256}">${policy.sha256.slice(0, 12)}…</code>, onrecord ${htmlText(onrecord)}</p>
</header>
<main>
${byRule(report)}
${flagged.length === 0 ? '' : filters(report)}
${problems.map(problemHtml).join('\n')}
${flagged.join('\n')}
${skippedHtml(report)}
</main>
${flagged.length === 0 ? '' : `<script>${script}</script>`}
</body>
</html>
`
}

export default defineOutput({
  name: 'html',
  summary: 'One page to open in a browser: findings in their text, filters, counts by rule.',
  write: page
})
