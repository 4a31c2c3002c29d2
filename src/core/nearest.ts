/** “Did you mean …?”: the known name that a mistyped one is nearest to. */

/** The fewest letters to add, drop, change or swap with a neighbour to make one word of the other. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j - 1]! + (same ? 0 : 1), last[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length]!
}

/**
 * The name that was probably meant; null when none is near. Near: at most a third of the letters wrong, case
 * aside, or one is the beginning of the other (`promise` → `promises`, `tone/exclamation` → `tone/exclamation-marks`).
 */
export function nearest(word: string, names: Iterable<string>): string | null {
  const wanted = word.toLowerCase()
  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 0.5
  for (const name of names) {
    const known = name.toLowerCase()
    const begins = wanted.length > 2 && known.length > 2 && (known.startsWith(wanted) || wanted.startsWith(known))
    const d = Math.min(distance(wanted, known), begins ? 1 : Number.POSITIVE_INFINITY)
    if (d < bestDistance) {
      best = name
      bestDistance = d
    }
  }
  return best
}
