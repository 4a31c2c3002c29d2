import { expect, test } from 'vitest'
import gitlab from '../../src/outputs/gitlab.ts'
import { sharedReport } from './shared-report.ts'

const entries: Record<string, unknown>[] = JSON.parse(
  gitlab.write(sharedReport, { width: 80, colour: false })
)

test('every entry has the keys that GitLab asks for', () => {
  for (const entry of entries) {
    expect(entry).toEqual({
      description: expect.any(String),
      check_name: expect.stringMatching(/^[\w-]+\/[\w-]+$/),
      fingerprint: expect.stringMatching(/^[\da-f]{16}(-\d+)?$/),
      severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
      location: { path: expect.any(String), lines: { begin: expect.any(Number) } }
    })
  }
})

test('no two entries have the same fingerprint', () => {
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length)
})

test('what could not be checked blocks', () => {
  expect(entries.filter(({ severity }) => severity === 'blocker')).toHaveLength(2)
})
