/** Files and folders of the disk. */
import type { Dirent, Stats } from 'node:fs'
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { dirname } from 'node:path'
import type { Content, FileKind, Files } from './world.ts'

function kindOf(entry: Dirent | Stats): FileKind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

/** Whether something stands at a path, be it a link to nothing. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** So much is read of a file at a time. */
const partLength = 1 << 17

function* filePartsOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const part = Buffer.allocUnsafe(partLength)
      const length = readSync(file, part, 0, partLength, null)
      if (length === 0) return
      yield part.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

function writeTo(path: string, content: Content, mode?: number): void {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    writeFileSync(path, content, mode === undefined ? {} : { mode })
    return
  }
  const file = openSync(path, 'w', mode)
  try {
    for (const part of content)
      for (let rest = Buffer.from(part); rest.length > 0; ) rest = rest.subarray(writeSync(file, rest))
  } finally {
    closeSync(file)
  }
}

/** The disk. */
export const disk: Files = {
  kind(path) {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return null
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
  },
  read: (path) => readFileSync(path),
  size: (path) => statSync(path).size,
  parts: filePartsOf,
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  write(path, content, { executable = false } = {}) {
    mkdirSync(dirname(path), { recursive: true })
    if (exists(path) && !lstatSync(path).isFile()) {
      // A device or a pipe, such as /dev/stdout, cannot be replaced by a new file.
      writeTo(path, content)
      return
    }
    const half = `${path}.${process.pid}.tmp`
    try {
      writeTo(half, content, executable ? 0o755 : undefined)
      renameSync(half, path)
    } catch (error) {
      rmSync(half, { force: true })
      throw error
    }
  },
  remove: (path) => rmSync(path, { force: true })
}
