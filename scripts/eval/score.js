// Figures of labelled drafts: precision, recall and F1 for each pack, exactly right cases, pairs of twins.

/** Pack → the name its findings have in the labels. */
export const categoryOf = {
  promises: 'promise',
  opinions: 'opinion',
  topics: 'topic',
  tone: 'tone',
  profanity: 'profanity',
  liability: 'liability',
  privacy: 'pii',
  claims: 'claim'
}

// Borderline cases: they count neither way.
const soft = { 'promise-soft': 'promise', 'claim-soft': 'claim' }

/** The packs that found something at `error` or `warning` in a draft. */
export function packsThatFound({ findings }) {
  return new Set(
    findings.filter(({ severity }) => severity !== 'note').map(({ ruleId }) => ruleId.split('/')[0])
  )
}

/** What was expected of one row and what was found, for the packs that take part; all as label names. */
function compared(row, draft, packs) {
  const labels = row.expect ?? row.labels ?? []
  const expected = new Set(labels.filter((label) => !(label in soft)))
  const either = new Set(labels.filter((label) => label in soft).map((label) => soft[label]))
  const found = new Set([...packsThatFound(draft)].map((pack) => categoryOf[pack]))
  const outcomes = packs
    .map((pack) => [pack, categoryOf[pack]])
    .filter(([, category]) => expected.has(category) || !either.has(category))
    .map(([pack, category]) => ({ pack, expected: expected.has(category), found: found.has(category) }))
  return {
    outcomes,
    isRight: outcomes.every(({ expected, found }) => expected === found),
    isClean: labels.length === 0
  }
}

/**
 * Scores labelled rows. `checked` maps ids to checked drafts.
 * A row is right when every pack that takes part found something exactly where it should have.
 */
export function scored(rows, checked, packs) {
  const byPack = new Map(packs.map((pack) => [pack, { right: 0, wrong: 0, missed: 0 }]))
  const pairs = new Map()
  const misses = []
  const result = { rows: rows.length, exact: 0, clean: 0, cleanFlagged: 0 }
  for (const row of rows) {
    const draft = checked.get(row.id)
    const { outcomes, isRight, isClean } = compared(row, draft, packs)
    for (const { pack, expected, found } of outcomes) {
      const tally = byPack.get(pack)
      if (expected && found) tally.right++
      else if (found) tally.wrong++
      else if (expected) tally.missed++
    }
    if (isClean) {
      result.clean++
      if (!isRight) result.cleanFlagged++
    }
    if (isRight) result.exact++
    else misses.push({ row, draft, outcomes })
    if (row.pair) {
      const pair = pairs.get(row.pair) ?? { isRight: true, concerns: false }
      const concerns = outcomes.some(({ expected, found }) => expected || found)
      pairs.set(row.pair, { isRight: pair.isRight && isRight, concerns: pair.concerns || concerns })
    }
  }
  // Twins in which no pack that takes part had anything to find say nothing of it.
  const told = [...pairs.values()].filter(({ concerns }) => concerns)
  const pairsRight = told.filter((pair) => pair.isRight).length
  return { ...result, byPack, misses, pairs: told.length, pairsRight }
}

/** The even or the odd half of rows, by the last hexadecimal digit of the id. */
export function half(rows, which) {
  const wanted = which === 'even' ? 0 : 1
  return rows.filter(({ id }) => Number.parseInt(id.at(-1), 16) % 2 === wanted)
}
