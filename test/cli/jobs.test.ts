import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { binary } from './binary-path.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  writeFileSync(
    join(folder, 'onrecord.yaml'),
    'onrecord: 1\nrules: { house/no-punters: { check: phrase, params: { phrases: [punters] }, severity: error, message: No., why: Rude., instead: customers, examples: { bad: ["⟦punters⟧"], ok: [fine] } } }\n'
  )
  const rows = Array.from({ length: 30_000 }, (_, i) =>
    JSON.stringify({
      id: `r${i}`,
      text: i % 11 === 0 ? `Dear punters, ${i}` : `Hello, this is reply ${i} of very many.`
    })
  )
  writeFileSync(join(folder, 'queue.jsonl'), `${rows.join('\n')}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

const report = (...args: string[]) =>
  spawnSync(process.execPath, [binary, 'check', 'queue.jsonl', '--format', 'json', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 27
  })

test('any number of threads writes the same bytes', () => {
  const [alone, ...others] = ['1', '2', '3', 'auto'].map((jobs) => report('--jobs', jobs))
  expect({ status: alone?.status, err: alone?.stderr }).toEqual({ status: 1, err: '' })
  expect(JSON.parse(alone?.stdout ?? '').counts).toMatchObject({ drafts: 30_000, blocked: 2728 })
  for (const { status, stdout } of others) {
    expect(status).toBe(1)
    expect(stdout === alone?.stdout).toBe(true)
  }
})

test('a number of threads that makes no sense is refused', () => {
  const { status, stderr } = report('--jobs', 'many')
  expect(status).toBe(2)
  expect(stderr).toBe('onrecord: --jobs does not know “many”.\n  It takes auto, or a number from 1 to 64.\n')
})

test('a thread that dies ends the run, and it says so', () => {
  const killer = join(folder, 'killer.cjs')
  writeFileSync(
    killer,
    "const { isMainThread } = require('node:worker_threads')\nif (!isMainThread) setTimeout(() => process.exit(7), 50)\n"
  )
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', killer, binary, 'check', 'queue.jsonl', '--format', 'json', '--jobs', '2'],
    { cwd: folder, encoding: 'utf8' }
  )
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('A thread ended before its drafts were checked: it left with code 7.')
})

test('a reader that goes away early is told of, threads or not', () => {
  const command = `"${process.execPath}" "${binary}" check queue.jsonl --format json --jobs 2 | head -c 100 > /dev/null`
  const { stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
  expect(stderr).toBe('onrecord: stopped: nobody reads the output any more. The report is not complete.\n')
})
