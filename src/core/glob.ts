/** Globs over paths, in bounded time whatever the glob. */

/**
 * Whether a glob matches a path or the end of one: `*` any characters but `/`, `**` any folders, `?` one character.
 * `summer-*.md` matches `queue/summer-1.md`. The work is at most the product of the two lengths.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const parts = `**/${glob.replace(/^\.?\//, '')}`.match(/\*\*\/|\*\*|./gsu) ?? []

  /** Adds the places that are reached without a character; folders can only be left out where a name begins. */
  const spread = (places: Set<number>, nameBegins: boolean): Set<number> => {
    for (const place of places) {
      const part = parts[place]
      if (part === '*' || part === '**' || (part === '**/' && nameBegins)) places.add(place + 1)
    }
    return places
  }

  let places = spread(new Set([0]), true)
  for (const character of path) {
    const next = new Set<number>()
    for (const place of places) {
      const part = parts[place]
      const isMany = part === '**/' || part === '**' || (part === '*' && character !== '/')
      if (isMany) next.add(place)
      else if (part === character || (part === '?' && character !== '/')) next.add(place + 1)
    }
    places = spread(next, character === '/')
  }
  return places.has(parts.length)
}
