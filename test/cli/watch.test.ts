import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileChanges } from '../../src/cli/file-changes.ts'
import { run } from '../../src/cli/run.ts'
import { memoryWorld } from './memory-world.ts'

const policy =
  'onrecord: 1\nrules: { house/a: { check: phrase, params: { phrases: [punters] }, severity: error, message: No. } }\n'
const files = { 'onrecord.yaml': policy, 'drafts/a.md': 'Hello punters' }

describe('watching', () => {
  test('checks again after each change, over faults too, and ends with the last verdict', async () => {
    const changes = [
      { 'drafts/b.md': 'Hi' },
      { 'onrecord.yaml': 'onrecord: 2' },
      { 'onrecord.yaml': policy, 'drafts/a.md': 'Hello' }
    ]
    const world = memoryWorld({ files, terminal: true, changes, env: { NO_COLOR: '1' } })
    expect(await run(['check', 'drafts/*.md', '--watch'], world)).toBe(0)
    const [, first, second, third, fourth] = world.out().split('\u001b[2J\u001b[3J\u001b[H')
    expect(first).toContain('This draft must not go out as it is.')
    expect(second).toContain('1 of 2 drafts must not go out')
    expect(third).toBe('\nWatching for changes. Ctrl-C ends it.\n')
    expect(world.err()).toContain('not a version of the policy format')
    expect(fourth).toContain('✔ 2 drafts checked')
    expect(world.watched).toEqual(['/brand/drafts', '/brand/onrecord.yaml'])
  })

  test.each([
    [['drafts', '--watch'], false, '--watch is for a terminal.'],
    [['--watch'], true, 'Only files and folders can be watched.'],
    [['--watch', '--text', 'x'], true, 'Only files and folders can be watched.'],
    [['drafts', '--watch', '--fix'], true, '--watch only looks.']
  ])('check %j with a terminal: %j is a mistake', async (args, terminal, message) => {
    const world = memoryWorld({ files, terminal })
    expect(await run(['check', ...args], world)).toBe(2)
    expect(world.err()).toContain(message)
  })
})

test('changes of a folder and of a single file are told once they have come to rest, until it is stopped', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-watch-'))
  const [drafts, other] = [join(folder, 'drafts.md'), join(folder, 'other.md')]
  writeFileSync(drafts, 'one')
  const stop = new AbortController()
  const changes = fileChanges([drafts], stop.signal)
  const first = changes.next()
  // The watch begins with the first question; what is written before is nobody's change.
  await new Promise((resolve) => setTimeout(resolve, 100))
  writeFileSync(other, 'not meant')
  for (const text of ['two', 'three', 'four']) writeFileSync(drafts, text)
  expect(await first).toEqual({ done: false, value: undefined })
  const second = changes.next()
  stop.abort()
  expect(await second).toEqual({ done: true, value: undefined })
  rmSync(folder, { recursive: true })
})
