import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inputEndings, inputs } from '../../src/generated/inputs.ts'

const folder = new URL('../../fixtures/drafts/', import.meta.url)
const files = readdirSync(folder)
const endings: Readonly<Record<string, keyof typeof inputs>> = inputEndings

test('every format has a sample', () => {
  const formats = new Set(files.map((file) => endings[file.slice(file.lastIndexOf('.'))]))
  for (const name of Object.keys(inputs)) expect(formats).toContain(name)
})

test.each(files)('%s is read without a problem', async (file) => {
  const name = endings[file.slice(file.lastIndexOf('.'))]
  const format = name && (await inputs[name]()).default
  const result = await format?.read(readFileSync(new URL(file, folder), 'utf8'), file)
  expect(result?.problems).toEqual([])
  expect(result?.drafts.length).toBeGreaterThan(0)
})
