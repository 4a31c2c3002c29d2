import { describe, expect, test } from 'vitest'
import type { OutputFormat } from '../../src/core/types.ts'
import { outputs } from '../../src/generated/outputs.ts'
import { golden } from './golden.ts'
import { clearReport, sharedReport } from './shared-report.ts'

const settings = { width: 80, colour: false }
const files = {
  checkstyle: 'checkstyle.xml',
  github: 'github.txt',
  gitlab: 'gitlab.json',
  html: 'html.html',
  json: 'json.json',
  jsonl: 'jsonl.jsonl',
  junit: 'junit.xml',
  markdown: 'markdown.md',
  sarif: 'sarif.json',
  terminal: 'terminal.txt'
} as const satisfies Record<keyof typeof outputs, string>

const names = Object.keys(outputs).filter((name): name is keyof typeof outputs =>
  Object.hasOwn(outputs, name)
)

async function format(name: keyof typeof outputs): Promise<OutputFormat> {
  return (await outputs[name]()).default
}

describe.each(names)('%s', (name) => {
  test('writes what it is known to write for the shared report', async () => {
    expect((await format(name)).write(sharedReport, settings)).toBe(golden(files[name]))
  })

  test('says the same for the same report, and ends with a line feed', async () => {
    const { write } = await format(name)
    for (const report of [sharedReport, clearReport]) {
      expect(write(structuredClone(report), settings)).toBe(write(report, settings))
      expect(write(report, settings)).toMatch(/\n$/)
    }
  })

  test('is named as its file and says what it is for', async () => {
    const output = await format(name)
    expect(output.name).toBe(name)
    expect(output.summary).toMatch(/^[A-Z].{10,110}\.$/)
  })

  test('names every problem, and drafts that could not be checked', async () => {
    const text = (await format(name)).write(sharedReport, settings)
    expect(text).toContain('This row is not JSON.')
    expect(text).toContain('queue.jsonl:2')
  })
})
