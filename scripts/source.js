// Runs the TypeScript of src/ as it is on disk, without a build: one esbuild call in memory, then a plain import.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Imports a module that is given as TypeScript text, as if it stood in the project's folder.
 * The bundle lies under node_modules, so that packages are found from there.
 */
export async function importSource(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning'
  })
  const code = outputFiles[0].contents
  const folder = join(root, 'node_modules', '.cache', 'onrecord')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`)
  writeFileSync(file, code)
  return import(pathToFileURL(file).href)
}
