import { readdirSync, readFileSync } from 'node:fs'
import type { Shipped } from '../src/policy/world.ts'
import { readYaml } from '../src/policy/yaml-file.ts'

const folder = new URL('../rules/', import.meta.url)

/** The bytes of a file under `rules/`. */
export const readRules = (path: string): Uint8Array => readFileSync(new URL(path, folder))

/** The packs, subjects and words as they are in `rules/` now, as the build would parse them. */
export function shippedRules(): Shipped {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/')
  )
  const yaml = paths.filter((path) => path.endsWith('.yaml')).sort()
  return Object.fromEntries(yaml.map((path) => [path, readYaml(readRules(path), path).value]))
}
