import { readFileSync } from 'node:fs'

/** What an output is known to write for the shared report: `fixtures/outputs/<name>`. */
export function golden(name: string): string {
  return readFileSync(new URL(`../../fixtures/outputs/${name}`, import.meta.url), 'utf8')
}
