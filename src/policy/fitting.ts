/** What fits of a policy file, so that a fault in one part does not hide those in the others. */
import type { PolicyFault } from '../core/errors.ts'
import { faultOn, type Origin } from './located.ts'
import type { Objection } from './plain-values.ts'
import type { PolicyFile } from './policy-schema.ts'
import { validate } from './validate.ts'
import { policySchema } from './zod-schemas.ts'

/** Sections whose entries stand for themselves: a fault in one leaves the others as they are. */
const BY_ENTRY = new Set([
  'subjects',
  'classes',
  'rules',
  'organisation',
  'tone',
  'promises',
  'opinions',
  'topics',
  'channels'
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
export interface Fitting {
  readonly settings: PolicyFile | null
  readonly faults: readonly PolicyFault[]
  readonly cut: readonly string[]
}

/** Holds a file against the format of a policy. */
export function fitting(value: unknown, from: Origin): Fitting {
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
