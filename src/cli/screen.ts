/** What may be written on a screen: colours or not. */
import type { Sink, World } from './world.ts'

/**
 * Whether colours are wanted on this sink: never with `--no-color` (`allowed` false) or `NO_COLOR`, always with
 * `FORCE_COLOR`, else on a terminal that can show them.
 */
export function colourWanted({ env }: World, sink: Sink, allowed: boolean): boolean {
  if (!allowed || env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return sink.terminal && env.TERM !== 'dumb'
}
