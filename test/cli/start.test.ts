import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { binary } from './binary-path.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What `onrecord` with some arguments writes and ends with; what it keeps, it keeps in the folder. */
function run(args: readonly string[], cache = folder) {
  const env = { ...process.env, ONRECORD_CACHE: cache }
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('the file of the command line is of plain characters, as it is read', () => {
  const bytes = readFileSync(fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url)))
  expect(bytes.findIndex((byte) => byte > 127)).toBe(-1)
  const { stdout } = run(['check', '--text', '“Hi” ＠northline … ☺', '--format', 'json'], folder)
  expect(stdout).not.toContain('\ufffd')
})

const kept = (): string => join(folder, readdirSync(folder).find((name) => name.startsWith('code-'))!)

// What each says is loaded after the start, so that it shows that this works from kept code too.
test.each([[['rules']], [['schema']], [['check', '--format', 'nonsense']]])(
  'says the same with kept code: %s',
  (args) => {
    const first = run(args)
    expect(readdirSync(folder)).toHaveLength(1)
    expect(run(args)).toEqual(first)
    expect(run(args, 'off')).toEqual(first)
  }
)

test('loads a policy that changes with kept code', () => {
  const policy = join(folder, 'onrecord.yaml')
  const cache = join(folder, 'cache')
  const checkWith = (phrase: string, cache: string) => {
    writeFileSync(
      policy,
      `onrecord: 1\nrules: { house/no: { check: phrase, params: { phrases: [${phrase}] }, message: No. } }\n`
    )
    return run(['check', '--policy', policy, '--text', 'Hello punters', '--format', 'json'], cache)
  }
  for (const phrase of ['punters', 'pax', 'punters', '""']) {
    const { status, stdout, stderr } = checkWith(phrase, cache)
    expect({ status, stdout, stderr }).toEqual(checkWith(phrase, 'off'))
  }
  const scripts = readdirSync(cache).flatMap((name) => /^code-([a-z]+)-/.exec(name)?.[1] ?? [])
  expect(scripts.sort()).toEqual(['cli', 'policy'])
})

test.each<[what: string, spoil: (code: Buffer) => Buffer]>([
  ['half of it', (code) => code.subarray(0, code.length / 2)],
  ['none of it', () => Buffer.alloc(0)],
  ['that of another build', (code) => Buffer.concat([Buffer.from('0'.repeat(16)), code.subarray(16)])],
  ['code with a lost block', (code) => Buffer.from(code).fill(0, 40_960, 45_056)],
  ['no code', () => Buffer.alloc(5000, 'code')]
])('does without kept code when there is %s, and keeps it anew', (_, spoil) => {
  const first = run(['rules'])
  const whole = readFileSync(kept())
  writeFileSync(kept(), spoil(whole))
  expect(run(['rules'])).toEqual(first)
  expect(readFileSync(kept()).length).toBeGreaterThan(whole.length / 2)
  expect(readFileSync(kept()).subarray(0, 16)).toEqual(whole.subarray(0, 16))
})

test('does without a folder that cannot be made', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  expect(run(['--version'], join(file, 'cache'))).toMatchObject({ status: 0, stderr: '' })
})

test('leaves nothing half written behind', () => {
  run(['--version'])
  const path = kept()
  rmSync(path)
  mkdirSync(path)
  run(['--version'])
  expect(readdirSync(folder)).toEqual([basename(path)])
})

test.skipIf(process.platform === 'win32')('says in a line why it cannot start', () => {
  const script = 'rmdir "$PWD" && exec "$0" "$@"'
  const gone = join(folder, 'gone')
  mkdirSync(gone)
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, binary, '--version'], {
    cwd: gone,
    env: { ...process.env, ONRECORD_CACHE: 'off' },
    encoding: 'utf8'
  })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^onrecord: could not start: .+\n$/)
})
