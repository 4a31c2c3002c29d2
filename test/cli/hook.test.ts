import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { binary } from './binary-path.ts'
import { gitEnvironment, newRepository, type Repository, worldIn } from './git-repository.ts'

const policy =
  'onrecord: 1\nrules: { house/no-punters: { check: phrase, params: { phrases: [punters] }, severity: error, message: No. } }\n'
let repository: Repository

beforeEach(() => {
  repository = newRepository()
  repository.write('onrecord.yaml', policy)
  repository.commit()
})
afterEach(() => rmSync(repository.folder, { recursive: true, force: true }))

async function install(args: readonly string[] = [], folder = repository.folder) {
  const { world, written } = worldIn(folder)
  const code = await run(['hook', 'install', ...args], world)
  return { code, ...written }
}

/** Commits with an `onrecord` on the path that is the built one. */
function commit() {
  const folder = join(repository.folder, '.git', 'onrecord-bin')
  mkdirSync(folder, { recursive: true })
  repository.write('.git/onrecord-bin/onrecord', `#!/bin/sh\nexec "${process.execPath}" "${binary}" "$@"\n`)
  chmodSync(join(folder, 'onrecord'), 0o755)
  repository.git('add', '-A')
  const env = { ...gitEnvironment, PATH: `${folder}${delimiter}${gitEnvironment.PATH}` }
  const { status, stderr } = spawnSync('git', ['commit', '-qm', 'x'], {
    cwd: repository.folder,
    env,
    encoding: 'utf8'
  })
  return { status, out: stderr }
}

test('the hook lets through what is clear and holds up what is not', async () => {
  expect(await install()).toMatchObject({
    code: 0,
    out: expect.stringContaining('Wrote .git/hooks/pre-commit')
  })
  repository.write('a.md', 'Hello customers')
  expect(commit()).toMatchObject({ status: 0 })
  repository.write('b.md', 'Hello punters')
  expect(commit()).toMatchObject({ status: 1, out: expect.stringContaining('house/no-punters') })
  repository.write('b.md', 'Hello customers')
  expect(commit()).toMatchObject({ status: 0 })
})

test('a commit without drafts passes', async () => {
  await install()
  repository.write('main.c', 'int main;')
  expect(commit()).toMatchObject({ status: 0, out: expect.stringContaining('No draft') })
})

test('it keeps to the paths it was given, from whatever folder', async () => {
  repository.write('posts/onrecord.yaml', policy)
  repository.write('posts/it’s/a.md', 'x')
  expect(await install(['it’s'], join(repository.folder, 'posts'))).toMatchObject({ code: 0 })
  const text = readFileSync(join(repository.folder, '.git/hooks/pre-commit'), 'utf8')
  expect(text).toContain("check --staged --policy posts/onrecord.yaml -- 'posts/it’s'")
  repository.write('notes.md', 'Hello punters')
  expect(commit()).toMatchObject({ status: 0 })
  repository.write('posts/it’s/a.md', 'Hello punters')
  expect(commit()).toMatchObject({ status: 1 })
})

test('it goes where core.hooksPath says', async () => {
  repository.git('config', 'core.hooksPath', '.hooks')
  expect(await install()).toMatchObject({ code: 0, out: expect.stringContaining('Wrote .hooks/pre-commit') })
  expect(statSync(join(repository.folder, '.hooks/pre-commit')).mode & 0o111).toBe(0o111)
})

test('a hook that is there stays as it is, and the line to add is told', async () => {
  repository.write('.git/hooks/pre-commit', '#!/bin/sh\nexit 0\n')
  expect(await install(['drafts'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('Add this line to it: onrecord check --staged -- drafts')
  })
  expect(readFileSync(join(repository.folder, '.git/hooks/pre-commit'), 'utf8')).toBe('#!/bin/sh\nexit 0\n')
})

test('installing it twice changes nothing', async () => {
  await install()
  expect(await install()).toMatchObject({
    code: 0,
    out: '.git/hooks/pre-commit is there already and does this.\n'
  })
})

test('without onrecord the commit is held up', async () => {
  await install()
  repository.write('a.md', 'Hello')
  repository.git('add', '-A')
  const { status, stderr } = spawnSync('git', ['commit', '-qm', 'x'], {
    cwd: repository.folder,
    env: gitEnvironment,
    encoding: 'utf8'
  })
  expect(status).toBe(1)
  expect(stderr).toContain('onrecord is not installed: the drafts were not checked.')
})
