#!/usr/bin/env node
// How well the packs do on labelled drafts: the published set in fixtures/, and those in ../shared/eval where that is.
//   node scripts/eval.js                          every set, every pack
//   node scripts/eval.js --set contrast           one set (may be given more than once)
//   node scripts/eval.js --use promises,tone      these packs alone
//   node scripts/eval.js --even | --odd           half of the rows, by the last digit of their ids
//   node scripts/eval.js --misses                 shows what went wrong, draft by draft
//   node scripts/eval.js --readme                 writes the figures of the published set into the README
//   node scripts/eval.js --text "We'll refund you" [--in-reply-to "…"]    what is found in one text
import { parseArgs } from 'node:util'
import { checkRows } from './eval/check.js'
import { kinds } from './eval/kinds.js'
import { printDraft } from './eval/print.js'
import { writeReadme } from './eval/readme.js'
import { categoryOf, half } from './eval/score.js'
import { sets } from './eval/sets.js'

const { values: options } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    use: { type: 'string' },
    even: { type: 'boolean', default: false },
    odd: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    text: { type: 'string' },
    'in-reply-to': { type: 'string' },
    policy: { type: 'string', default: 'contrast' }
  }
})

const known = sets()
const only = options.use?.split(',').map((name) => name.trim()) ?? null
const packs = only ?? Object.keys(categoryOf)
const names = options.set ?? known.filter(({ kind }) => kind !== 'found').map(({ name }) => name)
const which = options.even ? 'even' : options.odd ? 'odd' : null

function setOf(name) {
  const set = known.find((one) => one.name === name)
  if (set !== undefined) return set
  throw new Error(`There is no set “${name}”. There are: ${known.map((one) => one.name).join(', ')}`)
}

async function evaluate({ name, kind, policy, rows: readRows }) {
  const all = readRows()
  const rows = which === null ? all : half(all, which)
  const { checked, milliseconds } = await checkRows(rows, policy(), kind === 'climate' ? null : only)
  const each = ((1000 * milliseconds) / rows.length).toFixed(0)
  console.log(`\n${name}: ${rows.length} drafts${which === null ? '' : ` (${which} half)`}, ${each} µs each`)
  if (options.readme && name === 'contrast' && which === null) writeReadme(rows, checked, packs)
  kinds[kind]({ rows, checked, packs, misses: options.misses, halves: which === null })
}

async function showText(text) {
  const row = { id: 'text', text, in_reply_to: options['in-reply-to'] }
  const { checked } = await checkRows([row], setOf(options.policy).policy(), only)
  printDraft('', row, checked.get('text'), packs)
}

try {
  if (options.text !== undefined) await showText(options.text)
  else for (const name of names) await evaluate(setOf(name))
} catch (error) {
  console.error(error.message)
  process.exitCode = 2
}
