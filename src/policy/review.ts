/** `onrecord policy check`: everything that is wrong with a policy, and what is legal and probably not meant. */
import type { PolicyFault } from '../core/errors.ts'
import { endedBy } from '../core/exceptions.ts'
import { endingsOf } from './exceptions.ts'
import { tryPolicy } from './load.ts'
import { faultOn, inOrder, type Origin } from './located.ts'
import { label } from './plain-values.ts'
import type { Policy } from './policy.ts'
import { unusedSubjects } from './subjects.ts'
import type { PolicyWorld } from './world.ts'
import type { Path } from './yaml-file.ts'

/** What a review gives. With faults the policy cannot be used; warnings are for its author alone. */
export interface Review {
  /** Null when the policy cannot be used. */
  readonly policy: Policy | null
  readonly faults: readonly PolicyFault[]
  readonly warnings: readonly PolicyFault[]
}

/** Lists that are looked at elsewhere, or in which the same text may stand twice. */
const PASSED_OVER = new Set(['use', 'examples'])

/** Texts that stand twice in one list, whatever their case and white space. */
function listedTwice(value: unknown, from: Origin, path: Path = []): PolicyFault[] {
  if (typeof value !== 'object' || value === null) return []
  if (!Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, inner]) =>
      PASSED_OVER.has(key) ? [] : listedTwice(inner, from, [...path, key])
    )
  }
  const first = new Map<string, number>()
  return value.flatMap((item: unknown, index) => {
    if (typeof item !== 'string') return listedTwice(item, from, [...path, index])
    const plain = item.trim().replace(/\s+/g, ' ').toLowerCase()
    const earlier = first.get(plain)
    if (earlier === undefined) {
      first.set(plain, index)
      return []
    }
    const hint = `It is item ${earlier + 1} as well: remove one of them.`
    return [
      faultOn({ from, path: [...path, index] }, { message: `“${item}” is twice in ${label(path)}.`, hint })
    ]
  })
}

/** Subjects on which the policy takes a side and has no view. */
function contradictions({ settings, from }: Policy): PolicyFault[] {
  const { affirm = [], 'stay-out': stayOut = [] } = settings.opinions ?? {}
  return stayOut.flatMap((name, index) => {
    if (!affirm.includes(name)) return []
    const message = `“${name}” is under “affirm” and under “stay-out”.`
    const hint = 'Take a side, or stay out: keep one of them.'
    return [faultOn({ from, path: ['opinions', 'stay-out', index] }, { message, hint })]
  })
}

/** What the author of a usable policy may want to know. */
function warningsOf(policy: Policy, today: string): PolicyFault[] {
  const { settings, from, packs, exceptions } = policy
  const own = [from, ...packs.map((pack) => pack.from)].filter(({ yaml }) => yaml !== null)
  return [
    ...own.flatMap((origin) => listedTwice(origin.yaml?.value, origin)),
    ...contradictions(policy),
    ...unusedSubjects(settings, from),
    ...endedBy(endingsOf(exceptions, from), today).map(({ fault }) => fault)
  ]
}

/**
 * Reviews a policy. Never throws on what is wrong with it.
 *
 * @param today the day on which exceptions must hold, as `2027-01-31`
 */
export async function reviewPolicy(file: string, world: PolicyWorld, today: string): Promise<Review> {
  const loaded = await tryPolicy(file, world)
  if ('faults' in loaded) return { policy: null, faults: loaded.faults, warnings: loaded.warnings }
  const { policy, warnings } = loaded
  return { policy, faults: [], warnings: inOrder([...warnings, ...warningsOf(policy, today)], file) }
}
