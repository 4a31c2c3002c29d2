/** Finds and loads the packs that a policy uses, and those that they use. */

import { meant } from '../core/did-you-mean.ts'
import type { PolicyFault } from '../core/errors.ts'
import { faultOn, type Located, type Origin, under } from './located.ts'
import { packFaults } from './pack-faults.ts'
import type { PackFile } from './rule-schema.ts'
import { isPath, type ReadingWorld, type Shipped } from './world.ts'
import { readYaml } from './yaml-file.ts'

/** A pack that a policy uses. */
export interface LoadedPack {
  readonly name: string
  readonly from: Origin
  readonly pack: PackFile
}

/** The packs of a policy, those that others use before them. */
export interface Packs {
  readonly packs: readonly LoadedPack[]
  readonly faults: readonly PolicyFault[]
  readonly warnings: readonly PolicyFault[]
  /** Whether some pack could not be loaded, so that nobody can say which rules there are. */
  readonly incomplete: boolean
  /** The files that were read. */
  readonly files: readonly string[]
}

/** The names of the packs that are shipped. */
export function shippedPacks(shipped: Shipped): string[] {
  return Object.keys(shipped).flatMap((path) =>
    /^[^/]+\.yaml$/.test(path) ? [path.slice(0, -'.yaml'.length)] : []
  )
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EISDIR: 'it is a folder',
  EACCES: 'there is no permission',
  EPERM: 'there is no permission'
}

/** Why a file could not be read, in plain words. */
export function whyNotRead(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (code === '' ? 'reading it failed' : code)
}

/** Loads the packs that the list at `uses` names, depth first. */
export async function loadPacks(
  names: readonly string[],
  uses: Located,
  world: ReadingWorld
): Promise<Packs> {
  const packs: LoadedPack[] = []
  const faults: PolicyFault[] = []
  const warnings: PolicyFault[] = []
  const files: string[] = []
  const met = new Set<string>()
  let incomplete = false

  const fail = (at: Located, message: string, hint?: string): null => {
    incomplete = true
    faults.push(faultOn(at, { message, hint }))
    return null
  }

  /** What a name under `use` stands for: `key` is the same for the same pack. */
  const find = async (name: string, at: Located): Promise<{ key: string; path: string | null } | null> => {
    if (!isPath(name) && Object.hasOwn(world.shipped, `${name}.yaml`)) return { key: name, path: null }
    const path = await world.resolve(at.from.file, name)
    if (path !== null) return { key: path, path }
    return fail(
      at,
      `There is no pack “${name}”, neither shipped nor installed.`,
      meant(name, shippedPacks(world.shipped), 'Shipped')
    )
  }

  /** The bytes of a pack's file as a value. */
  const open = async (path: string, at: Located): Promise<{ from: Origin; value: unknown } | null> => {
    let bytes: Uint8Array
    try {
      bytes = await world.read(path)
    } catch (error) {
      const hint = `A path begins at the folder of ${at.from.file}.`
      return fail(at, `The pack “${path}” cannot be read: ${whyNotRead(error)}.`, hint)
    }
    files.push(path)
    const yaml = readYaml(bytes, path)
    warnings.push(...yaml.warnings)
    if (yaml.faults.length === 0) return { from: { file: path, yaml }, value: yaml.value }
    faults.push(...yaml.faults)
    incomplete = true
    return null
  }

  const load = async (name: string, at: Located, chain: readonly string[]): Promise<void> => {
    const found = await find(name, at)
    if (found === null) return
    const { key, path } = found
    if (chain.includes(key)) {
      const cycle = [...chain.slice(chain.indexOf(key)), key].join(' → ')
      fail(at, `The packs use each other in a circle: ${cycle}.`, 'Take one of them out of “use”.')
      return
    }
    if (met.has(key)) return
    met.add(key)
    const shipped = { from: { file: `${name}.yaml`, yaml: null }, value: world.shipped[`${name}.yaml`] }
    const opened = path === null ? shipped : await open(path, at)
    if (opened === null) return
    const checked = world.schemas.pack(opened.value, opened.from)
    faults.push(...checked.faults)
    if (checked.value === null) {
      incomplete = true
      return
    }
    await add({ name: checked.value.pack, from: opened.from, pack: checked.value }, at, [...chain, key])
  }

  const add = async (loaded: LoadedPack, at: Located, chain: readonly string[]): Promise<void> => {
    const { name, from, pack } = loaded
    const twin = packs.find((other) => other.name === name)
    if (twin !== undefined) {
      fail(at, `Two packs are called “${name}”: ${twin.from.file} and ${from.file}.`, 'Use one of them.')
      return
    }
    // What is shipped was looked at when it was built.
    if (from.yaml !== null) faults.push(...packFaults(loaded, world.schemas.settings))
    const inside = { from, path: ['use'] }
    for (const [index, other] of (pack.use ?? []).entries()) await load(other, under(inside, index), chain)
    packs.push(loaded)
  }

  for (const [index, name] of names.entries()) {
    const at = under(uses, index)
    if (names.indexOf(name) < index) {
      warnings.push(faultOn(at, { message: `“${name}” is used twice.`, hint: 'Keep one of them.' }))
    }
    await load(name, at, [])
  }
  return { packs, faults, warnings, incomplete, files }
}
