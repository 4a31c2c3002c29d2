/** Reads a policy: the file, its packs, its subjects, its rules. Tells everything that is wrong at once. */
import type { PolicyFault } from '../core/errors.ts'
import { collectClasses } from './classes.ts'
import { collectExceptions } from './exceptions.ts'
import { faultOn, type Origin } from './located.ts'
import { applyRules, type Unknown } from './own-rules.ts'
import { packRules } from './pack-rules.ts'
import { loadPacks, whyNotRead } from './packs.ts'
import type { Objection } from './plain-values.ts'
import type { Policy } from './policy.ts'
import { type PolicyFile, policySchema } from './policy-schema.ts'
import { applySections, idleSections } from './sections.ts'
import { collectSubjects, unknownSubjects } from './subjects.ts'
import { validate } from './validate.ts'
import type { PolicyWorld } from './world.ts'
import { readYaml } from './yaml-file.ts'

/** What reading a policy gives. `policy` is there when there is enough of it to look further. */
export interface ReadPolicy {
  readonly policy: Policy | null
  readonly faults: readonly PolicyFault[]
  /** What is legal and probably not meant. */
  readonly warnings: readonly PolicyFault[]
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Sections whose entries stand for themselves: a fault in one leaves the others as they are. */
const BY_ENTRY = new Set([
  'subjects',
  'classes',
  'rules',
  'organisation',
  'tone',
  'promises',
  'opinions',
  'topics'
])

/** The file without the parts that were objected to, so that the rest can be looked at. */
function withoutFaults(value: unknown, objections: readonly Objection[]): unknown {
  const copy: unknown = structuredClone(value)
  if (typeof copy !== 'object' || copy === null) return copy
  for (const { path } of objections) {
    const [section, entry] = path.map(String)
    if (section === undefined) continue
    const inner: unknown = Reflect.get(copy, section)
    const isOneOf = BY_ENTRY.has(section) && entry !== undefined && section !== 'organisation'
    if (isOneOf && typeof inner === 'object' && inner !== null) Reflect.deleteProperty(inner, entry)
    else Reflect.deleteProperty(copy, section)
  }
  return copy
}

/** What is wrong with the version of the format, if anything. */
function versionFault(value: unknown, from: Origin): PolicyFault | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const hint = 'Write “onrecord: 1”.'
  if (!('onrecord' in value)) {
    return faultOn({ from, path: [] }, { message: 'The version of the format is missing.', hint })
  }
  if (value.onrecord === 1) return null
  const message = 'This is not a version of the policy format that is known.'
  return faultOn({ from, path: ['onrecord'] }, { message, hint })
}

/** What fits of a file, what is wrong with the rest, and the sections that are not whole. */
interface Fitting {
  readonly settings: PolicyFile | null
  readonly faults: readonly PolicyFault[]
  readonly cut: readonly string[]
}

function fitting(value: unknown, from: Origin): Fitting {
  const version = versionFault(value, from)
  // Another version may mean other keys: what else is wrong by this one says nothing.
  const isOther = version !== null && Object.hasOwn(Object(value), 'onrecord')
  if (isOther) return { settings: null, faults: [version], cut: [] }
  const versioned = version === null ? value : Object.assign({ onrecord: 1 }, value)
  const checked = validate(policySchema, versioned, from, 'the policy')
  const faults = version === null ? checked.faults : [version, ...checked.faults]
  if (checked.value !== null) return { settings: checked.value, faults, cut: [] }
  const rest = policySchema.safeParse(withoutFaults(versioned, checked.objections))
  const cut = checked.objections.map(({ path }) => String(path[0] ?? ''))
  return { settings: rest.success ? rest.data : null, faults, cut }
}

/** Reads a policy; never throws on what is wrong with it. */
export async function readPolicy(file: string, world: PolicyWorld): Promise<ReadPolicy> {
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
  const { settings, faults, cut } = fitting(yaml.value, from)
  if (settings === null || cut.includes('use')) return { policy: null, faults, warnings: yaml.warnings }

  const packs = await loadPacks(settings.use ?? [], { from, path: ['use'] }, world)
  const { subjects, faults: subjectFaults } = collectSubjects(settings, from, packs.packs, world.shipped)
  const classes = collectClasses(settings, packs.packs, subjects, world.shipped)
  const { rules, faults: twins } = packRules(settings, from, packs.packs, subjects)
  const names = new Set(packs.packs.map(({ name }) => name))
  const unknown: Unknown = {
    shipped: world.shipped,
    // A section that was cut, or a pack that could not be loaded, may have the rule.
    isUncertain: (id) => {
      const pack = id.split('/')[0] ?? ''
      return cut.includes(pack) || (packs.incomplete && !names.has(pack))
    }
  }
  const sections = applySections(rules, settings, from)
  const own = applyRules(rules, settings, from, unknown)
  const isCut = (id: string): boolean => cut.includes('rules') || unknown.isUncertain(id)
  const { exceptions, faults: exceptionFaults } = collectExceptions(settings, from, rules, {
    ...unknown,
    isUncertain: isCut
  })
  const policy: Policy = {
    file,
    sha256: await sha256(bytes),
    from,
    settings,
    packs: packs.packs,
    subjects,
    classes,
    rules,
    exceptions,
    files: [file, ...packs.files]
  }
  return {
    policy,
    faults: [
      ...faults,
      ...packs.faults,
      ...subjectFaults,
      ...classes.faults,
      ...twins,
      ...(packs.incomplete ? [] : idleSections(settings, from, packs.packs)),
      ...(cut.includes('subjects') || packs.incomplete ? [] : unknownSubjects(settings, from, subjects)),
      ...sections,
      ...own.faults,
      ...exceptionFaults
    ],
    warnings: [...yaml.warnings, ...packs.warnings, ...own.warnings]
  }
}
