/** Which keys a schema knows at a place, so that an unknown one can be guessed. */
import { z } from 'zod'
import type { Path } from './yaml-file.ts'

/** The schemas of what stands under a key or index. */
function inside(schema: unknown, step: string | number): unknown[] {
  if (schema instanceof z.ZodObject) return step in schema.shape ? [schema.shape[step]] : []
  if (schema instanceof z.ZodRecord) return [schema.valueType]
  if (schema instanceof z.ZodArray) return [schema.element]
  return alternatives(schema).flatMap((one) => inside(one, step))
}

/** The schemas that a wrapped schema, or a choice of schemas, consists of. */
function alternatives(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodUnion) return schema.options
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return [schema.unwrap()]
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return [schema.unwrap()]
  if (schema instanceof z.ZodPipe) return [schema.in]
  return []
}

function keysOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
  return alternatives(schema).flatMap(keysOf)
}

/** The keys that a schema knows where a path leads to. */
export function knownKeys(schema: z.ZodType, path: Path): string[] {
  let here: unknown[] = [schema]
  for (const step of path) here = here.flatMap((one) => inside(one, step))
  return here.flatMap(keysOf)
}
