/** Holds a value against a schema; what does not fit becomes faults with places. */
import type { z } from 'zod'
import { faultOn, type Origin } from './located.ts'
import { objections } from './objections.ts'
import type { Objection } from './plain-values.ts'
import type { Validated } from './schemas.ts'

/** The value when it fits; else what is wrong with it, in the file and with the value. */
export interface Judged<T> extends Validated<T> {
  readonly objections: readonly Objection[]
}

/**
 * Holds a value of a file against a schema.
 *
 * @param whole what the value is called in messages: `the policy`
 */
export function validate<T>(schema: z.ZodType<T>, value: unknown, from: Origin, whole: string): Judged<T> {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, objections: [], faults: [] }
  const found = objections(schema, value, result.error.issues, whole)
  const faults = found.map(({ path, ...complaint }) => faultOn({ from, path }, complaint))
  return { value: null, objections: found, faults }
}
