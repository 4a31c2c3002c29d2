/** Runs commands as whole processes, in turn, and compares their medians. */
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The environment of every measured process: this variable alone makes Node 20 start three times slower. */
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NO_COLOR: '1' }
delete env.NODE_EXTRA_CA_CERTS

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

/**
 * Runs a command once.
 *
 * @param {string[]} command
 * @param {{ cwd?: string, input?: string, before?: () => void }} options `input` is a file for standard input
 * @returns {Promise<{ seconds: number, code: number | null }>}
 */
export function once(command, { cwd, input } = {}) {
  const stdin = input === undefined ? 'ignore' : openSync(input, 'r')
  return new Promise((resolve, reject) => {
    const began = process.hrtime.bigint()
    const child = spawn(command[0], command.slice(1), { cwd, env, stdio: [stdin, 'ignore', 'ignore'] })
    child.on('error', reject)
    child.on('exit', (code) => {
      const seconds = Number(process.hrtime.bigint() - began) / 1e9
      if (typeof stdin === 'number') closeSync(stdin)
      resolve({ seconds, code })
    })
  })
}

/**
 * Runs several commands in turn (A B C A B C …) after one warm-up round.
 *
 * @param {{ name: string, command: string[], cwd?: string, before?: () => void }[]} commands
 * @param {number} rounds
 * @returns {Promise<Map<string, number>>} the median seconds of each
 */
export async function inTurn(commands, rounds = 9) {
  const times = new Map(commands.map(({ name }) => [name, []]))
  for (let round = -1; round < rounds; round++) {
    for (const { name, command, cwd, before } of commands) {
      before?.()
      const { seconds, code } = await once(command, { cwd })
      if (code !== null && code > 1) throw new Error(`${name} ended with exit code ${code}`)
      if (round >= 0) times.get(name).push(seconds)
    }
  }
  return new Map(Array.from(times, ([name, all]) => [name, median(all)]))
}

/**
 * Runs a Node program once and asks it for its peak memory.
 *
 * @param {string[]} args what follows `node`
 * @returns {Promise<{ seconds: number, mebibytes: number }>}
 */
export async function peak(args) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  const file = join(folder, 'peak')
  const hook = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(file)},String(process.resourceUsage().maxRSS)))`
  try {
    const { seconds, code } = await once([process.execPath, '--import', hook, ...args])
    if (code !== null && code > 1) throw new Error(`node ${args.join(' ')} ended with exit code ${code}`)
    return { seconds, mebibytes: Number(readFileSync(file, 'utf8')) / 1024 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Times a function over texts, warmed up, different texts in every repetition.
 *
 * @param {(text: string) => unknown} work
 * @param {string[]} texts
 * @param {number} repetitions
 * @returns {Promise<number>} median milliseconds a text
 */
export async function perText(work, texts, repetitions = 5) {
  const share = Math.floor(texts.length / (repetitions + 1))
  const times = []
  for (let repetition = 0; repetition <= repetitions; repetition++) {
    const part = texts.slice(repetition * share, (repetition + 1) * share)
    const began = performance.now()
    for (const text of part) await work(text)
    if (repetition > 0) times.push((performance.now() - began) / part.length)
  }
  return median(times)
}
