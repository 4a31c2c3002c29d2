import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const folder = new URL('../../fixtures/scenarios/', import.meta.url)

const list = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())

/** What a stream must hold: the whole text, parts of it, what must not be in it, and parts of it as JSON. */
const expected = z.strictObject({
  is: z.string().optional(),
  has: list.optional(),
  lacks: list.optional(),
  json: z.record(z.string(), z.unknown()).optional()
})

const scenario = z.strictObject({
  about: z.string(),
  args: z.array(z.string()),
  files: z.record(z.string(), z.string()).default({}),
  /** Files as base64, for bytes that are no text. */
  bytes: z.record(z.string(), z.string()).default({}),
  locked: z.array(z.string()).default([]),
  stdin: z.string().optional(),
  terminal: z.boolean().default(false),
  width: z.number().default(80),
  env: z.record(z.string(), z.string()).default({}),
  answers: z.array(z.string()).default([]),
  exit: z.number(),
  stdout: expected.default({ is: '' }),
  stderr: expected.default({ is: '' }),
  written: z.record(z.string(), expected).default({})
})

/** One whole run: what is there before, and what must be there after. */
export type Scenario = z.infer<typeof scenario>
/** What a text must hold. */
export type Expected = z.infer<typeof expected>

/** Every scenario of `fixtures/scenarios`, by the name of its file. A file may hold several, parted by `---`. */
export function scenarios(): [name: string, scenario: Scenario][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const given: unknown = parse(readFileSync(new URL(name, folder), 'utf8'), { merge: true })
      return [name.slice(0, -'.yaml'.length), scenario.parse(given)]
    })
}
