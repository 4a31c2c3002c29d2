// The figures as text.

/** A share as a percentage in seven columns. */
export function percent(part, whole) {
  return (whole === 0 ? '–  ' : `${((100 * part) / whole).toFixed(1)} %`).padStart(7)
}

function packLine(name, { right, wrong, missed }) {
  const cells = [
    percent(right, right + wrong),
    percent(right, right + missed),
    percent(2 * right, 2 * right + wrong + missed)
  ]
  return `  ${name.padEnd(11)} ${cells.join('   ')}   ${`${right}/${right + wrong}/${right + missed}`.padStart(12)}`
}

/** Precision, recall and F1 for each pack and all together. */
export function printPacks({ byPack }) {
  console.log(`  ${'pack'.padEnd(11)} precision   recall        F1   right/found/expected`)
  const all = { right: 0, wrong: 0, missed: 0 }
  for (const [pack, tally] of byPack) {
    for (const key of Object.keys(all)) all[key] += tally[key]
    if (tally.right + tally.wrong + tally.missed > 0) console.log(packLine(pack, tally))
  }
  console.log(packLine('all', all))
}

/** Cases exactly right, pairs, and innocent cases that were flagged. */
export function printTotals({ rows, exact, pairs, pairsRight, clean, cleanFlagged }) {
  const twins = pairs === 0 ? '' : `   pairs right ${percent(pairsRight, pairs)} of ${pairs}`
  const innocent = clean === 0 ? '' : `   innocent flagged ${percent(cleanFlagged, clean)} of ${clean}`
  console.log(`  exactly right ${percent(exact, rows)} of ${rows}${twins}${innocent}`)
}

const oneLine = (text) => text.replace(/\s+/g, ' ').trim()

/** One draft on one line, and below it the message it answers and what was found in it. */
export function printDraft(head, { text, in_reply_to: answered }, { findings }, packs) {
  console.log(`${head} ${oneLine(text)}`)
  if (answered) console.log(`    ← ${oneLine(answered).slice(0, 200)}`)
  for (const { ruleId, severity, quote } of findings) {
    if (packs.includes(ruleId.split('/')[0]))
      console.log(`    ${severity.padEnd(7)} ${ruleId} “${oneLine(quote)}”`)
  }
}

/** Every row that is not exactly right: what it should have had, what is missing, what is too much. */
export function printMisses({ misses }, packs) {
  for (const { row, draft, outcomes } of misses) {
    const wrong = outcomes.filter(({ expected, found }) => expected !== found)
    const words = wrong.map(({ pack, expected }) => (expected ? `missed ${pack}` : `false ${pack}`))
    printDraft(`${row.id} [${words.join(', ')}]`, row, draft, packs)
  }
}
