/** Every word class that the patterns of a policy may name. */
import type { PolicyFault } from '../core/errors.ts'
import { literal, wordsOf } from '../core/patterns/pattern.ts'
import type { Guard, WordClass } from '../core/types.ts'
import type { Origin } from './located.ts'
import type { LoadedPack } from './packs.ts'
import type { PolicyFile } from './policy-schema.ts'
import type { ClassParts } from './rule-schema.ts'
import { scopedName, scopePattern } from './scope.ts'
import { namesIn, POLICY_SCOPE, type Subject } from './subjects.ts'
import type { ReadingWorld } from './world.ts'

/** The classes and guards of a policy; `own` has the names of the classes of each scope. */
export interface Classes {
  readonly classes: Readonly<Record<string, WordClass>>
  readonly guards: Readonly<Record<string, Guard>>
  readonly own: ReadonlyMap<string, ReadonlySet<string>>
  /** The names of the classes of names and wording that sections of the policy give. */
  readonly wording: readonly string[]
  /** The names of the classes of subjects that sections of the policy list. */
  readonly lists: readonly string[]
  readonly faults: readonly PolicyFault[]
}

const wordClass = (parts: ClassParts): WordClass => {
  if (typeof parts === 'string' || Array.isArray(parts)) return { any: [parts].flat() }
  const any = [parts.any].flat()
  return parts.not === undefined ? { any } : { any, not: [parts.not].flat() }
}

/** Wording as it stands, whatever stop it ends with. */
const wording = (text: string): string => literal(text.trim().replace(/(?<=[\p{L}\p{N}])[.!?…]+$/u, ''))

/** Classes made of the sections of the policy: who we are, what is approved. */
function ofSections({ organisation, promises }: PolicyFile): Record<string, WordClass> {
  const names = organisation === undefined ? [] : [organisation.name, ...(organisation.aliases ?? [])]
  const literals = (texts: readonly string[] = []): WordClass => {
    return { any: texts.filter((text) => wordsOf(text).length > 0).map(wording) }
  }
  return {
    organisation: literals(names),
    competitor: literals(organisation?.competitors),
    approved: literals(promises?.approved)
  }
}

/** Classes made of subjects. */
function ofSubjects(
  subjects: Iterable<readonly [name: string, subject: Subject]>,
  scoped: (patterns: readonly string[], scope: string | null) => string[]
): Record<string, WordClass> {
  const classes: Record<string, WordClass> = {}
  for (const [name, { parts, scope }] of subjects) {
    const not = scoped(parts.not ?? [], scope)
    classes[`subject/${name}`] = { any: scoped(parts.about, scope), not }
    classes[`subject/${name}/names`] = { any: scoped([...parts.about, ...(parts.names ?? [])], scope), not }
    classes[`subject/${name}/for`] = { any: scoped(parts.for ?? [], scope) }
    classes[`subject/${name}/against`] = { any: scoped(parts.against ?? [], scope) }
    // A claim of either side in the same sentence as a name: “bitcoin … to the moon”.
    const self = `@subject/${name}`
    const claim = `(${self}/for | ${self}/against)`
    classes[`subject/${name}/claimed`] = {
      any: [`${self}/names ...10 ${claim}`, `${claim} ...8 ${self}/names`]
    }
  }
  return classes
}

/** Classes made of the subjects that a section lists. */
function ofLists(policy: PolicyFile, subjects: ReadonlyMap<string, Subject>): Record<string, WordClass> {
  const classes: Record<string, WordClass> = {}
  const union = (setting: string, part: string): WordClass => ({
    any: namesIn(policy, setting).flatMap((name) => (subjects.has(name) ? [`@subject/${name}${part}`] : []))
  })
  const lists = { banned: 'topics.banned', 'stay-out': 'opinions.stay-out', affirm: 'opinions.affirm' }
  for (const [list, setting] of Object.entries(lists)) {
    // What must not be discussed is met by what discusses it; a view counts beside anything that names the subject.
    classes[list] = union(setting, list === 'banned' ? '' : '/names')
    for (const part of ['/for', '/against']) classes[`${list}${part}`] = union(setting, part)
    classes[`${list}/claimed`] = union(setting, '/claimed')
  }
  return classes
}

/** Collects the classes: shared words, those of packs and of the policy, and those made of its sections. */
export function collectClasses(
  policy: PolicyFile,
  from: Origin,
  packs: readonly LoadedPack[],
  subjects: ReadonlyMap<string, Subject>,
  { shipped, schemas, isQuick }: ReadingWorld
): Classes {
  const classes: Record<string, WordClass> = {}
  const guards: Record<string, Guard> = {}
  const faults: PolicyFault[] = []
  const own = new Map<string, ReadonlySet<string>>()
  const scopes = [
    ...packs.map(({ name, from, pack }) => ({ scope: name, from, given: pack.classes ?? {} })),
    { scope: POLICY_SCOPE, from, given: policy.classes ?? {} }
  ]
  for (const { scope, given } of scopes) own.set(scope, new Set(Object.keys(given)))
  const isLeftOut = ({ yaml }: Origin): boolean => isQuick && yaml === null

  const scoped = (patterns: readonly string[], scope: string | null): string[] =>
    patterns.map((pattern) => {
      return scope === null ? pattern : scopePattern(pattern, scope, own.get(scope) ?? new Set()).pattern
    })

  for (const path of Object.keys(shipped)) {
    if (isQuick || !path.startsWith('words/')) continue
    const checked = schemas.words(shipped[path], { file: path, yaml: null })
    faults.push(...checked.faults)
    for (const [name, parts] of Object.entries(checked.value?.classes ?? {})) classes[name] = wordClass(parts)
    Object.assign(guards, checked.value?.guards)
  }
  for (const { scope, from, given } of scopes) {
    if (isLeftOut(from)) continue
    for (const [name, parts] of Object.entries(given)) {
      const { any, not = [] } = wordClass(parts)
      classes[scopedName(scope, name)] = { any: scoped(any, scope), not: scoped(not, scope) }
    }
  }
  const wording = ofSections(policy)
  const lists = ofLists(policy, subjects)
  const made = Array.from(subjects).filter(([, { at }]) => !isLeftOut(at.from))
  Object.assign(classes, ofSubjects(made, scoped), wording, lists)
  return { classes, guards, own, wording: Object.keys(wording), lists: Object.keys(lists), faults }
}
