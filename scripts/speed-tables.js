// The tables of the README that tell how fast onrecord is, from the last results of the benchmark.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './source.js'

const RUNS = {
  'one draft, a whole process': 'cold',
  '1,000 files of one draft': 'files',
  'a reply, in process': 'in-process'
}

const times = (number) => (number === undefined ? '' : `${number} ×`)

/** How many times as long as onrecord each peer takes: head and rows. */
function beside(parts) {
  const runs = Object.entries(RUNS).flatMap(([run, part]) =>
    parts[part] === undefined ? [] : [[run, parts[part]['times onrecord']]]
  )
  const own = (name) => name.startsWith('onrecord')
  const peers = [...new Set(runs.flatMap(([, of]) => Object.keys(of).filter((name) => !own(name))))]
  return {
    head: ['', ...peers],
    rows: runs.map(([run, of]) => [run, ...peers.map((name) => times(of[name]))])
  }
}

/** What else was measured, in its own units. */
function alone(parts) {
  const rows = []
  const { cold, queues, phrases, hostile, 'in-process': inProcess } = parts
  if (cold) {
    rows.push(['one draft, a whole process', `${cold['times node -e 0'].onrecord} × \`node -e 0\``])
    const changed = `${cold['policy changed, times write-good']} × write-good`
    rows.push(['the same right after the policy has changed', changed])
  }
  if (inProcess) rows.push(['a reply, in process', `${inProcess['milliseconds a reply'].onrecord} ms`])
  if (queues) {
    rows.push([
      'a draft in a queue of 100,000',
      `${queues['milliseconds a draft, one thread']} ms on one thread`
    ])
    rows.push(['two threads there', times(queues['one thread, times two threads'])])
    for (const [threads, memory] of Object.entries(queues['peak memory'])) {
      const [few, many] = Object.entries(memory)
      rows.push([
        `peak memory on ${threads}`,
        `${few[1]} MiB, and ${times(many[1])} that for ten times as many drafts`
      ])
    }
  }
  if (phrases) {
    rows.push(['5,000 banned phrases against 50', times(phrases['5,000 phrases, times 50'])])
    rows.push(['50,000 banned phrases against 50', times(phrases['50,000 phrases, times 50'])])
  }
  if (hostile) {
    const worst = (of) => `${Math.max(...Object.values(of))} ms`
    const { 'milliseconds for 100,000 characters': texts, 'milliseconds for a hostile pattern': patterns } =
      hostile
    rows.push(['100,000 characters made to be slow, the worst kind', worst(texts)])
    rows.push(['a pattern made to be slow, the worst', worst(patterns)])
  }
  return { head: ['what', 'how fast'], rows }
}

/** Table name → head and rows. */
export function speedTables() {
  const { parts } = JSON.parse(readFileSync(join(root, 'bench', 'results.json'), 'utf8'))
  return { peers: beside(parts), speed: alone(parts) }
}
