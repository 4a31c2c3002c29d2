/**
 * A stand-in for zod: what it takes zod takes too, and both make the same of it. Of anything else, odd values among it, it
 * says only that it is wrong; then zod is asked. Zod takes longer to load than all the rest of a policy, and is needed
 * for the words alone.
 */
import type { SchemaLibrary } from './words.ts'

/** What a schema makes of a value that it does not take. */
const WRONG = Symbol('wrong')

/** Makes of a value what the schema makes of it; or `WRONG`. */
type Take = (value: unknown) => unknown

interface QuickSchema {
  readonly take: Take
  readonly isOptional: boolean
  safeParse(value: unknown): { success: true; data: unknown } | { success: false; error: { issues: [] } }
}

type Shape = Readonly<Record<string, QuickSchema>>

/** Whether a value is plain keys and values: no list, no date, and no key that would change what the others mean. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const kind: unknown = Object.getPrototypeOf(value)
  return (kind === Object.prototype || kind === null) && !Object.hasOwn(value, '__proto__')
}
const isText = (value: unknown): value is string => typeof value === 'string'
/** A number, or how many characters or items there are. */
const sizeOf = (value: unknown): number =>
  isText(value) || Array.isArray(value) ? value.length : Number(value)

function schema(take: Take, isOptional = false) {
  const and = (next: Take) =>
    schema((value) => {
      const taken = take(value)
      return taken === WRONG ? WRONG : next(taken)
    })
  const refine = (isRight: (value: never) => boolean) =>
    and((value) => (isRight(value as never) ? value : WRONG))
  const self = {
    take,
    isOptional,
    safeParse(value: unknown): ReturnType<QuickSchema['safeParse']> {
      const data = take(value)
      return data === WRONG ? { success: false, error: { issues: [] } } : { success: true, data }
    },
    describe: () => self,
    meta: () => self,
    refine,
    optional: () => schema((value) => (value === undefined ? value : take(value)), true),
    min: (least: number) => refine((value) => sizeOf(value) >= least),
    max: (most: number) => refine((value) => sizeOf(value) <= most),
    gt: (edge: number) => refine((value) => sizeOf(value) > edge),
    length: (count: number) => refine((value) => sizeOf(value) === count),
    regex: (pattern: RegExp) => refine((value: string) => pattern.test(value)),
    trim: () => and((value) => String(value).trim()),
    toLowerCase: () => and((value) => String(value).toLowerCase())
  }
  return self
}

const of = (isRight: (value: unknown) => boolean) => schema((value) => (isRight(value) ? value : WRONG))

/** A section, whose other keys are as they are when it is loose, and wrong when it is not. */
function section(shape: Shape, isLoose: boolean) {
  const keys = Object.keys(shape)
  const take: Take = (value) => {
    if (!isRecord(value)) return WRONG
    const others = Object.entries(value).filter(([key]) => !Object.hasOwn(shape, key))
    if (others.length > 0 && !isLoose) return WRONG
    const taken: Record<string, unknown> = Object.fromEntries(others)
    for (const key of keys) {
      const { take, isOptional } = shape[key]!
      if (!Object.hasOwn(value, key)) {
        if (isOptional) continue
        return WRONG
      }
      const inner = take(value[key])
      if (inner === WRONG) return WRONG
      taken[key] = inner
    }
    return taken
  }
  return Object.assign(schema(take), {
    extend: (more: Shape) => section({ ...shape, ...more }, isLoose)
  })
}

function record(keys: QuickSchema, values: QuickSchema) {
  return schema((value) => {
    if (!isRecord(value)) return WRONG
    const taken: Record<string, unknown> = {}
    for (const [key, inner] of Object.entries(value)) {
      const name = keys.take(key)
      const made = values.take(inner)
      if (!isText(name) || made === WRONG) return WRONG
      taken[name] = made
    }
    return taken
  })
}

function array(items: QuickSchema) {
  return schema((value) => {
    if (!Array.isArray(value)) return WRONG
    const taken = value.map(items.take)
    return taken.includes(WRONG) ? WRONG : taken
  })
}

function union(schemas: readonly QuickSchema[]) {
  return schema((value) => {
    for (const { take } of schemas) {
      const taken = take(value)
      if (taken !== WRONG) return taken
    }
    return WRONG
  })
}

/** Whether a text is a day, as `2027-01-31`. */
function isDay(text: unknown): boolean {
  if (!isText(text) || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const quick = {
  string: () => of(isText),
  boolean: () => of((value) => typeof value === 'boolean'),
  number: () => of(Number.isFinite),
  int: () => of(Number.isSafeInteger),
  unknown: () => schema((value) => value),
  literal: (only: unknown) => of((value) => value === only),
  enum: (values: readonly unknown[]) => of((value) => values.includes(value)),
  array,
  record,
  partialRecord: record,
  strictObject: (shape: Shape) => section(shape, false),
  looseObject: (shape: Shape) => section(shape, true),
  union,
  iso: { date: () => of(isDay) }
}

/** The stand-in. It has what our schemas are made with; a test holds it to zod with all of them. */
export const quickZ = quick as unknown as SchemaLibrary
