/**
 * Loads the command line, whose compiled code is kept between runs beside the plans: compiling it would be a good part
 * of a short run.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { blockSum } from '../core/block-sum.ts'
import { cacheFolder } from './cache-folder.ts'

/** Filled in by the build. */
declare const BUILD: { readonly build: string }

/** What the file of the command line exports. */
interface CommandLine {
  main(dist: string): Promise<void>
}

/** What stands before kept code. V8 takes whatever has the right length for code, and dies of it if it is none. */
function markOf(code: Uint8Array): Buffer {
  const sum = (blockSum(code) >>> 0).toString(16).padStart(8, '0')
  return Buffer.from(`${BUILD.build}${sum}`)
}

/** The code that was kept by this build under this Node, and what keeps it. */
function keptCode(folder: string): { readonly code: Buffer | undefined; keep(script: Script): void } {
  const path = join(folder, `code-${process.version}-${process.arch}`)
  let code: Buffer | undefined
  try {
    const kept = readFileSync(path)
    const after = kept.subarray(BUILD.build.length + 8)
    if (kept.subarray(0, -after.length).equals(markOf(after))) code = after
  } catch {
    // Nothing is kept yet.
  }
  const keep = (script: Script): void => {
    try {
      mkdirSync(folder, { recursive: true })
      const half = `${path}.${process.pid}.tmp`
      try {
        const made = script.createCachedData()
        writeFileSync(half, Buffer.concat([markOf(made), made]))
        renameSync(half, path)
      } finally {
        rmSync(half, { force: true })
      }
    } catch {
      // A folder that cannot be written to costs time, not the result.
    }
  }
  return { code, keep }
}

/** Runs the file of the command line with the code that was kept of it; keeps it afterwards when there was none. */
async function run(dist: string, folder: string | null): Promise<void> {
  const { code, keep } = folder === null ? { code: undefined, keep: () => {} } : keptCode(folder)
  const file = join(dist, 'cli.cjs')
  // The file asks its module for what it loads later, since scripts may not import modules on their own.
  const source = `(function (exports, require, module) {${readFileSync(file, 'latin1')}\n})`
  const script = new Script(source, { filename: file, ...(code && { cachedData: code }) })
  const module = {
    exports: {},
    load: (path: string) => import(path.startsWith('.') ? pathToFileURL(join(dist, path)).href : path)
  }
  script.runInThisContext()(module.exports, createRequire(file), module)
  const { main } = module.exports as CommandLine
  await main(dist)
  if (code === undefined || script.cachedDataRejected === true) keep(script)
}

/**
 * Starts the command line. What keeps it from starting is told in a line, with exit code 2: nothing was checked.
 *
 * @param dist the folder that the build has made
 */
export async function start(dist: string): Promise<void> {
  try {
    await run(dist, cacheFolder(process.env))
  } catch (error) {
    process.stderr.write(`onrecord: could not start: ${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 2
  }
}
