/** Whether the word classes that are shipped mean under a policy what they meant when they were compiled. */

import type { KnownLexicon } from '../core/types.ts'
import type { Policy } from './policy.ts'
import { scopedName } from './scope.ts'

/** Whether neither the policy nor a pack of its own puts something in the place of a shipped class or subject. */
export function keepsShipped({ settings, packs }: Policy, { classes }: KnownLexicon): boolean {
  const own = packs.filter(({ from }) => from.yaml !== null)
  const names = Object.keys(classes)
  return (
    own.every(({ name }) => !names.some((shipped) => shipped.startsWith(scopedName(name, '')))) &&
    [settings, ...own.map(({ pack }) => pack)].every(({ subjects = {} }) =>
      Object.keys(subjects).every((name) => !Object.hasOwn(classes, `subject/${name}`))
    )
  )
}
