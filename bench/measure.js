/** Runs whole processes in turn, or functions over texts, and compares them pair by pair. */
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the benchmark keeps what it makes; removed at the end. */
export const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** The environment of every measured process: the variable that is taken out makes Node 20 start three times slower. */
const env = { ...process.env, NO_COLOR: '1', ONRECORD_CACHE: join(folder, 'cache') }
delete env.NODE_EXTRA_CA_CERTS

/** The middle of some numbers. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** How many times longer one took than another, as the median of the rounds in which both ran side by side. */
export const times = (longer, shorter) => median(longer.map((value, round) => value / shorter[round]))

/** A number with so many digits as tell something. */
export const short = (number, digits = 3) => Number(number.toPrecision(digits))

/**
 * Runs a command once.
 *
 * @param {string[]} command
 * @param {{ cwd?: string, input?: string, env?: object }} options `input` is a file for standard input
 * @returns {Promise<{ seconds: number, code: number | null }>}
 */
export function once(command, { cwd = folder, input, env: more = {} } = {}) {
  const stdin = input === undefined ? 'ignore' : openSync(input, 'r')
  return new Promise((resolve, reject) => {
    const began = process.hrtime.bigint()
    const child = spawn(command[0], command.slice(1), {
      cwd,
      env: { ...env, ...more },
      stdio: [stdin, 'ignore', 'ignore']
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      const seconds = Number(process.hrtime.bigint() - began) / 1e9
      if (typeof stdin === 'number') closeSync(stdin)
      resolve({ seconds, code })
    })
  })
}

/**
 * Runs several commands in turn (A B C A B C …) after one round to warm up.
 *
 * @param {Record<string, { command: string[], before?: () => void, cwd?: string, env?: object, most?: number }>} commands
 *   `before` is called before each run and not timed; `most` is the highest exit code that is no failure: 1 unless it is
 *   given
 * @param {number} rounds
 * @returns {Promise<Record<string, number[]>>} the seconds of each, round by round
 */
export async function inTurn(commands, rounds) {
  const seconds = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let round = -1; round < rounds; round++) {
    for (const [name, { command, before, most = 1, ...options }] of Object.entries(commands)) {
      before?.()
      const run = await once(command, options)
      if (run.code === null || run.code > most) throw new Error(`${name} ended with exit code ${run.code}`)
      if (round >= 0) seconds[name].push(run.seconds)
    }
  }
  return seconds
}

/**
 * Runs a Node program once and asks it for its peak memory.
 *
 * @param {string[]} args what follows `node`
 * @returns {Promise<{ seconds: number, mebibytes: number }>}
 */
export async function peak(args) {
  const file = join(folder, 'peak')
  const hook = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(file)},String(process.resourceUsage().maxRSS)))`
  const { seconds, code } = await once([process.execPath, '--import', hook, ...args])
  if (code === null || code > 1) throw new Error(`node ${args.join(' ')} ended with exit code ${code}`)
  return { seconds, mebibytes: Number(readFileSync(file, 'utf8')) / 1024 }
}

/**
 * Times functions over texts in turn, warmed up, different texts in every round.
 *
 * @param {Record<string, { work: (text: string) => unknown, share?: number }>} works `share` is the part of the texts
 *   that a slow one is given
 * @param {string[]} texts
 * @param {number} rounds
 * @returns {Promise<Record<string, number[]>>} milliseconds of processor time a text, round by round
 */
export async function perText(works, texts, rounds) {
  const spent = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
  const length = Math.floor(texts.length / (rounds + 1))
  for (let round = 0; round <= rounds; round++) {
    const part = texts.slice(round * length, (round + 1) * length)
    for (const [name, { work, share = 1 }] of Object.entries(works)) {
      const own = part.slice(0, Math.max(5, Math.floor(part.length * share)))
      const before = process.cpuUsage()
      for (const text of own) await work(text)
      const { user, system } = process.cpuUsage(before)
      if (round > 0) spent[name].push((user + system) / 1000 / own.length)
    }
  }
  return spent
}
