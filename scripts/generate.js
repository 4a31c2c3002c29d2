#!/usr/bin/env node
// Makes every list from the folders: src/generated/*.ts, the tables of the README, the JSON Schema of a policy.
//   node scripts/generate.js           writes what has changed
//   node scripts/generate.js --check   writes nothing; exit 1 and the names of the stale files when there are any
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { policySchema } from './policy-schema.js'
import { readme } from './readme.js'
import { readExtensions, registries } from './registries.js'
import { root } from './source.js'

/** Path from the project's folder → what the file should hold. */
async function wantedFiles() {
  const extensions = await readExtensions()
  return { ...registries(extensions), ...(await readme(extensions)), ...(await policySchema(extensions)) }
}

/** The paths whose file on disk is not what it should be. */
function stale(wanted) {
  return Object.keys(wanted).filter((path) => {
    const file = join(root, path)
    return !existsSync(file) || readFileSync(file, 'utf8') !== wanted[path]
  })
}

const wanted = await wantedFiles()
const paths = stale(wanted)
if (process.argv.includes('--check')) {
  for (const path of paths) console.error(`${path} is stale: run \`node scripts/generate.js\``)
  process.exitCode = paths.length === 0 ? 0 : 1
} else {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), wanted[path])
    console.log(`wrote ${path}`)
  }
}
