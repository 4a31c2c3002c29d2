/** The machine itself. */
import { join } from 'node:path'
import type { CompiledPacks } from '../policy/world.ts'
import { cacheFolder } from './cache-folder.ts'
import { disk } from './disk.ts'
import type { GitAnswer, Sink, Spring, World } from './world.ts'

/** What comes with the installed package. */
export interface Shipment {
  readonly version: string
  readonly build: string
  shippedPacks(): Readonly<Record<string, unknown>>
  compiledPacks(): CompiledPacks | undefined
}

/** A stream costs time to open, and most runs never write to standard error: `open` is called when it is needed. */
function sink(open: () => NodeJS.WriteStream): Sink {
  return {
    get terminal() {
      return open().isTTY === true
    },
    get width() {
      return open().columns ?? 80
    },
    write(text) {
      open().write(text)
    },
    async drained() {
      const stream = open()
      if (!stream.writableNeedDrain || stream.destroyed) return
      await new Promise<void>((resolve) => {
        stream.once('drain', resolve)
        stream.once('close', resolve)
        stream.once('error', () => resolve())
      })
    }
  }
}

/** Standard error; that nobody reads it changes nothing. */
function openStderr(): NodeJS.WriteStream {
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {})
  return process.stderr
}

function stdinUntil(stopped: AbortSignal): Spring {
  return {
    get terminal() {
      return process.stdin.isTTY === true
    },
    async read() {
      const all: Uint8Array[] = []
      for await (const part of parts()) all.push(part)
      return Buffer.concat(all)
    },
    parts
  }

  async function* parts(): AsyncGenerator<Uint8Array> {
    stopped.addEventListener('abort', () => process.stdin.destroy(stopped.reason))
    for await (const part of process.stdin) yield typeof part === 'string' ? Buffer.from(part) : part
  }
}

async function ask(question: string): Promise<string | null> {
  const { createInterface } = await import('node:readline/promises')
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const closed = new Promise<null>((resolve) => lines.once('close', () => resolve(null)))
  try {
    return await Promise.race([lines.question(question), closed])
  } finally {
    lines.close()
  }
}

function git(args: readonly string[], input = ''): GitAnswer {
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const { status, stdout, stderr, error } = spawnSync('git', args, { input, maxBuffer: 2 ** 31 - 1 })
  if (error !== undefined) return { code: null, out: new Uint8Array(), err: error.message }
  return { code: status ?? 1, out: stdout, err: stderr.toString() }
}

function today(timeZone?: string): string {
  // Swedish dates are ISO dates.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date())
}

function findPackage(name: string, folder: string): string | null {
  try {
    const { createRequire } = process.getBuiltinModule('node:module')
    return createRequire(join(folder, 'policy.yaml')).resolve(name)
  } catch {
    return null
  }
}

/** The real world; `stopped` tells when the person wants it to end. */
export function realWorld(stopped: AbortSignal, shipment: Shipment): World {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: stdinUntil(stopped),
    stdout: sink(() => process.stdout),
    stderr: sink(openStderr),
    files: disk,
    git,
    now: () => process.uptime() * 1000,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    ask,
    stopped,
    async *changes(places) {
      const { fileChanges } = await import('./file-changes.ts')
      yield* fileChanges(places, stopped)
    },
    today,
    scratch: async () => (await import('./scratch-file.ts')).scratchFile(),
    threads: async () => (await import('node:os')).availableParallelism(),
    findPackage,
    ...shipment,
    cacheFolder: cacheFolder(process.env)
  }
}
