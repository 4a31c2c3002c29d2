#!/usr/bin/env node
// Builds dist/: the command line as one file for the usual run, one for a changed policy and chunks for all others, the
// library, the shipped packs with the forms of their words as JSON and compiled, and the type declarations of the library.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { readPacks } from './packs.js'
import { importSource, root } from './source.js'

const dist = join(root, 'dist')

// Made aside and put in place when it is whole, so that what runs meanwhile never meets half of it.
const made = join(root, 'node_modules', '.cache', 'onrecord', `build-${process.pid}`)
/** Where the build before goes, so that there is none for a moment only. */
const before = `${made}-before`

// Left as they are and imported when a check first needs them: write-good assigns undeclared variables, which an ES
// module forbids; the others are large and most runs never touch them.
const external = ['write-good', 'retext-equality', 'compromise', 'libphonenumber-js', 're2js']

/**
 * What a plain `onrecord check` needs, and nothing else, as one CommonJS file, since Node takes 20 ms to find its way
 * through as many ES modules. Whatever else is imported dynamically stands in `dist/chunks`.
 */
const HOT =
  /\/(cli\/check-run|generated\/[a-z]+|checks\/(?!inclusive|prose|pattern)[a-z-]+|channels\/[a-z-]+|inputs\/(text|markdown|jsonl|tweet)|outputs\/(json|terminal))\.ts$/

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

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Else esbuild makes each of them anew wherever it is used; Node has had them since version 10.
  supported: { 'regexp-unicode-property-escapes': true },
  external,
  define: { BUILD: JSON.stringify({ version, build: buildId() }) },
  legalComments: 'none',
  logLevel: 'warning'
}

/**
 * What else is bundled as one such file, by its name: loading the policy, which a run needs when the policy has changed.
 */
const SCRIPTS = { 'policy.cjs': 'cli/open-policy.ts' }

/** The chunk of a module that these files import on demand. */
const chunkOf = (path) =>
  `chunks/${relative(join(root, 'src'), path).replaceAll(/[\\/]/g, '-').replace(/\.ts$/, '')}`

/**
 * What costs time to load and is seldom used, as modules that load it when they are: commander can start programs, which
 * nothing here asks of it (4 ms); string-width makes a table of graphemes ready (13 ms), and plain texts need none; chalk
 * asks Node's terminals and networks what they can show (4 ms), also where nothing is coloured.
 */
const LATER = {
  'node:child_process':
    "exports.spawn = (...given) => process.getBuiltinModule('node:child_process').spawn(...given)",
  'string-width': "export default (...given) => require('string-width').default(...given)",
  chalk: "export const Chalk = function (...given) { return new (require('chalk').Chalk)(...given) }"
}
const loadLater = {
  name: 'load-later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:child_process|string-width|chalk)$/ }, ({ path, namespace }) =>
      namespace === 'later' ? undefined : { path, namespace: 'later' }
    )
    onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({ contents: LATER[path], resolveDir: root }))
  }
}

/** Builds the files that run as scripts; gives the modules that they left out. */
async function bundleScripts() {
  const cold = new Set()
  const leaveOut = {
    name: 'leave-out',
    setup({ onResolve }) {
      onResolve({ filter: /^[a-z]/ }, ({ kind, path }) =>
        kind === 'dynamic-import' ? { path, external: true } : undefined
      )
      onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
        const file = join(resolveDir, path)
        if (kind !== 'dynamic-import' || HOT.test(file)) return undefined
        const script = Object.keys(SCRIPTS).find((name) => file === join(root, 'src', SCRIPTS[name]))
        if (script !== undefined) return { path: `./${script}`, external: true }
        cold.add(file)
        return { path: `./${chunkOf(file)}.js`, external: true }
      })
    }
  }
  const { metafile } = await build({
    ...shared,
    metafile: true,
    // Node reads the whole file before it runs any of it.
    minify: true,
    entryPoints: Object.entries({
      'cli.cjs': 'cli/main.ts',
      'start.cjs': 'cli/start.ts',
      ...SCRIPTS
    }).map(([name, path]) => ({ in: `src/${path}`, out: name.slice(0, -'.cjs'.length) })),
    outdir: made,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    plugins: [leaveOut, loadLater]
  })
  for (const name of ['cli.cjs', ...Object.keys(SCRIPTS)]) loadThroughModule(name, metafile)
  return cold
}

const { inPlainCharacters } = await importSource(
  "export { inPlainCharacters } from './src/policy/shipped-text.ts'"
)

/** What a script imports later it loads through its module: one that is run from kept code may not import. */
function loadThroughModule(name, { outputs }) {
  const file = join(made, name)
  const [, { imports }] = Object.entries(outputs).find(([path]) => path.endsWith(`/${name}`))
  let count = 0
  const text = readFileSync(file, 'utf8').replaceAll(/\bimport\((?=")/g, () => {
    count++
    return 'module.load('
  })
  const expected = imports.filter(({ kind }) => kind === 'dynamic-import').length
  if (count < expected) throw new Error(`Of ${expected} imports only ${count} were found.`)
  writeFileSync(file, inPlainCharacters(text))
}

/** Builds the library and the modules that the scripts leave out, with what they share. */
async function bundleRest(cold) {
  // Bundled CommonJS packages ask for Node's own modules with `require`, which an ES module does not have.
  const banner =
    "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)"
  await build({
    ...shared,
    entryPoints: {
      index: 'src/index.ts',
      ...Object.fromEntries(Array.from(cold, (path) => [chunkOf(path), path]))
    },
    outdir: made,
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    format: 'esm',
    banner: { js: banner }
  })
}

/** The shipped packs with the forms of their words, and checked and compiled. */
async function compiled(shipped) {
  const { channels, checks, compileShipped, pack, writeShipped } = await importSource(`
    export { pack } from './src/core/packed.ts'
    export { channels } from './src/generated/channels.ts'
    export { checks } from './src/generated/checks.ts'
    export { compileShipped } from './src/policy/shipped-lexicon.ts'
    export { writeShipped } from './src/policy/shipped-text.ts'
  `)
  const world = { shipped, checks, channels, read: readFileSync, resolve: () => null }
  const made = await compileShipped(world)
  return { text: writeShipped({ ...shipped, 'forms.json': made.forms }), packed: pack(made.compiled) }
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
  const { text, packed } = await compiled(readPacks())
  writeFileSync(join(made, 'packs.json'), text)
  writeFileSync(join(made, 'packs.bin'), packed)
  await bundleRest(await bundleScripts())
  if (!process.argv.includes('--no-types')) declarations()
  if (existsSync(dist)) renameSync(dist, before)
  renameSync(made, dist)
} finally {
  for (const folder of [made, before]) rmSync(folder, { recursive: true, force: true })
}
