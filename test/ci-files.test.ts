import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { inputEndings } from '../src/generated/inputs.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('the action', () => {
  const { inputs, runs } = parse(read('action.yml'))
  const { run, env } = runs.steps[1]
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-action-'))
    cpSync(join(root, 'fixtures', 'sample'), folder, { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Runs the step that checks drafts, as the service would. */
  function check(given: Record<string, string>) {
    const value = (name: string) => given[name] ?? String(inputs[name].default)
    const names = Object.entries<string>(env)
    const filled = names.map(([name, text]) => [
      name,
      text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input) => value(input))
    ])
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        ...Object.fromEntries(filled),
        ONRECORD: join(root, 'bin', 'onrecord.js'),
        GITHUB_STEP_SUMMARY: join(folder, 'summary.md')
      }
    })
  }

  test('annotates what it finds, sums it up, and fails', () => {
    const { status, stdout, stderr } = check({ paths: 'drafts', sarif: 'out.sarif' })
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(/^::error file=drafts\/delay\.md,line=6,/)
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('### onrecord')
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).version).toBe('2.1.0')
  })

  test('passes when nothing blocks', () => {
    expect(check({ paths: 'drafts/welcome.txt' }).status).toBe(0)
    expect(check({ 'fail-on': 'never' }).status).toBe(0)
  })

  test('fails when it cannot do the job', () => {
    expect(check({ paths: 'gone' }).status).toBe(2)
    expect(check({ policy: 'gone.yaml' }).status).toBe(2)
  })
})

describe('the pre-commit hook', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml'))

  test('takes every format that is read', () => {
    const files = new RegExp(hook.files)
    expect(Object.keys(inputEndings).filter((ending) => !files.test(`a${ending}`))).toEqual([])
    expect(files.test('a.png')).toBe(false)
  })

  test('starts a command that there is', () => {
    const [name] = hook.entry.split(' ')
    expect(Object.keys(JSON.parse(read('package.json')).bin)).toContain(name)
  })
})

describe('the page on git and CI', () => {
  const page = read('docs/git-and-ci.md')

  test('shows YAML and JSON that can be read', () => {
    const blocks = [...page.matchAll(/```(yaml|json)\n([\s\S]*?)```/g)]
    expect(blocks.length).toBeGreaterThan(4)
    for (const [, kind, text = ''] of blocks) {
      expect(() => (kind === 'yaml' ? parse(text) : JSON.parse(text))).not.toThrow()
    }
  })

  test('names inputs and options that there are', () => {
    const { inputs } = parse(read('action.yml'))
    for (const name of ['paths', 'since', 'sarif']) expect(Object.keys(inputs)).toContain(name)
    const options = new Set(Array.from(page.matchAll(/ (--[\w-]+)/g), ([, option]) => option))
    const help = spawnSync(process.execPath, [join(root, 'bin', 'onrecord.js'), 'check', '--help'], {
      encoding: 'utf8'
    })
    for (const option of options) expect(help.stdout).toContain(option)
  })
})

test('the README links to files that there are', () => {
  const links = [...read('README.md').matchAll(/\]\((?!https?:)([^)#]+)\)/g)]
  expect(links.length).toBeGreaterThan(2)
  expect(links.flatMap(([, path = '']) => (existsSync(join(root, path)) ? [] : [path]))).toEqual([])
})
