/** What loading a policy asks of the world. The command line hands in the real one, tests one in memory. */
import type { CheckLoaders } from '../core/lint.ts'
import type { Channel, KnownLexicon } from '../core/types.ts'
import type { Schemas } from './schemas.ts'

/** The packs, subjects and words that come with onrecord: path under `rules/` → what the YAML holds. */
export type Shipped = Readonly<Record<string, unknown>>

/** Under this key of `Shipped` stand the inflected forms that were made when the packs were built. */
export const FORMS = 'forms.json'

/** Loads a network by its name; the generated registry is one of these. */
export type ChannelLoaders = Readonly<Record<string, () => Promise<{ default: Channel }>>>

/** What the build makes of the shipped packs: what no policy has to bind again. */
export interface CompiledPacks {
  readonly lexicon: KnownLexicon
  /** Rule → what its check has bound, where no policy makes a difference. */
  readonly bound: Readonly<Record<string, unknown>>
  /** Every setting that the format of a policy has, as `tone.emoji`. */
  readonly settings: readonly string[]
}

/** Files, packages, packs, checks and networks. */
export interface PolicyWorld {
  /** The bytes of a file; an error with a `code` such as `ENOENT` when it cannot be read. */
  read(path: string): Uint8Array | Promise<Uint8Array>
  /**
   * The path of what a policy or pack names under `use`: a path that begins at the folder of the file `from`, or the
   * YAML that an npm package exports. Null when there is no such package; a path need not exist.
   */
  resolve(from: string, name: string): string | null | Promise<string | null>
  readonly shipped: Shipped
  /**
   * What the build has compiled of what is shipped, after it has checked it. Without it, what is shipped is checked and
   * compiled like anything else.
   */
  readonly compiled?: CompiledPacks
  readonly checks: CheckLoaders
  readonly channels: ChannelLoaders
}

/** A world, and what the parts of a policy are held to in it. */
export interface ReadingWorld extends PolicyWorld {
  readonly schemas: Schemas
  /** Whether word classes that have been compiled may be left out: then the policy cannot be bound without them. */
  readonly isQuick: boolean
}

/** Whether a name under `use` is a path to a file, and not the name of a pack or package. */
export function isPath(name: string): boolean {
  return /^\.{0,2}[/\\]|\.ya?ml$/i.test(name)
}
