/** What is shipped, compiled when onrecord is built, so that a policy compiles only what is its own. */
import { PolicyError, type PolicyFault } from '../core/errors.ts'
import { createLexicon, type LexiconBuilder } from '../core/patterns/lexicon.ts'
import type { Guard, Lexicon, WordClass } from '../core/types.ts'
import { loadChecks } from './bind.ts'
import { bindRule } from './bind-rule.ts'
import type { Classes } from './classes.ts'
import { createInflector, type Forms, type Inflector } from './inflect.ts'
import type { Policy } from './policy.ts'
import { isAsShipped } from './policy-rule.ts'
import { readPolicy } from './read-policy.ts'
import { classesIn } from './scope.ts'
import { WHOLE_POLICY, withWholePolicy } from './whole-policy.ts'
import type { CompiledPacks, PolicyWorld } from './world.ts'

/** What no policy has to bind again, and the forms of every word that is shipped. */
export interface CompiledShipment {
  readonly compiled: CompiledPacks
  readonly forms: Forms
}

/** Tells whether a pattern means the same under every policy: no class in it is of subjects that the policy lists. */
function fixedPatterns({ classes, lists }: Classes): (pattern: string) => boolean {
  const known = new Map<string, boolean>()
  const isFixedClass = (name: string): boolean => {
    let isFixed = known.get(name)
    if (isFixed === undefined) {
      const { any = [], not = [] }: Partial<WordClass> = classes[name] ?? {}
      isFixed = !lists.has(name) && [...any, ...not].every(isFixedPattern)
      known.set(name, isFixed)
    }
    return isFixed
  }
  const isFixedPattern = (pattern: string): boolean => classesIn(pattern).every(isFixedClass)
  return isFixedPattern
}

/** The scopes of guards that mean the same under every policy. */
function fixedGuards({ guards }: Classes, isFixed: (pattern: string) => boolean): Record<string, Guard> {
  return Object.fromEntries(
    Object.entries(guards).map(([name, guard]): [string, Guard] => {
      const scopes = Object.entries(guard).filter(([, patterns]) => patterns.every(isFixed))
      return [name, Object.fromEntries(scopes)]
    })
  )
}

/** Compiles every pattern that means the same under every policy. */
async function compileOnce(
  policy: Policy,
  inflect: Inflector['inflect'],
  world: PolicyWorld
): Promise<CompiledPacks> {
  const isFixed = fixedPatterns(policy.classes)
  const { classes, own, open } = policy.classes
  const guards = fixedGuards(policy.classes, isFixed)
  const builder: LexiconBuilder = createLexicon(classes, inflect, guards, undefined, open)
  // The rest is compiled aside, so that its words are inflected and its faults are met.
  const aside = createLexicon(classes, inflect, policy.classes.guards)
  const lexicon: Lexicon = {
    ...aside,
    compile(pattern) {
      const isOwn = !isFixed(pattern)
      isOpen ||= isOwn
      return (isOwn ? aside : builder).compile(pattern)
    }
  }
  /** Whether the rule that is being bound depends on the policy. */
  let isOpen = false
  const binding = {
    lexicon,
    inflect,
    get networks() {
      isOpen = true
      return policy.networks
    }
  }
  const { loaded, faults } = await loadChecks([...policy.rules.values()], world)
  const found: PolicyFault[] = [...faults]
  const bound: Record<string, unknown> = {}
  for (const rule of policy.rules.values()) {
    const check = loaded.get(rule.check)
    if (check === undefined || rule.waits) continue
    isOpen = !isAsShipped(rule)
    const scope = own.get(rule.scope) ?? new Set<string>()
    const result = bindRule({ rule, severity: 'error', check, own: scope }, binding)
    if ('faults' in result) found.push(...result.faults)
    else if (!isOpen) bound[rule.id] = result.bound.bound
  }
  if (found.length > 0) throw new PolicyError(found)
  return { lexicon: builder.known(Object.keys(classes).filter((name) => isFixed(`@${name}`))), bound }
}

/**
 * Compiles what is shipped, and inflects its words.
 *
 * @throws PolicyError when something of it is wrong
 */
export async function compileShipped(world: PolicyWorld): Promise<CompiledShipment> {
  const { policy, faults } = await readPolicy(WHOLE_POLICY, withWholePolicy(world))
  if (policy === null || faults.length > 0) throw new PolicyError(faults)
  const inflector = createInflector({})
  let compiled = await compileOnce(policy, inflector.inflect, world)
  while (await inflector.learn()) compiled = await compileOnce(policy, inflector.inflect, world)
  return { compiled, forms: inflector.asked() }
}
