/** All that the command line may ask of the machine. Tests hand in a world in memory. */
import type { CompiledPacks } from '../policy/world.ts'

/** The run was stopped from outside; the message says so. */
export class Stopped extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Stopped'
  }
}

/** What stands at a path; links are followed, except by `Files.list`. */
export type FileKind = 'file' | 'folder' | 'link' | 'other'

/** What is written to a file: a text, a text in parts, or bytes. */
export type Content = string | Iterable<string> | Uint8Array

/** Files and folders. All paths are absolute; whatever fails throws an `Error` with a `code` such as `EACCES`. */
export interface Files {
  /** What stands there, links followed; null when there is nothing. */
  kind(path: string): Exclude<FileKind, 'link'> | null
  read(path: string): Uint8Array
  /** How many bytes a file holds. */
  size(path: string): number
  /** The same bytes one after another, for files that should not stand in memory as a whole. */
  parts(path: string): Iterable<Uint8Array>
  /** The entries of a folder, in any order, links not followed. */
  list(folder: string): readonly { readonly name: string; readonly kind: FileKind }[]
  /** Writes a whole file at once, and the folders above it: readers see the old content or the new one. */
  write(path: string, content: Content, how?: { readonly executable?: boolean }): void
  /** Removes a file, if it is there. */
  remove(path: string): void
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOENT: 'it is not there',
  EISDIR: 'it is a folder',
  ENOSPC: 'no space left',
  EROFS: 'the disk is read-only'
}

/** Why `Files` failed, in plain words. */
export function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (code || String(error))
}

/** Where text goes. */
export interface Sink {
  /** Whether a person looks at it. */
  readonly terminal: boolean
  /** Columns of the window; 80 when there is none. */
  readonly width: number
  write(text: string): void
  /** Waits until what was written is on its way, so that it does not pile up. */
  drained(): Promise<void>
}

/** Where text comes from. */
export interface Spring {
  /** Whether a person would have to type it. */
  readonly terminal: boolean
  /** Everything until the end. */
  read(): Promise<Uint8Array>
  /** The same, as it comes. */
  parts(): AsyncIterable<Uint8Array>
}

/** A place for what memory should not hold: rows are added, then all are read in order. */
export interface Scratch {
  /** Adds a row of text without line ends. */
  add(row: string): void
  rows(): Iterable<string>
  remove(): void
}

/** What a git command has said. */
export interface GitAnswer {
  /** Null when there is no git. */
  readonly code: number | null
  readonly out: Uint8Array
  readonly err: string
}

/** The machine as the command line sees it. */
export interface World {
  /** The folder the command was given in, absolute. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Spring
  readonly stdout: Sink
  readonly stderr: Sink
  readonly files: Files
  /** Runs git in the working folder. */
  git(args: readonly string[], input?: string): GitAnswer
  /** Milliseconds on a clock that only goes forward; used for progress alone, never for a verdict. */
  now(): number
  /** The day it is in a time zone, or where the machine stands, as `2027-01-31`: exceptions of a policy end on one. */
  today(timeZone?: string): string
  /** Lets the machine see to other things: signals, streams. */
  pause(): Promise<void>
  /** Asks the person at the terminal one question; null when they gave no answer (end of input). */
  ask(question: string): Promise<string | null>
  /** Yields after something in these folders and files has changed and come to rest; ends when the run is stopped. */
  changes(places: readonly string[]): AsyncIterator<void>
  /** Aborted with a `Stopped` when the person stops the run, or nobody reads the output any more. */
  readonly stopped: AbortSignal
  /** The packs that come with onrecord: path under `rules/` → what the YAML holds. */
  shippedPacks(): Readonly<Record<string, unknown>>
  /** The same checked and compiled; nothing when no build has done it. */
  compiledPacks(): CompiledPacks | undefined
  /** The file that an npm package exports, as a module in `folder` would find it; null when there is no such package. */
  findPackage(name: string, folder: string): string | null
  /** Makes a place for what memory should not hold. */
  scratch(): Promise<Scratch>
  /** How many threads can run at the same time. */
  readonly threads: () => Promise<number>
  /** The version of onrecord. */
  readonly version: string
  /** Changes whenever the code or a shipped rule does. */
  readonly build: string
  /** Where to keep what may be made again, absolute; null for nowhere. */
  readonly cacheFolder: string | null
}
