/** Word classes belong to the pack that defines them: `@thing` in a pack's pattern means the pack's own, if it has one. */
import type { Lexicon } from '../core/types.ts'

/** A text in quotes, or the name of a class at the start of a word. */
const CLASS = /"[^"]*"?|(?<=^|[\s(){}|!])@([\w/-]+)/g

/** The name under which a class of a scope is kept in the lexicon. */
export const scopedName = (scope: string, name: string): string => `${scope}/${name}`

/** A pattern in which the classes of a scope have their full names, and the way back for offsets. */
export interface ScopedPattern {
  readonly pattern: string
  /** The offset in the pattern as written, for one in the scoped pattern. */
  written(offset: number): number
}

/** Writes out the classes of a scope in a pattern: `@thing` → `@fares/thing`. */
export function scopePattern(pattern: string, scope: string, own: ReadonlySet<string>): ScopedPattern {
  const added: number[] = []
  const extra = scope.length + 1
  const full = pattern.replace(CLASS, (whole, name: string | undefined, at: number) => {
    if (name === undefined || !own.has(name)) return whole
    added.push(at)
    return `@${scopedName(scope, name)}`
  })
  const written = (offset: number): number => {
    let back = offset
    for (const at of added) if (at < back) back = Math.max(at, back - extra)
    return back
  }
  return { pattern: full, written }
}

/** The lexicon as the patterns of one scope see it. */
export function scopedLexicon(lexicon: Lexicon, scope: string, own: ReadonlySet<string>): Lexicon {
  return {
    has: (name) => (own.has(name) ? lexicon.has(scopedName(scope, name)) : lexicon.has(name)),
    guards: lexicon.guards,
    compile: (pattern) => lexicon.compile(scopePattern(pattern, scope, own).pattern),
    compileApart: (pattern) => lexicon.compileApart(scopePattern(pattern, scope, own).pattern)
  }
}
