/**
 * onrecord for programs: load a policy, check drafts, or use both as a retext plugin.
 *
 * @example
 * import { check, loadPolicy } from 'onrecord'
 *
 * const policy = await loadPolicy('onrecord.yaml')
 * const { verdict, findings } = await check("We'll refund you by Friday.", policy)
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { unpack } from './core/packed.ts'
import { channels } from './generated/channels.ts'
import { checks } from './generated/checks.ts'
import type { Policy } from './library/check.ts'
import { loadPolicy as load } from './policy/load.ts'
import type { PolicyRule } from './policy/policy-rule.ts'
import { readShipped } from './policy/shipped-text.ts'
import { type CompiledPacks, isPath, type PolicyWorld, type Shipped } from './policy/world.ts'

export { PolicyError, type PolicyFault } from './core/errors.ts'
export type {
  CheckedDraft,
  DraftFields,
  DraftKind,
  Exception,
  Finding,
  Media,
  Place,
  Plan,
  Point,
  Rule,
  Severity,
  Span,
  Verdict
} from './core/types.ts'
export { type CheckOptions, check, type DraftInput, type Policy } from './library/check.ts'
export { type RetextOptions, retextOnrecord } from './library/retext.ts'

/** A policy that is not in a file. */
export interface PolicyText {
  /** The YAML. */
  readonly text: string
  /** What it is called in faults, and where paths under `use` begin; `onrecord.yaml` here when left out. */
  readonly file?: string
}

/** How to load a policy. */
export interface LoadOptions {
  /** The packs to take for the shipped ones: path under `rules/` → what its YAML holds. */
  readonly shipped?: Shipped
}

/** The folder of the package, from `src/` and from `dist/`. */
const home = new URL('../', import.meta.url)

const shippedPacks = (): Shipped => readShipped(readFileSync(new URL('dist/packs.json', home), 'latin1'))
const compiledPacks = (): CompiledPacks =>
  unpack(readFileSync(new URL('dist/packs.bin', home))) as CompiledPacks

function findPackage(from: string, name: string): string | null {
  try {
    return createRequire(resolve(from)).resolve(name)
  } catch {
    return null
  }
}

/** The address of the file that defines a rule. */
function pageOf({ at }: PolicyRule, isInFile: boolean): string | undefined {
  const { file, yaml } = at.from
  if (yaml === null) return new URL(`rules/${file}`, home).href
  return isInFile ? pathToFileURL(resolve(file)).href : undefined
}

/**
 * Loads a policy from a file or a text.
 *
 * @throws PolicyError with every fault at once, each with its place and what would be valid
 */
export async function loadPolicy(
  source: string | URL | PolicyText,
  { shipped }: LoadOptions = {}
): Promise<Policy> {
  const text = typeof source === 'object' && 'text' in source ? source.text : null
  const given = typeof source === 'object' && 'text' in source ? (source.file ?? 'onrecord.yaml') : source
  const file = given instanceof URL ? fileURLToPath(given) : given
  const world: PolicyWorld = {
    ...(shipped === undefined ? { shipped: shippedPacks(), compiled: compiledPacks() } : { shipped }),
    checks,
    channels,
    read: (path) => (path === file && text !== null ? new TextEncoder().encode(text) : readFileSync(path)),
    resolve: (from, name) => (isPath(name) ? join(dirname(from), name) : findPackage(from, name))
  }
  const { plan, policy, warnings } = await load(file, world)
  const pages = new Map<string, string>()
  for (const rule of policy.rules.values()) {
    const page = pageOf(rule, text === null || rule.at.from.file !== file)
    if (page !== undefined) pages.set(rule.id, page)
  }
  return { plan, rules: policy.rules, warnings, timezone: policy.settings.timezone, pages }
}
