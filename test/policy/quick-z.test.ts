import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checks } from '../../src/generated/checks.ts'
import { fileSchemas } from '../../src/policy/file-schemas.ts'
import { quickZ } from '../../src/policy/quick-z.ts'
import { readYaml } from '../../src/policy/yaml-file.ts'
import { CHECK_SAMPLES } from '../check-samples.ts'
import { shippedRules } from '../shipped.ts'

const everything = readFileSync(new URL('../../fixtures/policies/everything.yaml', import.meta.url))
const shipped = shippedRules()
const packs = Object.values(shipped).flatMap((file) => Object(file).rules ?? [])
const rules = packs.flatMap((rules) => Object.values<{ check: string; params?: object }>(rules))

/** What schemas hold, by their names: values that are right, or nearly. */
const VALUES: Readonly<Record<string, unknown[]>> = {
  policy: [readYaml(everything, 'everything.yaml').value, { onrecord: 1 }],
  pack: Object.entries(shipped).flatMap(([path, file]) => (path.includes('/') ? [] : [file])),
  subject: Object.entries(shipped).flatMap(([path, file]) => (path.startsWith('subjects/') ? [file] : [])),
  words: Object.entries(shipped).flatMap(([path, file]) => (path.startsWith('words/') ? [file] : [])),
  ...Object.fromEntries(
    Object.keys(checks).map((name) => [
      name,
      [
        CHECK_SAMPLES[name]?.params,
        ...rules.filter(({ check }) => check === name).map(({ params = {} }) => params)
      ]
    ])
  )
}

const quickFiles: Record<string, z.ZodType> = fileSchemas(quickZ)
const exactFiles: Record<string, z.ZodType> = fileSchemas(z)

/** A schema made with both libraries. */
async function schemasOf(name: string): Promise<{ quick: z.ZodType; exact: z.ZodType }> {
  const check = (await Object.entries(checks).find(([one]) => one === name)?.[1]())?.default
  const quick = check?.params(quickZ) ?? quickFiles[name]
  const exact = check?.params(z) ?? exactFiles[name]
  if (quick === undefined || exact === undefined) throw new Error(`There is no schema ${name}.`)
  return { quick, exact }
}

/** Values that are wrong in most places. */
const odd = fc.oneof(
  fc.constantFrom<unknown[]>(
    '',
    ' ',
    ' padded ',
    'Two Words',
    'a/b',
    'x',
    'off',
    'error',
    'en-GB',
    'nowhere'
  ),
  fc.constantFrom<unknown[]>(
    '2027-01-31',
    '2027-02-30',
    '2028-02-29',
    '0000-01-01',
    '2027-1-1',
    'Europe/London'
  ),
  fc.constantFrom<unknown[]>(0, 1, -1, 0.5, 2 ** 60, Number.NaN, Infinity, null, true, [], [''], [' a '], {}),
  fc.jsonValue()
)

/** A value with another one somewhere inside, or under a key of its own, or without one of its keys. */
function spoilt(value: unknown, steps: readonly number[], put: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined || typeof value !== 'object' || value === null) return put
  if (Array.isArray(value)) {
    const at = step % (value.length + 1)
    return [...value.slice(0, at), spoilt(value[at], rest, put), ...value.slice(at + 1)]
  }
  const keys = Object.keys(value)
  const at = step % (keys.length + 2)
  const key = keys[at]
  if (at === keys.length + 1) return Object.fromEntries(Object.entries(value).slice(1))
  return {
    ...value,
    [key ?? JSON.stringify(put)]: key === undefined ? put : spoilt(Reflect.get(value, key), rest, put)
  }
}

describe.each(Object.keys(VALUES))('what %s is held to', (name) => {
  it('is taken, and made the same of, as by zod', async () => {
    const { quick, exact } = await schemasOf(name)
    const judge = (value: unknown): void => {
      const [said, expected] = [quick.safeParse(value), exact.safeParse(value)]
      expect({ value, taken: said.success }).toEqual({ value, taken: expected.success })
      expect(said.data).toEqual(expected.data)
    }
    const values = VALUES[name] ?? []
    for (const value of values) judge(value)
    const steps = fc.array(fc.nat(1000), { maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...values), steps, odd, (value, steps, put) =>
        judge(spoilt(value, steps, put))
      ),
      { numRuns: 400 }
    )
  })
})

describe('what only zod may judge', () => {
  it.each([
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['a key that would change the others', JSON.parse('{"__proto__": {"a": 1}, "b": 2}')]
  ])('%s is left to it', (_, value) => {
    const record = quickZ.record(quickZ.string(), quickZ.unknown())
    expect(record.safeParse({ a: value }).success).toBe(true)
    expect(record.safeParse(value).success).toBe(false)
    expect(quickZ.looseObject({}).safeParse(value).success).toBe(false)
  })
})
