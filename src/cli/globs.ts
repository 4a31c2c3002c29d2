/** Globs of a command line, for shells that leave them alone and for quoted ones. */
import { sep } from 'node:path'
import { type Met, walk } from './walk.ts'
import type { Files } from './world.ts'

/** Whether a path has characters that only mean something in a glob. */
export function isGlob(path: string): boolean {
  return /[*?[\]{}]|[@!+]\(/.test(path)
}

/** The folder above the first part that is a glob: what has to be gone through. */
export function fixedFolder(glob: string): string {
  const parts = glob.split('/')
  const first = parts.findIndex(isGlob)
  return first <= 0 ? (glob.startsWith('/') ? '/' : '.') : parts.slice(0, first).join('/') || '/'
}

/** Yields the files that a glob matches, sorted. `*` stays in a folder, `**` goes down, `{a,b}` is a choice. */
export async function* matchGlob(
  glob: string,
  files: Files,
  absolute: (path: string) => string
): AsyncGenerator<Met> {
  const { default: picomatch } = await import('picomatch')
  const pattern = glob.replaceAll(sep, '/').replace(/^\.\//, '')
  const matches = picomatch(pattern)
  const folder = fixedFolder(pattern)
  if (files.kind(absolute(folder)) !== 'folder') return
  for (const met of walk(folder, files, absolute)) {
    if (matches(met.file.replaceAll(sep, '/'))) yield met
  }
}
