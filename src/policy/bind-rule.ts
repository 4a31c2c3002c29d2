/** Makes one rule ready to run: params held against the check, patterns compiled, placeholders known. */
import { meant } from '../core/did-you-mean.ts'
import { isParamError, type PolicyFault } from '../core/errors.ts'
import { isPatternError, type PatternError } from '../core/patterns/pattern.ts'
import type { Binding, BoundRule, Check, Severity } from '../core/types.ts'
import { faultOn } from './located.ts'
import { type PatternFault, patternFault } from './pattern-faults.ts'
import { valueAt } from './plain-values.ts'
import { type PolicyRule, paramFault, placeOf } from './policy-rule.ts'
import type { Schemas } from './schemas.ts'
import { scopedLexicon } from './scope.ts'
import type { Path } from './yaml-file.ts'

/** A rule ready to run, or what is wrong with it. */
export type BoundOrFaults = { readonly bound: BoundRule } | { readonly faults: readonly PolicyFault[] }

const PLACEHOLDER = /\{([a-z-]+)\}/g

/** Placeholders of a rule's texts that its check does not fill. */
function placeholderFaults(rule: PolicyRule, check: Check): PolicyFault[] {
  const known = ['quote', ...check.fills]
  return (['message', 'why', 'instead'] as const).flatMap((part) =>
    Array.from(rule[part].matchAll(PLACEHOLDER)).flatMap(({ 0: whole, 1: name = '', index }) => {
      if (known.includes(name)) return []
      const message = `Nothing is known that could stand for “${whole}”.`
      const names = known.map((one) => `{${one}}`)
      const stretch = [index, index + whole.length] as const
      return [faultOn(placeOf(rule, part), { message, hint: meant(whole, names), stretch })]
    })
  )
}

/** Every place in a value where a text stands. */
function placesOfText(value: unknown, text: string, path: Path = []): Path[] {
  if (value === text) return [path]
  if (typeof value !== 'object' || value === null) return []
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([step, inner]) => placesOfText(inner, text, [...path, step]))
}

/** A rule that is to be bound. */
export interface Unbound {
  readonly rule: PolicyRule
  /** How grave its findings are. */
  readonly severity: Severity
  readonly check: Check
  /** The names of the classes of the rule's scope. */
  readonly own: ReadonlySet<string>
  /** Whether its params have been held against the schema of its check before. */
  readonly isChecked?: boolean
  /** What its check has bound before; absent when it has not. */
  readonly before?: unknown
}

/** Binds a rule. */
export function bindRule(
  { rule, severity, check, own, isChecked = false, before }: Unbound,
  binding: Binding,
  schemas: Schemas
): BoundOrFaults {
  const held = isChecked ? { params: rule.params } : schemas.params(rule, check)
  const faults = [...placeholderFaults(rule, check), ...('faults' in held ? held.faults : [])]
  if ('faults' in held || faults.length > 0) return { faults }
  const broken = new Map<string, PatternFault>()
  const lexicon = scopedLexicon(binding.lexicon, rule.scope, own)
  const watch = <T>(pattern: string, compile: (scoped: string) => T): void => {
    const fault = patternFault(pattern, rule.scope, own, compile)
    if (fault !== null) broken.set(pattern, fault)
  }
  const watched: Binding = {
    inflect: binding.inflect,
    // Asked for by few: whoever asks depends on the policy.
    get networks() {
      return binding.networks
    },
    lexicon: {
      ...lexicon,
      compile(pattern) {
        watch(pattern, (scoped) => binding.lexicon.compile(scoped))
        return lexicon.compile(pattern)
      },
      compileApart(pattern) {
        watch(pattern, (scoped) => binding.lexicon.compileApart(scoped))
        return lexicon.compileApart(pattern)
      }
    }
  }
  try {
    const bound = before ?? (check.bind ? check.bind(held.params, watched) : held.params)
    const { id, message, why, instead } = rule
    const made = { id, check: rule.check, severity, message, why, instead, bound, cues: check.cues(bound) }
    return { bound: rule.fix ? { ...made, fix: true } : made }
  } catch (error) {
    if (isPatternError(error)) return { faults: patternFaultsOf(rule, broken, error) }
    if (!isParamError(error)) throw error
    return {
      faults: error.faults.map(({ path, ...told }) => {
        const value = valueAt(rule.params, path)
        return paramFault(rule, path, (typeof value === 'string' && broken.get(value)) || told)
      })
    }
  }
}

/** Faults for patterns that a check compiled without a word on where they stand. */
function patternFaultsOf(
  rule: PolicyRule,
  broken: ReadonlyMap<string, PatternFault>,
  { message, hint }: PatternError
): PolicyFault[] {
  const placed = Array.from(broken).flatMap(([pattern, fault]) =>
    placesOfText(rule.params, pattern).map((path) => paramFault(rule, path, fault))
  )
  return placed.length > 0 ? placed : [paramFault(rule, [], { message, hint })]
}
