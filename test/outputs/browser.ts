import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** An installed Chromium; null where there is none. */
export const chromium: string | null =
  [process.env.CHROMIUM ?? '', ...places].find((path) => existsSync(path)) ?? null
