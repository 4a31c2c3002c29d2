/** Guesses what was meant by a name that nobody knows. */

/** Edits (insert, drop, replace, swap of neighbours) that turn one word into the other. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const here = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let best = Math.min(here[column - 1]! + 1, last[column]! + 1, last[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) best = Math.min(best, before[column - 2]! + 1)
      here.push(best)
    }
    before = last
    last = here
  }
  return last[b.length]!
}

const plain = (name: string): string => name.toLowerCase().replace(/[\s_]+/g, '-')

/** Names longer than this are not compared: the work grows with the square of the length. */
const LONGEST = 80

/**
 * The known name that was probably meant, or null. Case, `_` for `-`, a letter in three and a missing ending
 * are forgiven: `Exclamation_marks`, `promisse`, `exclamation` → `exclamation-marks`.
 */
export function closest(name: string, known: Iterable<string>): string | null {
  const wanted = plain(name)
  if (wanted === '' || wanted.length > LONGEST) return null
  let best: string | null = null
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 0.5
  for (const candidate of known) {
    const other = plain(candidate)
    const begins =
      wanted.length > 2 && other.length > 2 && (other.startsWith(wanted) || wanted.startsWith(other))
    const cost =
      other === wanted ? -1 : Math.min(distance(wanted, other), begins ? 1.25 : Number.POSITIVE_INFINITY)
    if (cost >= least) continue
    best = candidate
    least = cost
  }
  return best
}

/** The most names a hint lists. */
const LISTED = 12

/** A list of names for people: `a, b and c`; long lists end with how many more there are. */
export function listed(names: Iterable<string>): string {
  const all = [...names].sort()
  if (all.length === 0) return 'none'
  if (all.length > LISTED) return `${all.slice(0, LISTED).join(', ')} and ${all.length - LISTED} more`
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

/** The hint for an unknown name: what was probably meant, else what is known. */
export function meant(name: string, known: Iterable<string>, label = 'Known'): string {
  const names = [...known]
  const guess = closest(name, names)
  return guess === null ? `${label}: ${listed(names)}.` : `Did you mean “${guess}”?`
}
