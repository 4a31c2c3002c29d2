import { describe, expect, test } from 'vitest'
import { standardInput } from '../../src/cli/draft-file.ts'
import { gatherDrafts } from '../../src/cli/gathered-drafts.ts'
import { readDrafts } from '../../src/cli/read-drafts.ts'
import { run } from '../../src/cli/run.ts'
import { streamDrafts } from '../../src/cli/stream-drafts.ts'
import type { CheckedDraft, Draft, Problem } from '../../src/core/types.ts'
import { memoryWorld } from './memory-world.ts'

const policy =
  'onrecord: 1\nrules: { house/no-punters: { check: phrase, params: { phrases: [punters] }, severity: error, message: "No “{quote}”.", why: Rude., instead: customers, examples: { bad: ["⟦punters⟧"], ok: [fine] } } }\n'

/** Rows of more than a megabyte: with what JSON escapes, wide characters, a fault and a draft that is blocked. */
const rows = Array.from({ length: 9000 }, (_, i) => {
  if (i === 4000) return '{ "text": "no end'
  const text =
    i % 1000 === 7
      ? `Dear\npunters ${i} 🦊`
      : `Hello, this is reply ${i}, with naïve “words” and a 🦊. ${'We read on. '.repeat(6)}`
  return JSON.stringify({ id: `r${i}`, text })
})
const jsonl = `${rows.join('\n')}\n`
const csv = `id,text\r\n${rows
  .filter((_, i) => i !== 4000)
  .map((row) => {
    const { id, text }: { id: string; text: string } = JSON.parse(row)
    return `${id},"${text.replaceAll('"', '""')}"\r\n`
  })
  .join('')}`

interface Gathered {
  readonly drafts: readonly Draft[]
  readonly unreadable: readonly Draft[]
  readonly problems: readonly Problem[]
  readonly parts: number
}

async function streamed(name: string, stdin: string | Uint8Array): Promise<Gathered> {
  const world = memoryWorld({ stdin })
  const file = standardInput(name, world)
  const all = { drafts: [] as Draft[], unreadable: [] as Draft[], problems: [] as Problem[], parts: 0 }
  for await (const part of streamDrafts(file, file.stream!, world)) {
    all.drafts.push(...part.drafts)
    all.unreadable.push(...part.unreadable)
    all.problems.push(...part.problems)
    all.parts++
  }
  return all
}

async function whole(name: string, stdin: string | Uint8Array): Promise<Omit<Gathered, 'parts'>> {
  const world = memoryWorld({ stdin })
  const { drafts, unreadable, problems } = await readDrafts(standardInput(name, world), world)
  return { drafts, unreadable, problems }
}

describe('a large file, read in parts', () => {
  test.each([
    ['queue.jsonl', jsonl],
    ['queue.csv', csv],
    ['queue.tsv', csv.replace('id,text', 'id\ttext').replaceAll(/^(r\d+),/gm, '$1\t')]
  ])('gives what %s gives as a whole', async (name, text) => {
    const { parts, ...read } = await streamed(name, text)
    expect(parts).toBeGreaterThan(3)
    expect(read).toEqual(await whole(name, text))
  })

  test('a short one is read as a whole', async () => {
    expect((await streamed('queue.jsonl', '{"text":"One."}\n')).parts).toBe(1)
  })

  test('what is not UTF-8 is told where it stands, and its drafts are known to be unchecked', async () => {
    const bytes = new TextEncoder().encode(jsonl)
    for (const row of [20, 5000, 8999]) bytes[Buffer.from(bytes).indexOf(`reply ${row},`)] = 0xff
    const { parts: _, ...read } = await streamed('queue.jsonl', bytes)
    const expected = await whole('queue.jsonl', bytes)
    expect(read.unreadable.map(({ id }) => id)).toEqual(['r20', 'r5000', 'r8999'])
    expect(read.unreadable).toEqual(expected.unreadable)
    expect(read.drafts).toEqual(expected.drafts)
    expect(new Set(read.problems)).toEqual(new Set(expected.problems))
  })

  test('UTF-16 is named as what it is', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(jsonl, 'utf16le')])
    const { drafts, problems } = await streamed('queue.jsonl', wide)
    expect(drafts).toEqual([])
    expect(problems.map(({ message }) => message)).toEqual(['The file is UTF-16, not UTF-8.'])
  })

  test('one that holds nothing is told', async () => {
    const { problems } = await streamed('queue.jsonl', '\n'.repeat(1 << 21))
    expect(problems.map(({ message }) => message)).toEqual(['The file holds no draft.'])
  })
})

test('drafts that wait outside memory come back as they were', async () => {
  const gathered = gatherDrafts(memoryWorld())
  const drafts = Array.from({ length: 45_000 }, (_, i): CheckedDraft => {
    const plain: CheckedDraft = { id: `r${i}\n“”`, file: 'a.jsonl', verdict: 'clear', findings: [] }
    if (i % 9000 === 5) return { ...plain, verdict: 'unchecked' }
    return plain
  })
  for (let at = 0; at < drafts.length; at += 500) await gathered.add(drafts.slice(at, at + 500))
  expect(gathered.length).toBe(drafts.length)
  expect([...gathered.drafts()]).toEqual(drafts)
  expect([...gathered.drafts()].at(-1)).toEqual(drafts.at(-1))
})

test('the report of very many drafts is the one of few, draft by draft', async () => {
  const many = Array.from({ length: 21_000 }, (_, i) =>
    JSON.stringify({ id: `r${i}`, text: i === 3 ? 'punters' : 'Hello, all is well and on its way to you.' })
  )
  const reports: unknown[] = []
  for (const queue of [many, many.slice(0, 10)]) {
    const files = { 'onrecord.yaml': policy, 'queue.jsonl': `${queue.join('\n')}\n` }
    const world = memoryWorld({ files })
    expect(
      await run(
        ['check', 'queue.jsonl', '--format', 'json', '--format', 'jsonl=rows', '--format', 'terminal=text'],
        world
      )
    ).toBe(1)
    const { counts, drafts } = JSON.parse(world.out())
    expect(world.out()).toBe(`${JSON.stringify(JSON.parse(world.out()), null, 2)}\n`)
    expect({ drafts: counts.drafts, blocked: counts.blocked }).toEqual({ drafts: queue.length, blocked: 1 })
    expect(world.text('rows')?.split('\n')).toHaveLength(queue.length + 2)
    reports.push([drafts.slice(0, 10), world.text('text')?.split('\n\n').slice(0, 2)])
  }
  expect(reports[0]).toEqual(reports[1])
})
