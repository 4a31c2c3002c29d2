#!/usr/bin/env node
/**
 * Measures onrecord beside its peers: `npm run bench`, after `npm run build` and `npm ci` in this folder.
 *
 *   --quick            few rounds and small queues; the results are printed and not kept
 *   --only cold,files  these parts alone; the others keep their last results
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { cold, files, hostile, inProcess, manyPhrases, queues } from './parts.js'

const parts = { cold, 'in-process': inProcess, files, queues, phrases: manyPhrases, hostile }
const results = new URL('results.json', import.meta.url)

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } }
})
const wanted = values.only?.split(',') ?? Object.keys(parts)
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Known: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
if (!existsSync(new URL('node_modules', import.meta.url))) {
  console.error('The peers are not installed. Run npm ci in bench/.')
  process.exit(2)
}

/** Prints nested numbers as indented lines. */
function print(value, indent = '  ') {
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'object') {
      console.log(`${indent}${name}`)
      print(inner, `${indent}  `)
    } else console.log(`${indent}${name.padEnd(44 - indent.length)} ${inner}`)
  }
}

const measured = {}
for (const name of wanted) {
  console.log(`${name}: ${name === 'hostile' ? 'once' : 'in turn'} …`)
  measured[name] = await parts[name]({ rounds: values.quick ? 3 : 9, isQuick: values.quick })
  print(measured[name])
}
if (!values.quick) {
  const before = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')).parts : {}
  const known = { ...before, ...measured }
  const all = Object.fromEntries(
    Object.keys(parts).flatMap((name) => (name in known ? [[name, known[name]]] : []))
  )
  const head = { node: process.version, date: new Date().toISOString().slice(0, 10) }
  writeFileSync(results, `${JSON.stringify({ ...head, parts: all }, null, 2)}\n`)
}
