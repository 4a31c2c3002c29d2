import { existsSync, readFileSync } from 'node:fs'

/**
 * A published schema from the folder of conformance suites beside the project; null where that is not there. The
 * schemas are other people's and do not come with the project.
 */
export function publishedSchema(path: string): string | null {
  const file = new URL(`../../../shared/conformance/${path}`, import.meta.url)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
