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

/** Path under rules/ (`promises.yaml`, `subjects/strikes.yaml`) → the parsed file. Throws with the file's name. */
export function readPacks(folder = join(root, 'rules')) {
  const packs = {}
  for (const name of yamlFiles(folder)) {
    try {
      packs[name] = parse(readFileSync(join(folder, name), 'utf8'), { merge: true })
    } catch (cause) {
      throw new Error(`rules/${name}: ${cause.message}`, { cause })
    }
  }
  return packs
}
