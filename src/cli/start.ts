/**
 * Loads the command line, whose compiled code is kept between runs beside the plans: compiling it would be a good part
 * of a short run.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
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

/** The code that was kept of a script by this build under this Node, and what keeps it. */
function keptCode(
  folder: string,
  name: string
): { readonly code: Buffer | undefined; keep(script: Script): void } {
  const path = join(folder, `code-${name}-${process.version}-${process.arch}`)
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

/**
 * Lets V8 put fewer functions into those that call them. A run of seconds is over before so much optimising has paid:
 * checking a thousand files takes a fifth less time, and a hundred thousand drafts as long as before. It belongs to what
 * kept code was made with, so it is said before any is read.
 */
function optimiseLess(): void {
  // Other versions may not know the word, and would complain of it.
  if (/^v2[0-4]\./.test(process.version)) setFlagsFromString('--max-inlined-bytecode-size-cumulative=100')
}

/** The scripts of the build that have run. */
interface Scripts {
  /** What a script exports, which runs when it is first asked for. */
  exportsOf(name: string): unknown
  /** Keeps the code of those that ran without: by now it holds all functions that this run needed. */
  keep(): void
}

/** Runs scripts with the code that was kept of them. */
function createScripts(dist: string, folder: string | null): Scripts {
  const ran = new Map<string, unknown>()
  const unkept: (() => void)[] = []

  /** What a script loads later: another script of the build, a chunk of it, or a package. */
  const load = (path: string): unknown => {
    if (path.startsWith('./') && path.endsWith('.cjs'))
      return exportsOf(path.slice('./'.length, -'.cjs'.length))
    return import(path.startsWith('.') ? pathToFileURL(join(dist, path)).href : path)
  }

  function exportsOf(name: string): unknown {
    if (ran.has(name)) return ran.get(name)
    const { code, keep } = folder === null ? { code: undefined, keep: () => {} } : keptCode(folder, name)
    const file = join(dist, `${name}.cjs`)
    // A script asks its module for what it loads later, since it may not import modules on its own.
    const source = `(function (exports, require, module) {${readFileSync(file, 'latin1')}\n})`
    const script = new Script(source, { filename: file, ...(code && { cachedData: code }) })
    if (code === undefined || script.cachedDataRejected === true) unkept.push(() => keep(script))
    const module = { exports: {}, load }
    script.runInThisContext()(module.exports, createRequire(file), module)
    ran.set(name, module.exports)
    return module.exports
  }

  return {
    exportsOf,
    keep: () => {
      for (const keep of unkept) keep()
    }
  }
}

/**
 * Starts the command line. What keeps it from starting is told in a line, with exit code 2: nothing was checked.
 *
 * @param dist the folder that the build has made
 */
export async function start(dist: string): Promise<void> {
  try {
    optimiseLess()
    const scripts = createScripts(dist, cacheFolder(process.env))
    const { main } = scripts.exportsOf('cli') as CommandLine
    await main(dist)
    scripts.keep()
  } catch (error) {
    process.stderr.write(`onrecord: could not start: ${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 2
  }
}
