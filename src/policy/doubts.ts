/** What nobody can say of a policy whose parts could not all be read. */
import { closest } from '../core/did-you-mean.ts'
import type { Packs } from './packs.ts'
import { valueAt } from './plain-values.ts'
import { shippedSubjects } from './subjects.ts'
import type { Shipped } from './world.ts'

/** What may well exist in a part of the policy that could not be read: nobody is told that it does not. */
export interface Doubts {
  readonly shipped: Shipped
  /** Whether every pack could be loaded. */
  readonly isWhole: boolean
  /** Of a rule that the section `rules` names. */
  isUncertain(id: string): boolean
  /** Of a rule that an exception names. */
  isUncertainRule(id: string): boolean
  isUncertainSubject(name: string): boolean
}

/**
 * Tells what is in doubt.
 *
 * @param value all that the file holds
 * @param cut the sections that are not whole
 */
export function doubtsOf(
  value: unknown,
  cut: readonly string[],
  { packs, incomplete }: Packs,
  shipped: Shipped
): Doubts {
  const names = new Set(packs.map(({ name }) => name))
  const ownSubjects = Object.keys(Object(valueAt(value, ['subjects'])))
  const subjects = shippedSubjects(shipped)
  const isUncertain = (id: string): boolean => {
    const pack = id.split('/')[0] ?? ''
    return cut.includes(pack) || (incomplete && !names.has(pack))
  }
  return {
    shipped,
    isWhole: !incomplete,
    isUncertain,
    isUncertainRule: (id) => cut.includes('rules') || isUncertain(id),
    // A name that is nearly that of a shipped subject is misspelt, whatever a missing pack may define.
    isUncertainSubject: (name) =>
      ownSubjects.includes(name) || (incomplete && closest(name, subjects) === null)
  }
}
