import { type ChildProcess, spawn } from 'node:child_process'
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
    'onrecord: 1\nrules: { house/no-punters: { check: phrase, params: { phrases: [punters] }, severity: error, message: No. } }\n'
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [binary, ...args], { cwd: folder })
}

/** Waits for the end of a process; gives its exit code and what it wrote. */
async function ended(child: ChildProcess) {
  const text = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text.out += part
  })
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    text.err += part
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, ...text }
}

test('checks what is piped in and ends with the verdict', async () => {
  const child = start(['check'])
  child.stdin?.end('Hello punters\n')
  const { code, out, err } = await ended(child)
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out).toContain('<stdin>  blocked')
  expect(out).not.toContain('\u001b')
})

test('Ctrl-C ends it cleanly, and it says so', async () => {
  const child = start(['check', '-'])
  setTimeout(() => child.kill('SIGINT'), 1500)
  const { code, out, err } = await ended(child)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe('onrecord: stopped by Ctrl-C before the end. Nothing was reported.\n')
})

test('a closed pipe ends it cleanly, and it says so', async () => {
  const child = start(['check', '-', '--format', 'json', '--stdin-filename', 'queue.jsonl'])
  child.stdin?.end(`${JSON.stringify({ text: 'Hello punters' })}\n`.repeat(3000))
  child.stdout?.destroy()
  const { code, err } = await ended(child)
  expect(code).toBe(2)
  expect(err).toBe('onrecord: stopped: nobody reads the output any more. The report is not complete.\n')
})

test('its version is that of the package', async () => {
  const { code, out } = await ended(start(['--version']))
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})
