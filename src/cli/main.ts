/** The process: signals, closed pipes, and the exit code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unpack } from '../core/packed.ts'
import { readShipped } from '../policy/shipped-text.ts'
import type { CompiledPacks } from '../policy/world.ts'
import { realWorld } from './real-world.ts'
import { run } from './run.ts'
import { Stopped } from './world.ts'

/** Filled in by the build. */
declare const BUILD: { readonly version: string; readonly build: string }

/**
 * Runs the command line of this process and sets its exit code.
 *
 * @param dist the folder that the build has made
 */
export async function main(dist: string): Promise<void> {
  const stop = new AbortController()
  let broken = false
  process.stdout.on('error', (error) => {
    if (broken) return
    broken = true
    const why = 'code' in error && error.code === 'EPIPE' ? 'nobody reads the output any more' : error.message
    process.stderr.write(`onrecord: stopped: ${why}. The report is not complete.\n`)
    stop.abort(new Stopped(''))
    process.exitCode = 2
  })
  process.once('SIGINT', () =>
    stop.abort(new Stopped('stopped by Ctrl-C before the end. Nothing was reported.'))
  )
  process.once('SIGTERM', () => stop.abort(new Stopped('stopped before the end. Nothing was reported.')))
  const world = realWorld(stop.signal, {
    ...BUILD,
    shippedPacks: () => readShipped(readFileSync(join(dist, 'packs.json'), 'latin1')),
    compiledPacks: () => unpack(readFileSync(join(dist, 'packs.bin'))) as CompiledPacks
  })
  const code = await run(process.argv.slice(2), world)
  process.exitCode = broken ? 2 : code
}
