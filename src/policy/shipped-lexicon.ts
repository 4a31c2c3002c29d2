/** What is shipped, compiled when onrecord is built, so that a policy compiles only what is its own. */
import { PolicyError, type PolicyFault } from '../core/errors.ts'
import { createLexicon } from '../core/patterns/lexicon.ts'
import { FACT, FACTS, START } from '../core/patterns/program.ts'
import type { OpenShape } from '../core/types.ts'
import { loadChecks } from './bind.ts'
import { bindRule } from './bind-rule.ts'
import { collectClasses } from './classes.ts'
import { createInflector, type Forms, type Inflector } from './inflect.ts'
import type { Policy } from './policy.ts'
import { isAsShipped } from './policy-rule.ts'
import { exactWorld, readPolicy } from './read-policy.ts'
import { WHOLE_POLICY, withWholePolicy } from './whole-policy.ts'
import type { CompiledPacks, PolicyWorld, ReadingWorld } from './world.ts'

/** What no policy has to bind again, and the forms of every word that is shipped. */
export interface CompiledShipment {
  readonly compiled: CompiledPacks
  readonly forms: Forms
}

/** No name or approved wording may have more words, or a policy is bound without what was compiled. */
const LONGEST_WORDING = 40

/** The classes that depend on the policy. Lists of subjects are taken to be as if all that are shipped were listed. */
function openClasses(
  { settings, from, packs, subjects, classes }: Policy,
  inflect: Inflector['inflect'],
  world: ReadingWorld
): Record<string, OpenShape> {
  const all = [...subjects.keys()]
  const listing = { ...settings, topics: { banned: all }, opinions: { affirm: all, 'stay-out': all } }
  const { classes: listed } = collectClasses(listing, from, packs, subjects, world)
  const wording = Object.fromEntries(
    classes.wording.map((name) => [name, { longest: LONGEST_WORDING, isAny: false }])
  )
  const { classes: known, data } = createLexicon(listed, inflect, {}, undefined, wording).known(classes.lists)
  const lists = classes.lists.map((name): [string, OpenShape] => {
    const { program, length } = known[name]!
    return [name, { longest: length, isAny: data.facts[program * FACTS + FACT.start] === START.any }]
  })
  return { ...wording, ...Object.fromEntries(lists) }
}

/** Compiles every pattern. */
async function compileOnce(
  policy: Policy,
  inflect: Inflector['inflect'],
  world: ReadingWorld
): Promise<CompiledPacks> {
  const { classes, guards, own } = policy.classes
  const lexicon = createLexicon(classes, inflect, guards, undefined, openClasses(policy, inflect, world))
  /** Whether the rule that is being bound depends on the policy, and the patterns that it has. */
  let isOpen = false
  let its: string[] = []
  const asked = new Set<string>()
  const binding = {
    lexicon: {
      ...lexicon,
      compile(pattern: string) {
        its.push(pattern)
        return lexicon.compile(pattern)
      },
      compileApart(pattern: string) {
        its.push(pattern)
        return lexicon.compileApart(pattern)
      }
    },
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
    its = []
    const scope = own.get(rule.scope) ?? new Set<string>()
    const result = bindRule({ rule, severity: 'error', check, own: scope }, binding, world.schemas)
    if ('faults' in result) found.push(...result.faults)
    else if (isOpen) for (const pattern of its) asked.add(pattern)
    else bound[rule.id] = result.bound.bound
  }
  if (found.length > 0) throw new PolicyError(found)
  return { lexicon: lexicon.known(Object.keys(classes), asked), bound, settings: world.schemas.settings }
}

/**
 * Compiles what is shipped, and inflects its words.
 *
 * @throws PolicyError when something of it is wrong
 */
export async function compileShipped(shipment: PolicyWorld): Promise<CompiledShipment> {
  const world = await exactWorld(shipment)
  const { policy, faults } = await readPolicy(WHOLE_POLICY, { ...world, ...withWholePolicy(shipment) })
  if (policy === null || faults.length > 0) throw new PolicyError(faults)
  const inflector = createInflector(() => ({}))
  let compiled = await compileOnce(policy, inflector.inflect, world)
  while (await inflector.learn()) compiled = await compileOnce(policy, inflector.inflect, world)
  return { compiled, forms: inflector.asked() }
}
