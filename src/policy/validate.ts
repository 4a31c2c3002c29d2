/** Holds a value against a schema; what does not fit becomes faults with places. */
import type { z } from 'zod'
import type { PolicyFault } from '../core/errors.ts'
import { faultOn, type Origin } from './located.ts'
import { objections } from './objections.ts'
import type { Objection } from './plain-values.ts'

/** The value when it fits; else what is wrong with it. */
export interface Validated<T> {
  readonly value: T | null
  readonly objections: readonly Objection[]
  readonly faults: readonly PolicyFault[]
}

/**
 * Holds a value of a file against a schema.
 *
 * @param whole what the value is called in messages: `the policy`
 */
export function validate<T>(schema: z.ZodType<T>, value: unknown, from: Origin, whole: string): Validated<T> {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, objections: [], faults: [] }
  const found = objections(schema, value, result.error.issues, whole)
  const faults = found.map(({ path, ...complaint }) => faultOn({ from, path }, complaint))
  return { value: null, objections: found, faults }
}

/**
 * The same for a value that is shipped.
 *
 * @param isChecked the build has held it against its schema, so that no run has to do it again
 */
export function validateShipped<T>(
  schema: z.ZodType<T>,
  value: unknown,
  file: string,
  whole: string,
  isChecked: boolean
): Validated<T> {
  if (isChecked) return { value: value as T, objections: [], faults: [] }
  return validate(schema, value, { file, yaml: null }, whole)
}
