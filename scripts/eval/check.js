// Checks rows under a policy with the source and the rules as they are on disk at this moment.
import { parseDocument } from 'yaml'
import { readPacks } from '../packs.js'
import { importSource } from '../source.js'

const entry = `
export { draftOf } from './src/core/doc.ts'
export { createLinter } from './src/core/lint.ts'
export { tryPolicy } from './src/policy/load.ts'
export { checks } from './src/generated/checks.ts'
export { channels } from './src/generated/channels.ts'
`

let source
const loaded = () => {
  source ??= importSource(entry)
  return source
}

/** Sections of a policy that only the pack of the same name reads. */
const sections = ['tone', 'promises', 'opinions', 'topics']

/** The policy with `use` set to these packs; the sections of others are left out. */
function usingOnly(text, packs) {
  const document = parseDocument(text)
  document.set('use', packs)
  for (const section of sections) if (!packs.includes(section)) document.delete(section)
  return String(document)
}

/** A pack that is being written may lack examples; its figures can be taken all the same. */
function withExamples(packs) {
  const some = (list) => (list?.length > 0 ? list : ['x'])
  const whole = ({ examples, ...rule }) => ({
    ...rule,
    examples: { bad: some(examples?.bad), ok: some(examples?.ok) }
  })
  const entries = Object.entries(packs).map(([path, file]) => {
    if (file?.rules === undefined) return [path, file]
    const rules = Object.fromEntries(Object.entries(file.rules).map(([id, rule]) => [id, whole(rule)]))
    return [path, { ...file, rules }]
  })
  return Object.fromEntries(entries)
}

const short = (text) => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

/** A linter for a policy; throws with every fault of the policy and the packs. */
async function linterFor(text, packs) {
  const { createLinter, tryPolicy, checks, channels } = await loaded()
  const policy = packs === null ? text : usingOnly(text, packs)
  const bytes = new TextEncoder().encode(policy)
  const warn = (name, { message }) => console.error(`rules/${name} is left out: ${message.split('\n')[0]}`)
  const shipped = withExamples(readPacks(warn))
  const world = { read: () => bytes, resolve: () => null, shipped, checks, channels }
  const result = await tryPolicy('policy.yaml', world)
  if ('plan' in result) return createLinter(result.plan, checks)
  const lines = result.faults.map(({ file, at, message, hint = '' }) => {
    return short(`${file}${at === undefined ? '' : `:${at.line}:${at.column}`}: ${message} ${hint}`)
  })
  throw new Error(`The policy cannot be used:\n${lines.join('\n')}`)
}

/** Checks rows of `{ id, text, in_reply_to }`. Gives a map from ids to checked drafts, and the time it took in ms. */
export async function checkRows(rows, policy, packs) {
  const { draftOf } = await loaded()
  const linter = await linterFor(policy, packs)
  const checked = new Map()
  const begun = performance.now()
  for (const { id, text, in_reply_to: inReplyTo } of rows) {
    const draft = { ...draftOf(text, id), ...(inReplyTo ? { inReplyTo } : {}) }
    checked.set(id, await linter.check(draft))
  }
  return { checked, milliseconds: performance.now() - begun }
}
