/** Waits for files to change. */
import { statSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import { basename, dirname } from 'node:path'

/** Editors write a file in several steps: for so long (ms) nothing must happen before it counts as one change. */
const rest = 80

/** Changes that say nothing of drafts or policies. */
const isNoise = (path: string): boolean => /(?:^|[\\/])(?:\.git|node_modules)(?:[\\/]|$)/.test(path)

/** Calls `tell` for each change in a folder, however deep, or of a file. A file is watched through its folder, since editors replace it. */
async function follow(place: string, tell: () => void, stopped: AbortSignal): Promise<void> {
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true
  const events = watch(isFolder ? place : dirname(place), { recursive: isFolder, signal: stopped })
  for await (const { filename } of events) {
    const isMeant = filename === null || (isFolder ? !isNoise(filename) : filename === basename(place))
    if (isMeant) tell()
  }
}

/** Yields after each burst of changes in these folders and files (absolute), until it is stopped. */
export async function* fileChanges(places: readonly string[], stopped: AbortSignal): AsyncGenerator<void> {
  let timer: NodeJS.Timeout | undefined
  let wake = () => {}
  let isChanged = false
  const tell = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isChanged = true
      wake()
    }, rest)
  }
  stopped.addEventListener('abort', () => {
    clearTimeout(timer)
    wake()
  })
  for (const place of places) follow(place, tell, stopped).catch(() => wake())
  while (!stopped.aborted) {
    if (!isChanged) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    if (!isChanged) continue
    isChanged = false
    yield
  }
}
