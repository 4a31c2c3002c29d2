/** A policy that has been read: what its file says, and the rules that come of it. */
import type { Exception, Network } from '../core/types.ts'
import type { Classes } from './classes.ts'
import type { Origin } from './located.ts'
import type { LoadedPack } from './packs.ts'
import type { PolicyRule } from './policy-rule.ts'
import type { PolicyFile } from './policy-schema.ts'
import type { Subject } from './subjects.ts'

/** A policy, read and not yet bound. */
export interface Policy {
  /** The path as it was given. */
  readonly file: string
  /** Of the bytes of the file. */
  readonly sha256: string
  readonly from: Origin
  /** What the file says. */
  readonly settings: PolicyFile
  readonly packs: readonly LoadedPack[]
  readonly subjects: ReadonlyMap<string, Subject>
  readonly classes: Classes
  /** All rules by id, those that are off too. */
  readonly rules: ReadonlyMap<string, PolicyRule>
  readonly exceptions: readonly Exception[]
  /** The shipped networks, with what the policy says instead. */
  readonly networks: readonly Network[]
  /** The files that were read: the policy and its packs. */
  readonly files: readonly string[]
}
