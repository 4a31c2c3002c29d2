/** The parts of the benchmark. Each measures side by side and gives numbers: ratios where two things are compared. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { phrases, replies } from './corpus.js'
import { folder, inTurn, median, peak, perText, short, times } from './measure.js'
import { cliPeers, libraryPeers } from './peers.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const policy = join(here, 'onrecord.yaml')
const checkBy = (policy) => [
  process.execPath,
  join(here, '..', 'bin', 'onrecord.js'),
  'check',
  '--policy',
  policy
]
const onrecord = checkBy(policy)
const library = () => import('../dist/index.js')

/** Each time against that of onrecord, and that of onrecord against the first. */
function compared(seconds, own = 'onrecord') {
  return Object.fromEntries(
    Object.keys(seconds)
      .filter((name) => name !== own)
      .map((name) => [name, short(times(seconds[name], seconds[own]))])
  )
}

/** A copy of the policy that can be changed again and again: each time it names another competitor. */
function changingPolicy() {
  const file = join(folder, 'changing.yaml')
  const text = readFileSync(policy, 'utf8')
  let changes = 0
  const change = () =>
    writeFileSync(file, text.replace('competitors: [', `competitors: [Rival ${changes++}, `))
  return { file, change }
}

/** One short draft, a whole process each; and the same right after the policy has changed. */
export async function cold({ rounds }) {
  const changing = changingPolicy()
  const file = join(folder, 'reply.txt')
  writeFileSync(file, `${replies(1)[0]}\n`)
  const seconds = await inTurn(
    {
      'node -e 0': { command: [process.execPath, '-e', '0'] },
      onrecord: { command: [...onrecord, file] },
      'onrecord, policy changed': { command: [...checkBy(changing.file), file], before: changing.change },
      ...(await cliPeers(file))
    },
    rounds
  )
  return {
    'times node -e 0': Object.fromEntries(
      Object.keys(seconds).map((name) => [name, short(times(seconds[name], seconds['node -e 0']))])
    ),
    'times onrecord': compared(seconds),
    'policy changed, times write-good': short(
      times(seconds['onrecord, policy changed'], seconds['write-good'])
    )
  }
}

/** A reply in process, one thread. */
export async function inProcess({ rounds }) {
  const { check, loadPolicy } = await library()
  const loaded = await loadPolicy(policy)
  const spent = await perText(
    { onrecord: { work: (text) => check(text, loaded) }, ...(await libraryPeers()) },
    replies(1000 * (rounds + 1)),
    rounds
  )
  return {
    'milliseconds a reply': Object.fromEntries(
      Object.keys(spent).map((name) => [name, short(median(spent[name]))])
    ),
    'times onrecord': compared(spent)
  }
}

/** A thousand files of one draft each. */
export async function files({ rounds }) {
  const drafts = join(folder, 'drafts')
  mkdirSync(drafts, { recursive: true })
  const names = replies(1000).map((text, i) => {
    const name = join(drafts, `reply-${i}.txt`)
    writeFileSync(name, `${text}\n`)
    return name
  })
  const seconds = await inTurn(
    { onrecord: { command: [...onrecord, drafts] }, ...(await cliPeers(...names)) },
    Math.min(rounds, 5)
  )
  return { 'times onrecord': compared(seconds) }
}

function writeQueue(name, count) {
  const file = join(folder, name)
  writeFileSync(file, '')
  for (let from = 0; from < count; from += 50_000) {
    const rows = replies(Math.min(50_000, count - from), 1 + from)
    writeFileSync(file, rows.map((text, i) => `${JSON.stringify({ id: `r${from + i}`, text })}\n`).join(''), {
      flag: 'a'
    })
  }
  return file
}

/** Very many drafts in one file, on one and on two threads. */
export async function queues({ rounds, isQuick }) {
  const [few, many] = isQuick ? [20_000, 60_000] : [100_000, 1_000_000]
  const small = writeQueue('few.jsonl', few)
  const args = (file, jobs) => [...onrecord.slice(1), file, '--format', 'json', '--jobs', String(jobs)]
  const seconds = await inTurn(
    {
      'one thread': { command: [process.execPath, ...args(small, 1)] },
      'two threads': { command: [process.execPath, ...args(small, 2)] }
    },
    Math.min(rounds, 3)
  )
  const large = writeQueue('many.jsonl', many)
  const memory = {}
  for (const jobs of [1, 2]) {
    const [less, more] = [await peak(args(small, jobs)), await peak(args(large, jobs))]
    memory[`${jobs} thread${jobs === 1 ? '' : 's'}`] = {
      [`MiB for ${few}`]: Math.round(less.mebibytes),
      [`times that for ${many}`]: short(more.mebibytes / less.mebibytes)
    }
  }
  return {
    drafts: few,
    'milliseconds a draft, one thread': short((median(seconds['one thread']) * 1000) / few),
    'one thread, times two threads': short(times(seconds['one thread'], seconds['two threads'])),
    'peak memory': memory
  }
}

/** A policy that bans 50 phrases, 5,000 and 50,000. */
export async function manyPhrases({ rounds }) {
  const { check, loadPolicy } = await library()
  const works = {}
  for (const count of [50, 5_000, 50_000]) {
    const list = phrases(count)
      .map((phrase) => JSON.stringify(phrase))
      .join(', ')
    const text = `onrecord: 1\nrules: { bench/banned: { check: phrase, severity: error, message: No., why: No., instead: Yes., params: { phrases: [${list}] }, examples: { bad: ['⟦${phrases(1)[0]}⟧'], ok: ['fine'] } } }\n`
    const loaded = await loadPolicy({ text })
    works[count] = { work: (reply) => check(reply, loaded) }
  }
  const spent = await perText(works, replies(3000 * (rounds + 1)), rounds)
  return {
    '5,000 phrases, times 50': short(times(spent[5000], spent[50])),
    '50,000 phrases, times 50': short(times(spent[50_000], spent[50]))
  }
}

const long = (part, length) => part.repeat(Math.ceil(length / part.length)).slice(0, length)

/** Texts that are made to be slow: 100,000 characters of each kind in one draft. */
export const hostileTexts = {
  prose: 'We are sorry to hear that your parcel has not arrived yet, please send us your order number. ',
  'one letter': 'a ',
  'we will': 'we will ',
  'refund you': "we'll refund you ",
  quotes: '"a "b ',
  brackets: '((([[[',
  apostrophes: "a's's",
  'line breaks': 'a\n\n',
  mentions: '@abc ',
  hashtags: '#AbcDef ',
  emoji: '😀',
  digits: '1 ',
  links: 'http://a.b/ ',
  commas: 'a, ',
  exclamations: '! ',
  swearing: 'f u c k ',
  addresses: 'a@b.example ',
  cards: '4111 1111 1111 1111 '
}

/** The slowest of the hostile texts, and patterns of a policy that would never end elsewhere. */
export async function hostile() {
  const { check, loadPolicy } = await library()
  const loaded = await loadPolicy(policy)
  const cost = async (text, rules) => {
    const before = process.cpuUsage()
    await check(text, rules)
    const { user, system } = process.cpuUsage(before)
    return short((user + system) / 1000)
  }
  await cost(long(hostileTexts.prose, 10_000), loaded)
  const texts = {}
  for (const [name, part] of Object.entries(hostileTexts))
    texts[name] = await cost(long(part, 100_000), loaded)
  const patterns = {}
  for (const pattern of ['(a+)+$', '\\s+$', 'a*a*a*b', '(.*),(.*),(.*)z']) {
    const rule = {
      check: 'pattern',
      severity: 'error',
      message: 'No.',
      why: 'No.',
      instead: 'Yes.',
      params: { pattern }
    }
    const rules = await loadPolicy({
      text: `onrecord: 1\nrules: ${JSON.stringify({ 'bench/slow': { ...rule, examples: {} } })}\n`
    })
    patterns[pattern] = await cost(`${long('a', 100_000)}!`, rules)
  }
  return { 'milliseconds for 100,000 characters': texts, 'milliseconds for a hostile pattern': patterns }
}
