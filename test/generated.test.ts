import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

test('every generated file is what its folder says', () => {
  const check = () =>
    execFileSync(process.execPath, ['scripts/generate.js', '--check'], { cwd: root, encoding: 'utf8' })
  expect(check).not.toThrow()
})
