/** Patterns in the params of a rule: compiled when the policy is bound, with a fault for each that cannot be read. */

import type { Binding, ParamFault } from '../types.ts'
import { isPatternError } from './pattern.ts'

/**
 * Compiles a pattern of a rule's params.
 *
 * @param path where in the params it stands
 * @param faults gets a fault when it is wrong
 * @param isApart whether it is looked for by itself, so that it may become several programs
 * @returns the numbers of its programs; none when it is wrong
 */
export function compilePattern(
  pattern: string,
  path: readonly (string | number)[],
  { lexicon }: Pick<Binding, 'lexicon'>,
  faults: ParamFault[],
  isApart = false
): readonly number[] {
  try {
    return isApart ? lexicon.compileApart(pattern) : [lexicon.compile(pattern)]
  } catch (error) {
    if (!isPatternError(error)) throw error
    const fault = { path, message: `${error.message} (in “${pattern}”)` }
    faults.push(error.hint === undefined ? fault : { ...fault, hint: error.hint })
    return []
  }
}
