/** Patterns in the policy and its packs that cannot be read, at their places. */
import type { PolicyFault } from '../core/errors.ts'
import { isPatternError, wordsOf } from '../core/patterns/pattern.ts'
import type { Lexicon } from '../core/types.ts'
import { faultOn, type Located, under } from './located.ts'
import type { Policy } from './policy.ts'
import type { ClassParts, SubjectParts } from './rule-schema.ts'
import { scopePattern } from './scope.ts'
import { POLICY_SCOPE } from './subjects.ts'

/** A pattern, where it stands, and whose classes it means. */
interface Written {
  readonly pattern: string
  readonly at: Located
  readonly scope: string
}

/** What is wrong with a pattern: the words of the error, in the names that its author uses. */
export interface PatternFault {
  readonly message: string
  readonly hint: string | undefined
  readonly stretch: readonly [start: number, end: number]
}

/**
 * Says what is wrong with a pattern, or null.
 *
 * @param compile throws `PatternError`
 */
export function patternFault(
  pattern: string,
  scope: string,
  own: ReadonlySet<string>,
  compile: (pattern: string) => unknown
): PatternFault | null {
  const scoped = scopePattern(pattern, scope, own)
  try {
    compile(scoped.pattern)
    return null
  } catch (error) {
    if (!isPatternError(error)) throw error
    const start = Math.min(scoped.written(error.offset), pattern.length)
    const end = start + Math.max(1, /^\S*/.exec(pattern.slice(start))?.[0].length ?? 1)
    const plain = (text: string): string => text.replaceAll(`${scope}/`, '')
    return { message: plain(error.message), hint: error.hint && plain(error.hint), stretch: [start, end] }
  }
}

function inList(patterns: string | readonly string[] | undefined, at: Located, scope: string): Written[] {
  if (typeof patterns === 'string') return [{ pattern: patterns, at, scope }]
  return (patterns ?? []).map((pattern, index) => ({ pattern, at: under(at, index), scope }))
}

function inClass(parts: ClassParts, at: Located, scope: string): Written[] {
  if (typeof parts === 'string' || Array.isArray(parts)) return inList(parts, at, scope)
  return [...inList(parts.any, under(at, 'any'), scope), ...inList(parts.not, under(at, 'not'), scope)]
}

function inSubject(parts: SubjectParts, at: Located, scope: string): Written[] {
  return (['about', 'names', 'not', 'for', 'against'] as const).flatMap((key) =>
    inList(parts[key], under(at, key), scope)
  )
}

/** The patterns of the classes and subjects that are not shipped. */
function writtenPatterns({ settings, from, packs }: Policy): Written[] {
  const sources = [
    ...packs.map(({ name, from, pack }) => ({
      scope: name,
      from,
      classes: pack.classes,
      subjects: pack.subjects
    })),
    { scope: POLICY_SCOPE, from, classes: settings.classes, subjects: settings.subjects }
  ]
  return sources
    .filter(({ from }) => from.yaml !== null)
    .flatMap(({ scope, from, classes = {}, subjects = {} }) => [
      ...Object.entries(classes).flatMap(([name, parts]) =>
        inClass(parts, { from, path: ['classes', name] }, scope)
      ),
      ...Object.entries(subjects).flatMap(([name, parts]) =>
        inSubject(parts, { from, path: ['subjects', name] }, scope)
      )
    ])
}

/**
 * What is wrong with the classes and subjects of a policy and its own packs.
 *
 * @param begin begins a lexicon, if there are any
 */
export function classFaults(policy: Policy, begin: () => Lexicon): PolicyFault[] {
  const written = writtenPatterns(policy)
  if (written.length === 0) return []
  const lexicon = begin()
  return written.flatMap(({ pattern, at, scope }) => {
    const own = policy.classes.own.get(scope) ?? new Set()
    const fault = patternFault(pattern, scope, own, (scoped) => lexicon.compile(scoped))
    return fault === null ? [] : [faultOn(at, fault)]
  })
}

/** Names and wording that hold no word, so that nothing could match them. */
export function wordlessFaults({ settings, from }: Policy): PolicyFault[] {
  const { organisation, promises } = settings
  const texts: [path: (string | number)[], text: string][] = [
    ...(organisation === undefined
      ? []
      : [[['organisation', 'name'], organisation.name] as [string[], string]]),
    ...(organisation?.aliases ?? []).map((text, i): [(string | number)[], string] => [
      ['organisation', 'aliases', i],
      text
    ]),
    ...(organisation?.competitors ?? []).map((text, i): [(string | number)[], string] => [
      ['organisation', 'competitors', i],
      text
    ]),
    ...(promises?.approved ?? []).map((text, i): [(string | number)[], string] => [
      ['promises', 'approved', i],
      text
    ])
  ]
  return texts.flatMap(([path, text]) => {
    if (wordsOf(text).length > 0) return []
    return [
      faultOn({ from, path }, { message: `“${text}” holds no word.`, hint: 'Write a name or wording.' })
    ]
  })
}
