// What the README opens with: a sample draft, and what is said of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPacks } from './packs.js'
import { importSource, root } from './source.js'

const folder = join(root, 'fixtures', 'sample')
const draft = 'drafts/delay.md'

/** What `onrecord check` writes in the folder of the sample. */
async function checked() {
  const { run, realWorld } = await importSource(`
    export { run } from './src/cli/run.ts'
    export { realWorld } from './src/cli/real-world.ts'
  `)
  let out = ''
  const sink = {
    terminal: false,
    width: 80,
    drained: async () => {},
    write: (text) => {
      out += text
    }
  }
  const shipment = { version: '', build: '', shippedPacks: () => readPacks(), compiledPacks: () => undefined }
  const world = realWorld(new AbortController().signal, shipment)
  const code = await run(['check', draft], {
    ...world,
    cwd: folder,
    cacheFolder: null,
    env: {},
    stdout: sink,
    stderr: sink
  })
  if (code !== 1)
    throw new Error(`The sample of the README was to be blocked, and ended with ${code}:\n${out}`)
  return out
}

/** The block between <!-- sample --> and <!-- /sample --> as Markdown. */
export async function sampleBlock() {
  const text = readFileSync(join(folder, draft), 'utf8').split('---\n').at(-1).trim()
  const shown = `$ onrecord check ${draft}\n\n${(await checked()).trimEnd()}`
  return `\n> ${text}\n\n\`\`\`console\n${shown}\n\`\`\`\n\n`
}
