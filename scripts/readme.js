// The tables of the README, between <!-- table: NAME --> and <!-- /table -->.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPacks } from './packs.js'
import { sampleBlock } from './readme-sample.js'
import { root } from './source.js'
import { speedTables } from './speed-tables.js'

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')
}

const units = {
  x: 'as X counts',
  graphemes: 'characters',
  utf16: 'characters',
  bytes: 'bytes',
  mastodon: 'as Mastodon counts',
  threads: 'as Threads counts'
}

/** A limit for people: `4,096 bytes (reply, review-reply)`. */
function lengthText({ unit, most, kinds }) {
  const whom = kinds === undefined ? '' : ` (${kinds.join(', ')})`
  return `${most.toLocaleString('en-GB')} ${units[unit] ?? unit}${whom}`
}

/** Table name → its Markdown. */
function tables({ checks, channels, inputs, outputs }) {
  const { peers, speed } = speedTables()
  const packs = Object.values(readPacks()).filter((file) => file?.pack !== undefined)
  return {
    packs: table(
      ['pack', 'what it is for'],
      packs.map(({ pack, summary }) => [`\`${pack}\``, summary])
    ),
    peers: table(peers.head, peers.rows),
    speed: table(speed.head, speed.rows),
    checks: table(
      ['check', 'what it does'],
      checks.map(({ name, summary }) => [`\`${name}\``, summary])
    ),
    inputs: table(
      ['format', 'files', 'what it reads'],
      inputs.map(({ name, endings, summary }) => [
        `\`${name}\``,
        endings.map((e) => `\`${e}\``).join(' '),
        summary
      ])
    ),
    outputs: table(
      ['`--format`', 'what it is for'],
      outputs.map(({ name, summary }) => [`\`${name}\``, summary])
    ),
    channels: table(
      ['channel', 'network', 'the most it takes', 'looked up'],
      channels.map(({ name, label, lengths, sources }) => [
        `\`${name}\``,
        label,
        lengths.map(lengthText).join('; '),
        sources.map(({ url, checked }) => `[${checked}](${url})`).join(', ')
      ])
    )
  }
}

/** Path → text of the README with its tables and its sample made new. Fails on a table that nobody makes. */
export async function readme(extensions) {
  const known = tables(extensions)
  const sample = await sampleBlock()
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  const made = text.replace(
    /(<!-- table: ([\w-]+) -->)[\s\S]*?(<!-- \/table -->)/g,
    (_, open, name, close) => {
      if (known[name] === undefined) throw new Error(`README.md has a table “${name}” that nobody makes`)
      return `${open}\n\n${known[name]}\n\n${close}`
    }
  )
  const whole = made.replace(
    /(<!-- sample -->\n)[\s\S]*?(<!-- \/sample -->)/,
    (_, open, close) => open + sample + close
  )
  return { 'README.md': whole }
}
