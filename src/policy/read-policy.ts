/** Reads a policy: the file, its packs, its subjects, its rules. Tells everything that is wrong at once. */
import type { PolicyFault } from '../core/errors.ts'
import { sha256 } from '../core/sha256.ts'
import { settleWaiting } from './bind.ts'
import { collectNetworks } from './channels.ts'
import { collectClasses } from './classes.ts'
import { type Doubts, doubtsOf } from './doubts.ts'
import { collectExceptions } from './exceptions.ts'
import type { Origin } from './located.ts'
import { applyRules } from './own-rules.ts'
import { packRules } from './pack-rules.ts'
import { loadPacks, type Packs, whyNotRead } from './packs.ts'
import type { Policy } from './policy.ts'
import type { PolicyFile } from './policy-schema.ts'
import { applySections, idleSections } from './sections.ts'
import { collectSubjects, unknownSubjects } from './subjects.ts'
import type { PolicyWorld, ReadingWorld } from './world.ts'
import { readYaml } from './yaml-file.ts'

/** What reading a policy gives. `policy` is there when there is enough of it to look further. */
export interface ReadPolicy {
  readonly policy: Policy | null
  readonly faults: readonly PolicyFault[]
  /** What is legal and probably not meant. */
  readonly warnings: readonly PolicyFault[]
}

/** A world in which it is told what is wrong with a policy. */
export async function exactWorld(world: PolicyWorld): Promise<ReadingWorld> {
  const { exactSchemas } = await import('./exact-schemas.ts')
  return { ...world, schemas: exactSchemas(world.compiled !== undefined), isQuick: false }
}

/** Reads a policy; never throws on what is wrong with it. */
export async function readPolicy(file: string, world: ReadingWorld): Promise<ReadPolicy> {
  let bytes: Uint8Array
  try {
    bytes = await world.read(file)
  } catch (error) {
    const message = `The policy ${file} cannot be read: ${whyNotRead(error)}.`
    return { policy: null, faults: [{ file, message }], warnings: [] }
  }
  const yaml = readYaml(bytes, file)
  if (yaml.faults.length > 0) return { policy: null, faults: yaml.faults, warnings: yaml.warnings }
  const from: Origin = { file, yaml }
  const { settings, faults, cut } = world.schemas.policy(yaml.value, from)
  if (settings === null || cut.includes('use')) return { policy: null, faults, warnings: yaml.warnings }

  const packs = await loadPacks(settings.use ?? [], { from, path: ['use'] }, world)
  const doubts = doubtsOf(yaml.value, cut, packs, world.shipped)
  const { parts, faults: found, warnings } = assemble(settings, from, packs, doubts, world)
  const { networks, faults: strangers } = await collectNetworks(settings, from, world)
  await settleWaiting(parts.rules, world)
  const policy = {
    file,
    sha256: sha256(bytes),
    from,
    settings,
    ...parts,
    networks,
    files: [file, ...packs.files]
  }
  return {
    policy,
    faults: [...faults, ...packs.faults, ...found, ...strangers],
    warnings: [...yaml.warnings, ...packs.warnings, ...warnings]
  }
}

/** Everything that comes of the sections and packs of a policy, and what is wrong with how they fit together. */
function assemble(settings: PolicyFile, from: Origin, { packs }: Packs, doubts: Doubts, world: ReadingWorld) {
  const { isUncertainSubject, isWhole } = doubts
  const { subjects, faults: subjectFaults } = collectSubjects(settings, from, packs, world)
  const classes = collectClasses(settings, from, packs, subjects, world)
  const { rules, faults: twins } = packRules(settings, from, packs, subjects)
  const sections = applySections(rules, settings, from)
  const own = applyRules(rules, settings, from, doubts)
  const { exceptions, faults: ended } = collectExceptions(settings, from, rules, doubts)
  const faults = [
    ...subjectFaults,
    ...classes.faults,
    ...twins,
    ...(isWhole ? idleSections(settings, from, packs) : []),
    ...unknownSubjects(settings, from, subjects, isUncertainSubject),
    ...sections,
    ...own.faults,
    ...ended
  ]
  return { parts: { packs, subjects, classes, rules, exceptions }, faults, warnings: own.warnings }
}
