/** The tools that onrecord is measured against, at their usual settings. They do not check the same things. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folder } from './measure.js'

const bin = fileURLToPath(new URL('node_modules/.bin/', import.meta.url))
const node = process.execPath

/** A style of our own for Vale, for where its packages cannot be had: hedges and intensifiers. */
function valeConfig() {
  const styles = join(folder, 'styles', 'Bench')
  mkdirSync(styles, { recursive: true })
  const rule = [
    'extends: existence',
    'message: "Leave out “%s”."',
    'level: warning',
    'ignorecase: true',
    'tokens: [very, really, quite, just, simply, actually, basically]'
  ]
  writeFileSync(join(styles, 'Weasel.yml'), `${rule.join('\n')}\n`)
  const config = join(folder, '.vale.ini')
  writeFileSync(config, `StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Vale, Bench\n`)
  return config
}

/** Commands that check files; Vale only where it is on the PATH. */
export async function cliPeers(...files) {
  const rules = ['write-good', 'terminology', 'alex'].flatMap((rule) => ['--rule', rule])
  const peers = {
    'write-good': { command: [node, join(bin, 'write-good'), ...files], most: 255 },
    alex: { command: [node, join(bin, 'alex'), '--quiet', ...files] },
    textlint: {
      command: [node, join(bin, 'textlint'), ...rules, ...files],
      cwd: fileURLToPath(new URL('.', import.meta.url))
    }
  }
  if (spawnSync('vale', ['--version']).error === undefined)
    peers.vale = { command: ['vale', '--config', valeConfig(), '--no-exit', ...files] }
  return peers
}

/** The same and their like as functions over a text. */
export async function libraryPeers() {
  const { default: writeGood } = await import('write-good')
  const { text: alex } = await import('alex')
  const { unified } = await import('unified')
  const { default: english } = await import('retext-english')
  const { createLinter, loadTextlintrc } = await import('textlint')
  const { TextlintKernelDescriptor } = await import('@textlint/kernel')
  const plugins = await Promise.all(
    ['profanities', 'equality', 'intensify', 'passive', 'readability', 'repeated-words'].map(
      async (name) => (await import(`retext-${name}`)).default
    )
  )
  const stringify = (await import('retext-stringify')).default
  const parser = unified().use(english)
  const pipeline = plugins
    .reduce((all, plugin) => all.use(plugin), unified().use(english))
    .use(stringify)
    .freeze()
  const plugged = await loadTextlintrc({
    node_modulesDir: fileURLToPath(new URL('node_modules', import.meta.url))
  })
  const rules = await Promise.all(
    ['write-good', 'terminology', 'alex'].map(async (ruleId) => {
      const { default: rule } = await import(`textlint-rule-${ruleId}`)
      return { ruleId, rule: rule.default ?? rule }
    })
  )
  const descriptor = plugged.concat(new TextlintKernelDescriptor({ rules, plugins: [], filterRules: [] }))
  const textlint = createLinter({ descriptor })
  return {
    'retext-english, parse alone': { work: (text) => parser.parse(text) },
    'write-good': { work: (text) => writeGood(text) },
    'six retext plugins': { work: (text) => pipeline.process(text), share: 0.1 },
    alex: { work: (text) => alex(text), share: 0.1 },
    textlint: { work: (text) => textlint.lintText(text, 'reply.md'), share: 0.05 }
  }
}
