/** The process: signals, closed pipes, and the exit code. */
import { readFileSync } from 'node:fs'
import { realWorld } from './real-world.ts'
import { run } from './run.ts'
import { Stopped } from './world.ts'

/** Filled in by the build. */
declare const BUILD: { readonly version: string; readonly build: string }

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))

/** Runs the command line of this process and sets its exit code. */
export async function main(): Promise<void> {
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
  process.stderr.on('error', () => {})
  process.once('SIGINT', () =>
    stop.abort(new Stopped('stopped by Ctrl-C before the end. Nothing was reported.'))
  )
  process.once('SIGTERM', () => stop.abort(new Stopped('stopped before the end. Nothing was reported.')))
  const world = realWorld(stop.signal, {
    ...BUILD,
    shippedPacks: () => read('./packs.json')
  })
  const code = await run(process.argv.slice(2), world)
  process.exitCode = broken ? 2 : code
}
