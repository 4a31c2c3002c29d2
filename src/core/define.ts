/** Identity functions for extension files: they say what the default export is, and infer its types. */
import type { Channel, Check, InputFormat, OutputFormat } from './types.ts'

/** Declares a check; `src/checks/<name>.ts` has one as its default export. */
export function defineCheck<P, B = P>(check: Check<P, B>): Check<P, B> {
  return check
}

/** Declares a network; `src/channels/<name>.ts` has one as its default export. */
export function defineChannel(channel: Channel): Channel {
  return channel
}

/** Declares a way of keeping drafts; `src/inputs/<name>.ts` has one as its default export. */
export function defineInput<F extends InputFormat>(format: F): F {
  return format
}

/** Declares a way of writing a report; `src/outputs/<name>.ts` has one as its default export. */
export function defineOutput(format: OutputFormat): OutputFormat {
  return format
}
