/** What can be wrong with a pack beyond its shape. */

import { meant } from '../core/did-you-mean.ts'
import type { PolicyFault } from '../core/errors.ts'
import { markFaults } from './examples.ts'
import { faultOn, type Located, type Origin, under } from './located.ts'
import type { PackFile, PackRule } from './rule-schema.ts'

/** A rule that finds nothing until the policy sets it has nothing to show. */
const hasOwnExamples = ({ each, settings }: PackRule): boolean => each === undefined && settings === undefined

/** A setting that the policy format does not have. */
function unknownSetting(path: string, at: Located, known: readonly string[]): PolicyFault[] {
  if (known.includes(path)) return []
  const message = `The policy has no setting “${path}”.`
  return [faultOn(at, { message, hint: meant(path, known) })]
}

function ruleFaults(rule: PackRule, at: Located, known: readonly string[]): PolicyFault[] {
  const { each, settings = {}, examples } = rule
  const faults = [
    ...(each === undefined ? [] : unknownSetting(each, under(at, 'each'), known)),
    ...Object.entries(settings).flatMap(([param, path]) =>
      unknownSetting(path, under(at, 'settings', param), known)
    ),
    ...Object.keys(rule['only-when'] ?? {}).flatMap((path) =>
      unknownSetting(path, under(at, 'only-when', path), known)
    ),
    ...markFaults(examples, under(at, 'examples'))
  ]
  if (!hasOwnExamples(rule)) return faults
  for (const side of ['bad', 'ok'] as const) {
    if ((examples?.[side] ?? []).length > 0) continue
    const message = `The rule “${String(at.path.at(-1))}” has no “${side}” examples.`
    const hint = side === 'bad' ? 'Write a text that it must find.' : 'Write a text that it must leave alone.'
    faults.push(faultOn(at, { message, hint, side: 'key' }))
  }
  return faults
}

/**
 * Everything that is wrong with a pack whose shape is right.
 *
 * @param settings every setting that the policy format has
 */
export function packFaults(
  { from, pack }: { readonly from: Origin; readonly pack: PackFile },
  settings: readonly string[]
): PolicyFault[] {
  return Object.entries(pack.rules).flatMap(([name, rule]) =>
    ruleFaults(rule, { from, path: ['rules', name] }, settings)
  )
}
