#!/usr/bin/env node
// Builds dist/: the command line and the library in shared chunks that are loaded when needed, the shipped packs and
// the forms of their words as JSON, and the type declarations of the library.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { formsOfPacks } from './forms.js'
import { readPacks } from './packs.js'
import { root } from './source.js'

const dist = join(root, 'dist')

// Made aside and put in place when it is whole, so that what runs meanwhile never meets half of it.
const made = join(root, 'node_modules', '.cache', 'onrecord', `build-${process.pid}`)

// Left as they are and imported when a check first needs them: write-good assigns undeclared variables, which an ES
// module forbids; the others are large and most runs never touch them.
const external = [
  'write-good',
  'retext-profanities',
  'retext-equality',
  'compromise',
  'libphonenumber-js',
  're2js'
]

// Bundled CommonJS packages ask for Node's own modules with `require`, which an ES module does not have.
const banner =
  "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)"

/** A name for what is built: it changes with every file that goes into it. */
function buildId() {
  const hash = createHash('sha256')
  for (const folder of ['src', 'rules']) {
    for (const path of readdirSync(join(root, folder), { recursive: true }).sort()) {
      const file = join(root, folder, path)
      if (statSync(file).isFile()) hash.update(`${path}\0`).update(readFileSync(file))
    }
  }
  return hash
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16)
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

async function bundle() {
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: made,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external,
    banner: { js: banner },
    define: { BUILD: JSON.stringify({ version, build: buildId() }) },
    legalComments: 'none',
    logLevel: 'warning'
  })
}

function declarations() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', join(made, 'types')], {
    cwd: root,
    stdio: 'inherit'
  })
}

try {
  mkdirSync(made, { recursive: true })
  const packs = readPacks()
  writeFileSync(
    join(made, 'packs.json'),
    JSON.stringify({ ...packs, 'forms.json': await formsOfPacks(packs) })
  )
  await bundle()
  if (!process.argv.includes('--no-types')) declarations()
  rmSync(dist, { recursive: true, force: true })
  renameSync(made, dist)
} finally {
  rmSync(made, { recursive: true, force: true })
}
