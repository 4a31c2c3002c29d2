// The YAML of rules/ as one object, in the shape that dist/packs.json has.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from './source.js'

/** Every `.yaml` file under a folder, as paths from that folder with `/`, sorted. */
function yamlFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
}

function fail(name, cause) {
  throw new Error(`rules/${name}: ${cause.message}`, { cause })
}

/**
 * Path under rules/ (`promises.yaml`, `subjects/strikes.yaml`) → the parsed file. `onFault` is told of files that are
 * no YAML, which are then left out; without it they are thrown.
 */
export function readPacks(onFault = fail) {
  const folder = join(root, 'rules')
  const packs = {}
  for (const name of yamlFiles(folder)) {
    try {
      packs[name] = parse(readFileSync(join(folder, name), 'utf8'), { merge: true })
    } catch (cause) {
      onFault(name, cause)
    }
  }
  return packs
}
