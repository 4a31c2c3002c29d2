// The registries: one lazy import for each extension file of a folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importSource, root } from './source.js'

const folders = ['checks', 'channels', 'inputs', 'outputs']

/** The extension files of a folder: those with a default export; the rest are shared pieces. Names, sorted. */
function extensionNames(folder) {
  const path = join(root, 'src', folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter(
      (name) => name.endsWith('.ts') && /^export default /m.test(readFileSync(join(path, name), 'utf8'))
    )
    .map((name) => name.slice(0, -'.ts'.length))
    .sort()
}

/** For each folder, its extensions in the order of their names, loaded. Fails when a name is not its file's name. */
export async function readExtensions() {
  const entries = folders.flatMap((folder) => extensionNames(folder).map((name) => [folder, name]))
  const imports = entries.map(([folder, name], i) => `import e${i} from './src/${folder}/${name}.ts'`)
  const loaded = await importSource(
    `${imports.join('\n')}\nexport const all = [${entries.map((_, i) => `e${i}`)}]\n`
  )
  const extensions = Object.fromEntries(folders.map((folder) => [folder, []]))
  entries.forEach(([folder, name], i) => {
    const extension = loaded.all[i]
    if (extension.name !== name) throw new Error(`src/${folder}/${name}.ts calls itself “${extension.name}”`)
    extensions[folder].push(extension)
  })
  return extensions
}

const key = (name) => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`)
const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

function object(name, doc, rows) {
  const body =
    rows.length === 0 ? '{}' : `{\n${rows.map(([left, right]) => `  ${key(left)}: ${right}`).join(',\n')}\n}`
  return `/** ${doc} */\nexport const ${name} = ${body} as const\n`
}

const lazy = (folder, extensions) =>
  extensions.map(({ name }) => [name, `() => import('../${folder}/${name}.ts')`])

function file(folder, ...parts) {
  return `// Made by scripts/generate.js from src/${folder}. Do not edit.\n\n${parts.join('\n')}`
}

/** Path → text of each registry. */
export function registries({ checks, channels, inputs, outputs }) {
  const endings = inputs.flatMap(({ name, endings }) => endings.map((ending) => [ending, quoted(name)]))
  const aliases = channels.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, quoted(name)]))
  const summaries = (extensions) => extensions.map(({ name, summary }) => [name, quoted(summary)])
  return {
    'src/generated/checks.ts': file(
      'checks',
      object('checks', 'Every check, by name.', lazy('checks', checks)),
      object('checkSummaries', 'What each check does.', summaries(checks))
    ),
    'src/generated/channels.ts': file(
      'channels',
      object('channels', 'Every network, by name.', lazy('channels', channels)),
      object('channelAliases', 'Other names of a network → its name.', aliases)
    ),
    'src/generated/inputs.ts': file(
      'inputs',
      object('inputs', 'Every input format, by name.', lazy('inputs', inputs)),
      object('inputEndings', 'File ending, lower case → the format that reads it.', endings)
    ),
    'src/generated/outputs.ts': file(
      'outputs',
      object('outputs', 'Every output format, by name.', lazy('outputs', outputs)),
      object('outputSummaries', 'What each output format is for.', summaries(outputs))
    )
  }
}
