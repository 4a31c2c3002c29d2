/** Where to keep what may be made again. */
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

/** The home folder of whoever runs this; null for a user without one, as in some containers. */
function home(): string | null {
  try {
    return homedir() || null
  } catch {
    return null
  }
}

/**
 * `ONRECORD_CACHE` names a folder or says `off`; else the folder where programs of this system keep such things. Null:
 * nowhere.
 */
export function cacheFolder({
  ONRECORD_CACHE,
  XDG_CACHE_HOME,
  LOCALAPPDATA
}: NodeJS.ProcessEnv): string | null {
  if (ONRECORD_CACHE !== undefined && ONRECORD_CACHE !== '') {
    return ONRECORD_CACHE === 'off' ? null : resolve(ONRECORD_CACHE)
  }
  const named = process.platform === 'win32' ? LOCALAPPDATA : XDG_CACHE_HOME
  if (named !== undefined && isAbsolute(named)) return join(named, 'onrecord')
  const own = home()
  return own === null ? null : join(own, '.cache', 'onrecord')
}
