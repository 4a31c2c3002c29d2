/** From a policy to a plan: every rule that is on, bound to its check, and the words they share. */
import { listed, meant } from '../core/did-you-mean.ts'
import type { PolicyFault } from '../core/errors.ts'
import { createLexicon, type LexiconBuilder } from '../core/patterns/lexicon.ts'
import { isPatternError } from '../core/patterns/pattern.ts'
import { wakingOf } from '../core/patterns/waking.ts'
import type { BoundRule, Check, DraftFiles, FieldMap, KnownLexicon, Plan } from '../core/types.ts'
import { bindRule } from './bind-rule.ts'
import type { Classes } from './classes.ts'
import type { DraftFilesParts } from './draft-files.ts'
import { createInflector, type Forms, type Inflector } from './inflect.ts'
import { faultOn } from './located.ts'
import { shippedPacks } from './packs.ts'
import { classFaults, wordlessFaults } from './pattern-faults.ts'
import type { Policy } from './policy.ts'
import { isAsShipped, type PolicyRule, placeOf } from './policy-rule.ts'
import { keepsShipped } from './shipped-classes.ts'
import { FORMS, type PolicyWorld, type ReadingWorld, type Shipped } from './world.ts'

/** A plan, or what keeps the policy from being one. */
export type PlanOrFaults = { readonly plan: Plan } | { readonly faults: readonly PolicyFault[] }

/** The table of forms among what is shipped. */
function shippedForms(shipped: Shipped): Forms {
  const table = shipped[FORMS]
  if (typeof table !== 'object' || table === null) return {}
  const isForms = (forms: unknown): forms is string[] => Array.isArray(forms)
  return Object.fromEntries(
    Object.entries(table).filter((entry): entry is [string, string[]] => isForms(entry[1]))
  )
}

/** The checks that rules ask for; rules that ask for one that does not exist are faults. */
export async function loadChecks(
  rules: readonly PolicyRule[],
  { checks }: PolicyWorld
): Promise<{ readonly loaded: ReadonlyMap<string, Check>; readonly faults: readonly PolicyFault[] }> {
  const loaded = new Map<string, Check>()
  const faults: PolicyFault[] = []
  for (const rule of rules) {
    const load = Object.hasOwn(checks, rule.check) ? checks[rule.check] : undefined
    if (load === undefined) {
      const message = `There is no check “${rule.check}”.`
      faults.push(faultOn(placeOf(rule, 'check'), { message, hint: meant(rule.check, Object.keys(checks)) }))
    } else if (!loaded.has(rule.check)) {
      loaded.set(rule.check, (await load()).default)
    }
  }
  return { loaded, faults }
}

/** Turns off the rules that cannot do without a setting that the policy does not have. `rules` is changed in place. */
export async function settleWaiting(rules: Map<string, PolicyRule>, world: ReadingWorld): Promise<void> {
  const waiting = [...rules.values()].filter(({ waits, severity }) => waits && severity !== 'off')
  const { loaded } = await loadChecks(waiting, world)
  for (const rule of waiting) {
    const check = loaded.get(rule.check)
    const isReady = check === undefined || 'params' in world.schemas.params(rule, check)
    if (!isReady) rules.set(rule.id, { ...rule, severity: 'off' })
  }
}

/** What one attempt gives. */
interface Attempt {
  readonly rules: readonly BoundRule[]
  readonly faults: readonly PolicyFault[]
  readonly lexicon: LexiconBuilder
}

/** A lexicon with the guards; a guard that cannot be read is a fault of what is shipped. */
function lexiconOf(
  { classes, guards }: Classes,
  inflect: Inflector['inflect'],
  base: KnownLexicon | undefined
): [LexiconBuilder, PolicyFault[]] {
  try {
    return [createLexicon(classes, inflect, guards, base), []]
  } catch (error) {
    if (!isPatternError(error)) throw error
    return [
      createLexicon(classes, inflect),
      [{ file: 'words', message: `A guard cannot be read: ${error.message}` }]
    ]
  }
}

/** Binds the rules with the forms of words that are known by now. */
function attempt(
  policy: Policy,
  on: readonly PolicyRule[],
  checks: ReadonlyMap<string, Check>,
  inflect: Inflector['inflect'],
  { compiled, schemas, isQuick }: ReadingWorld
): Attempt {
  const { classes, own } = policy.classes
  let base = compiled !== undefined && keepsShipped(policy, compiled.lexicon) ? compiled : undefined
  // Words and classes are looked at on their own first, so that a fault in one is told where it stands, and once.
  const begun = (): LexiconBuilder => createLexicon(classes, inflect, {}, base?.lexicon)
  const ownFaults = classFaults(policy, begun)
  let [lexicon, guardFaults] = lexiconOf(policy.classes, inflect, base?.lexicon)
  if (base !== undefined && ownFaults.length === 0 && !lexicon.fits()) {
    base = undefined
    ;[lexicon, guardFaults] = lexiconOf(policy.classes, inflect, undefined)
  }
  if (base === undefined && isQuick) {
    const message = 'This cannot be bound with what is compiled.'
    return { rules: [], faults: [{ file: policy.file, message }], lexicon }
  }
  const faults = [...guardFaults, ...ownFaults]
  const told = new Set(faults.map(({ message }) => message))
  const binding = { lexicon, inflect, networks: policy.networks }
  const rules: BoundRule[] = []
  for (const rule of on) {
    const check = checks.get(rule.check)
    if (check === undefined || rule.severity === 'off') continue
    const isShipped = isAsShipped(rule)
    const unbound = {
      rule,
      severity: rule.severity,
      check,
      own: own.get(rule.scope) ?? new Set<string>(),
      isChecked: isShipped && compiled !== undefined,
      before: isShipped ? base?.bound[rule.id] : undefined
    }
    const result = bindRule(unbound, binding, schemas)
    if ('bound' in result) rules.push(result.bound)
    else faults.push(...result.faults.filter(({ message }) => !told.has(message)))
  }
  return { rules, faults, lexicon }
}

/** The section `drafts` as a plan has it. */
function draftFilesOf(parts: readonly DraftFilesParts[]): DraftFiles[] {
  return parts.map(({ files, ...fields }) => {
    const given = Object.entries(fields).filter(([, path]) => path !== undefined)
    const map: FieldMap = Object.fromEntries(given)
    return { files: [files].flat(), fields: map }
  })
}

/** A policy under which nothing would be checked passes everything: that is never meant. */
export function nothingOn(policy: Policy, world: PolicyWorld): PolicyFault {
  const hint = `Shipped packs: ${listed(shippedPacks(world.shipped))}.`
  const message = 'No rule is on: nothing would be checked.'
  return faultOn({ from: policy.from, path: ['use'] }, { message, hint, side: 'key' })
}

/** Compiles the rules of a policy. Words that no table knows bring in a library once, and everything is bound anew. */
export async function bindPolicy(policy: Policy, world: ReadingWorld): Promise<PlanOrFaults> {
  const inflector = createInflector(() => shippedForms(world.shipped))
  const all = [...policy.rules.values()]
  const on = all.filter(({ severity }) => severity !== 'off')
  const off = all.filter(({ severity, waits, at }) => severity === 'off' && !waits && at.from.yaml !== null)
  const { loaded, faults: unknown } = await loadChecks([...on, ...off], world)
  const idle = off.flatMap((rule) => {
    const check = loaded.get(rule.check)
    const held = check && world.schemas.params(rule, check)
    return held && 'faults' in held ? held.faults : []
  })
  const before = [...unknown, ...idle, ...wordlessFaults(policy)]
  const once = (): Attempt => attempt(policy, on, loaded, inflector.inflect, world)
  let bound = once()
  while (await inflector.learn()) bound = once()
  const faults = [...before, ...bound.faults]
  if (faults.length > 0) return { faults }
  const { file, sha256, exceptions, settings } = policy
  const lexicon = bound.lexicon.data()
  const wanted = bound.rules.map((rule) => loaded.get(rule.check)?.wants?.(rule.bound) ?? null)
  const plan: Plan = {
    organisation: settings.organisation?.name ?? '',
    rules: bound.rules,
    lexicon,
    waking: wakingOf(
      bound.rules.map(({ id }) => id),
      wanted,
      lexicon
    ),
    policy: { file, sha256 }
  }
  return {
    plan: {
      ...plan,
      ...(exceptions.length > 0 && { exceptions }),
      ...(settings.drafts && { drafts: draftFilesOf(settings.drafts) })
    }
  }
}
