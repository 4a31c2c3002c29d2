import { resolve } from 'node:path'
import type { Files, World } from '../../src/cli/world.ts'

/** What a world in memory begins with. */
export interface Beginning {
  /** Paths from the working folder → texts or bytes. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Paths that nobody may read. */
  readonly locked?: readonly string[]
  /** What is piped in; absent: standard input is a terminal. */
  readonly stdin?: string | Uint8Array
  /** Whether a person looks at the output. */
  readonly terminal?: boolean
  readonly width?: number
  readonly env?: Readonly<Record<string, string>>
  /** What the person types, question by question. */
  readonly answers?: readonly string[]
  /** What changes while the run waits: each step writes files, then the run is told. After the last it is stopped. */
  readonly changes?: readonly Readonly<Record<string, string>>[]
  readonly packs?: Readonly<Record<string, unknown>>
  readonly stopped?: AbortSignal
  readonly build?: string
}

/** A world, and what a run has left behind in it. */
export interface MemoryWorld extends World {
  readonly out: () => string
  readonly err: () => string
  /** The text of a file, by its path from the working folder; null when there is none. */
  readonly text: (path: string) => string | null
  /** What the run waits for. */
  readonly watched: readonly string[]
  /** The files below an absolute path. */
  readonly paths: (folder: string) => string[]
}

const cwd = '/brand'

/** Bytes in parts that are cut anywhere, through characters too. */
function* partsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7001) yield bytes.subarray(at, at + 7001)
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

function memoryFiles(texts: Map<string, string | Uint8Array>, locked: ReadonlySet<string>): Files {
  const kind: Files['kind'] = (path) => {
    if (texts.has(path)) return 'file'
    const below = path === '/' ? '/' : `${path}/`
    return path === cwd || [...texts.keys()].some((file) => file.startsWith(below)) ? 'folder' : null
  }
  const read: Files['read'] = (path) => {
    const held = texts.get(path)
    if (held === undefined) throw failure('ENOENT')
    if (locked.has(path)) throw failure('EACCES')
    return typeof held === 'string' ? new TextEncoder().encode(held) : held
  }
  return {
    kind,
    read,
    size: (path) => read(path).length,
    parts: (path) => partsOf(read(path)),
    list(folder) {
      if (locked.has(folder)) throw failure('EACCES')
      const below = folder === '/' ? '/' : `${folder}/`
      const names = [...texts.keys()]
        .filter((path) => path.startsWith(below))
        .map((path) => path.slice(below.length).split('/')[0]!)
      return [...new Set(names)].reverse().map((name) => ({ name, kind: kind(`${below}${name}`) ?? 'other' }))
    },
    write(path, content) {
      if ([...locked].some((place) => path === place || path.startsWith(`${place}/`))) throw failure('EACCES')
      const isWhole = typeof content === 'string' || content instanceof Uint8Array
      texts.set(path, isWhole ? content : [...content].join(''))
    },
    remove: (path) => {
      texts.delete(path)
    }
  }
}

/** Makes a world that stands in memory alone; its working folder is `/brand`. */
export function memoryWorld(beginning: Beginning = {}): MemoryWorld {
  const {
    files = {},
    locked = [],
    stdin,
    terminal = false,
    width = 80,
    env = {},
    answers = [],
    packs = {}
  } = beginning
  const texts = new Map(Object.entries(files).map(([path, text]) => [resolve(cwd, path), text]))
  const waiting = [...answers]
  const piped = typeof stdin === 'string' ? new TextEncoder().encode(stdin) : (stdin ?? new Uint8Array())
  const watched: string[] = []
  const written = { out: '', err: '' }
  return {
    cwd,
    env,
    stdin: {
      terminal: stdin === undefined,
      read: async () => piped,
      async *parts() {
        yield* partsOf(piped)
      }
    },
    stdout: {
      terminal,
      width,
      write: (text) => {
        written.out += text
      },
      drained: async () => {}
    },
    stderr: {
      terminal,
      width,
      write: (text) => {
        written.err += text
      },
      drained: async () => {}
    },
    files: memoryFiles(texts, new Set(locked.map((path) => resolve(cwd, path)))),
    git: () => ({ code: null, out: new Uint8Array(), err: '' }),
    async *changes(places) {
      watched.push(...places)
      for (const change of beginning.changes ?? []) {
        for (const [path, text] of Object.entries(change)) texts.set(resolve(cwd, path), text)
        yield
      }
    },
    watched,
    now: () => 0,
    pause: async () => {},
    ask: async (question) => {
      written.out += question
      return waiting.shift() ?? null
    },
    stopped: beginning.stopped ?? new AbortController().signal,
    today: () => '2027-01-31',
    scratch: async () => {
      const rows: string[] = []
      return { add: (row) => rows.push(row), rows: () => rows, remove: () => {} }
    },
    threads: async () => 1,
    findPackage: (name) =>
      texts.has(`${cwd}/node_modules/${name}/pack.yaml`) ? `${cwd}/node_modules/${name}/pack.yaml` : null,
    shippedPacks: () => packs,
    compiledPacks: () => undefined,
    version: '0.1.0',
    build: beginning.build ?? 'test',
    cacheFolder: '/cache',
    out: () => written.out,
    err: () => written.err,
    paths: (folder) => [...texts.keys()].filter((path) => path.startsWith(`${folder}/`)),
    text: (path) => {
      const held = texts.get(resolve(cwd, path))
      return held === undefined ? null : typeof held === 'string' ? held : new TextDecoder().decode(held)
    }
  }
}
