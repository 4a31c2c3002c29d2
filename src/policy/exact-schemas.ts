/** Tells what is wrong with a policy, by the schemas of zod. */
import { z } from 'zod'
import type { Check } from '../core/types.ts'
import { fitting } from './fitting.ts'
import type { Origin } from './located.ts'
import { objections } from './objections.ts'
import { type PolicyRule, paramFault } from './policy-rule.ts'
import type { Params, Schemas, Validated } from './schemas.ts'
import { settingPaths } from './setting-paths.ts'
import { validate } from './validate.ts'
import { packSchema, subjectSchema, wordsSchema } from './zod-schemas.ts'

const schemas = new WeakMap<Check, z.ZodType>()

/** The schema of a check's params, made once: many rules ask the same check. */
function schemaOf(check: Check): z.ZodType {
  const known = schemas.get(check)
  if (known !== undefined) return known
  const schema = check.params(z)
  schemas.set(check, schema)
  return schema
}

function params(rule: PolicyRule, check: Check): Params {
  const schema = schemaOf(check)
  const result = schema.safeParse(rule.params)
  if (result.success) return { params: result.data }
  const found = objections(schema, rule.params, result.error.issues, 'params', ['params'])
  return { faults: found.map(({ path, ...complaint }) => paramFault(rule, path.slice(1), complaint)) }
}

/**
 * What holds a policy to the schemas of zod.
 *
 * @param isChecked the build has held what is shipped to its schemas, so that no run has to do it again
 */
export function exactSchemas(isChecked: boolean): Schemas {
  const held = <T>(schema: z.ZodType<T>, value: unknown, from: Origin, whole: string): Validated<T> =>
    isChecked && from.yaml === null ? { value: value as T, faults: [] } : validate(schema, value, from, whole)
  return {
    policy: fitting,
    pack: (value, from) => held(packSchema, value, from, 'the pack'),
    subject: (value, from) => held(subjectSchema, value, from, 'the subject'),
    words: (value, from) => held(wordsSchema, value, from, 'the words'),
    params,
    settings: settingPaths()
  }
}
