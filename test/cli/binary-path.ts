import { fileURLToPath } from 'node:url'

/** The program as it is installed; it runs what the build has made. */
export const binary = fileURLToPath(new URL('../../bin/onrecord.js', import.meta.url))
