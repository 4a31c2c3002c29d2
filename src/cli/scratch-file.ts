/** A temporary file for what memory should not hold. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import type { Scratch } from './world.ts'

/** So much is written and read at a time. */
const blockLength = 1 << 18

/** Makes a file that nobody else can read; it is gone when the process ends, however that may be, where the system allows. */
export function scratchFile(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const file = openSync(join(folder, 'rows'), 'wx+', 0o600)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  if (process.platform !== 'win32') remove()
  let waiting: string[] = []
  let length = 0
  let written = 0

  function flush(): void {
    for (let rest = Buffer.from(waiting.join('')); rest.length > 0; ) {
      const count = writeSync(file, rest, 0, rest.length, written)
      written += count
      rest = rest.subarray(count)
    }
    waiting = []
    length = 0
  }

  return {
    add(row) {
      waiting.push(row, '\n')
      length += row.length
      if (length >= blockLength) flush()
    },
    *rows() {
      flush()
      const block = Buffer.allocUnsafe(blockLength)
      const decoder = new StringDecoder('utf8')
      let rest = ''
      for (let at = 0; at < written; ) {
        const count = readSync(file, block, 0, blockLength, at)
        at += count
        const rows = (rest + decoder.write(block.subarray(0, count))).split('\n')
        rest = rows.pop() ?? ''
        yield* rows
      }
    },
    remove() {
      closeSync(file)
      if (process.platform === 'win32') remove()
    }
  }
}
