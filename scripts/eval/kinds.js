// How each kind of set is scored and printed. Goals are stated beside the figures.
import { percent, printDraft, printMisses, printPacks, printTotals } from './print.js'
import { half, packsThatFound, scored } from './score.js'

const flagged = (draft, packs) => [...packsThatFound(draft)].some((pack) => packs.includes(pack))

/** How many of the rows that `belongs` picks were flagged. */
function share(rows, checked, packs, belongs) {
  const picked = rows.filter(belongs)
  return { picked, hits: picked.filter(({ id }) => flagged(checked.get(id), packs)) }
}

function line(words, { picked, hits }, goal) {
  console.log(
    `  ${words.padEnd(34)} ${percent(hits.length, picked.length)} of ${picked.length}   (goal ${goal})`
  )
}

function printRows(rows, checked, packs, head) {
  for (const row of rows) printDraft(`${row.id} [${head}]`, row, checked.get(row.id), packs)
}

/** Rows that should have been flagged and were not. */
function unflagged({ picked, hits }) {
  const flaggedRows = new Set(hits)
  return picked.filter((row) => !flaggedRows.has(row))
}

function labels({ rows, checked, packs, misses, halves }) {
  const score = scored(rows, checked, packs)
  printPacks(score)
  printTotals(score)
  for (const which of halves ? ['even', 'odd'] : []) {
    const { exact, rows: count, pairs, pairsRight } = scored(half(rows, which), checked, packs)
    const twins = pairs === 0 ? '' : `, pairs right ${percent(pairsRight, pairs)}`
    console.log(`  ${which.padEnd(5)} half: exactly right ${percent(exact, count)} of ${count}${twins}`)
  }
  if (misses) printMisses(score, packs)
}

function blunders({ rows, checked, packs, misses }) {
  const caught = share(rows, checked, packs, ({ text_detectable: seen }) => seen === 'yes')
  line('blunders a text can show, caught', caught, '≥ 80 %')
  if (misses) printRows(unflagged(caught), checked, packs, 'missed')
}

function profanity({ rows, checked, misses }) {
  const packs = ['profanity']
  const caught = share(rows, checked, packs, ({ profane }) => profane)
  const innocent = share(rows, checked, packs, ({ profane }) => !profane)
  line('swearing caught', caught, '≥ 95 %')
  line('innocent flagged', innocent, '≤ 0.5 %')
  if (!misses) return
  printRows(unflagged(caught), checked, packs, 'missed')
  printRows(innocent.hits, checked, packs, 'false')
}

function climate({ rows, checked, misses }) {
  const packs = ['opinions']
  const denial = share(rows, checked, packs, ({ stance }) => stance === 'deny')
  const other = share(rows, checked, packs, ({ stance }) => stance === 'affirm' || stance === 'news')
  line('denial caught', denial, '≥ 55 %')
  line('agreement and news flagged', other, '≤ 5 %')
  if (!misses) return
  printRows(unflagged(denial), checked, packs, 'missed')
  printRows(other.hits, checked, packs, 'false')
}

function tone({ rows, checked, misses }) {
  const packs = ['tone']
  const rude = share(rows, checked, packs, ({ labels }) => labels.length > 0)
  const fine = share(rows, checked, packs, ({ labels }) => labels.length === 0)
  const hits = rude.hits.length + fine.hits.length
  const rest = rows.length - hits
  const among = hits === 0 ? 0 : rude.hits.length / hits
  const besides = rest === 0 ? 0 : (rude.picked.length - rude.hits.length) / rest
  const times = besides === 0 ? '–' : (among / besides).toFixed(1)
  console.log(`  flagged are labelled ${times} × as often as the rest   (goal ≥ 3 ×)`)
  line('unlabelled flagged', fine, '≤ 3 %')
  if (misses) printRows(fine.hits, checked, packs, 'unlabelled')
}

/** Drafts without labels: how often each rule found something; to be read by hand. */
function found({ rows, checked, packs, misses }) {
  const counts = new Map()
  const hits = []
  for (const row of rows) {
    const { findings } = checked.get(row.id)
    const ours = findings.filter(
      ({ ruleId, severity }) => severity !== 'note' && packs.includes(ruleId.split('/')[0])
    )
    if (ours.length > 0) hits.push(row)
    for (const { severity, ruleId } of ours) {
      const key = `${severity.padEnd(8)} ${ruleId}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  console.log(
    `  flagged ${percent(hits.length, rows.length)} of ${rows.length}; read them by hand with --misses`
  )
  for (const [key, count] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(6)} ${key}`)
  if (misses) printRows(hits, checked, packs, 'found')
}

/** Kind of a set → what scores and prints it. */
export const kinds = { labels, blunders, profanity, climate, tone, found }
