/** Option values out of a fixed list, with “did you mean”. */

import { meant } from '../core/did-you-mean.ts'
import { UsageError } from '../core/errors.ts'

/** The value as one of `choices`; a `UsageError` that names them otherwise. `what` is the option, as typed. */
export function oneOf<const C extends string>(what: string, value: string, choices: readonly C[]): C {
  const choice = choices.find((name) => name === value)
  if (choice !== undefined) return choice
  throw new UsageError(`${what} does not know “${value}”.`, meant(value, choices, 'It takes'))
}
