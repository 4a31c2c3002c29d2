/** Where to keep what may be made again. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** `ONRECORD_CACHE` names a folder or says `off`; else the folder where programs of this system keep such things. */
export function cacheFolder({
  ONRECORD_CACHE,
  XDG_CACHE_HOME,
  LOCALAPPDATA
}: NodeJS.ProcessEnv): string | null {
  if (ONRECORD_CACHE !== undefined && ONRECORD_CACHE !== '') {
    return ONRECORD_CACHE === 'off' ? null : resolve(ONRECORD_CACHE)
  }
  const usual = (process.platform === 'win32' ? LOCALAPPDATA : XDG_CACHE_HOME) || join(homedir(), '.cache')
  return join(usual, 'onrecord')
}
