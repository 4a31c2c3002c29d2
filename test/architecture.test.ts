import { describe, expect, test } from 'vitest'
import { importsOf, type SourceFile, sourceFiles } from './imports.ts'

const files = sourceFiles()
const extensions = new Set(files.filter(({ isExtension }) => isExtension).map(({ path }) => path))

/** Who may import whom. `own` folders of `src/`; `packages` by name; `libraries` how many others a file may have. */
interface Allowed {
  readonly own: readonly string[]
  readonly packages: readonly string[]
  readonly libraries: number
}

const parsers = [
  'nlcst',
  'unified',
  'vfile',
  'retext-english',
  'retext-syntax-urls',
  'retext-syntax-mentions',
  'zod'
]
const table: Readonly<Record<string, Allowed>> = {
  core: { own: ['core'], packages: parsers, libraries: 0 },
  adapters: { own: ['core', 'adapters'], packages: parsers, libraries: 1 },
  checks: { own: ['core', 'adapters', 'checks'], packages: [], libraries: 0 },
  channels: { own: ['core', 'channels'], packages: [], libraries: 1 },
  inputs: { own: ['core', 'adapters', 'inputs'], packages: [], libraries: 1 },
  outputs: { own: ['core', 'outputs'], packages: [], libraries: 1 },
  policy: { own: ['core', 'adapters', 'policy'], packages: ['yaml', 'zod', 'compromise'], libraries: 0 },
  library: { own: ['core', 'policy', 'generated', 'library'], packages: ['nlcst', 'vfile'], libraries: 0 },
  generated: { own: ['checks', 'channels', 'inputs', 'outputs'], packages: [], libraries: 0 }
}

/** Folders whose extensions must not know each other. */
const strangers = ['checks', 'channels', 'inputs', 'outputs']

const folderOf = (path: string) => path.split('/')[0]!
const isOwn = (name: string) => name.endsWith('.ts')

/** What is wrong with the imports of one file, as sentences. */
function faultsOf({ path, imports }: SourceFile): string[] {
  const folder = folderOf(path)
  const allowed = table[folder]
  if (allowed === undefined) return []
  const mayColour = path === 'outputs/terminal.ts'
  const libraries = imports
    .filter((name) => !isOwn(name) && !allowed.packages.includes(name))
    .filter((name) => !(mayColour && name === 'chalk'))
  return [
    ...imports
      .filter((name) => isOwn(name) && !allowed.own.includes(folderOf(name)))
      .map((name) => `${path} must not import ${name}`),
    ...imports
      .filter((name) => strangers.includes(folder) && folderOf(name) === folder && extensions.has(name))
      .map((name) => `${path} must not import ${name}: extensions do not know each other`),
    ...imports.filter((name) => name.startsWith('node:')).map((name) => `${path} must not import ${name}`),
    ...(libraries.length > allowed.libraries
      ? [`${path} imports too many packages: ${libraries.join(', ')}`]
      : [])
  ]
}

describe('who may import whom', () => {
  test('there are files to look at, in every folder of the table', () => {
    for (const folder of Object.keys(table)) {
      expect(files.filter(({ path }) => folderOf(path) === folder).length, folder).toBeGreaterThan(0)
    }
  })

  test('every folder holds to the table', () => {
    expect(files.flatMap(faultsOf)).toEqual([])
  })

  test('the table sees through every way to import', () => {
    const text = `import a from './a.ts'\nimport type { B } from '../core/b.ts'\nimport 'c'\nexport { d } from 'd/e'
import {
  f
} from '@g/h/i'
const j = await import('node:fs')`
    expect(importsOf(text, 'checks/x.ts')).toEqual(['@g/h', 'c', 'checks/a.ts', 'core/b.ts', 'd', 'node:fs'])
  })

  test('a file that breaks the table is told', () => {
    const file = { path: 'checks/x.ts', imports: ['policy/bind.ts', 'chalk', 'node:fs'], isExtension: true }
    expect(faultsOf(file)).toHaveLength(3)
  })
})
