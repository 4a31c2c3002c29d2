/** Where something that a rule is made of stands: in the policy, in a pack's file, or in a pack that is shipped. */
import type { PolicyFault } from '../core/errors.ts'
import { label } from './plain-values.ts'
import { type Complaint, faultIn, lineAt, type Path, type YamlFile } from './yaml-file.ts'

/** A file by its name. `yaml` is null for what is shipped: it was parsed when onrecord was built. */
export interface Origin {
  readonly file: string
  readonly yaml: YamlFile | null
}

/** A place in a file. */
export interface Located {
  readonly from: Origin
  readonly path: Path
}

/** The place under a place. */
export function under({ from, path }: Located, ...steps: Path): Located {
  return { from, path: [...path, ...steps] }
}

/** A fault at a place. */
export function faultOn({ from, path }: Located, complaint: Complaint): PolicyFault {
  if (from.yaml !== null) return faultIn(from.yaml, path, complaint)
  const { message, hint } = complaint
  return { file: from.file, message: `${label(path)}: ${message}`, ...(hint === undefined ? {} : { hint }) }
}

/** A place as `onrecord rules` shows it: `onrecord.yaml:31`, or the name of a shipped file. */
export function showPlace({ from, path }: Located): string {
  return from.yaml === null ? from.file : `${from.file}:${lineAt(from.yaml, path)}`
}

/** Faults in the order of their places, each once; the file that is named first comes first. */
export function inOrder(faults: readonly PolicyFault[], first: string): PolicyFault[] {
  const seen = new Set<string>()
  const unique = faults.filter(({ file, at, message }) => {
    const key = `${file}:${at?.offset}:${message}`
    return !seen.has(key) && seen.add(key)
  })
  const rank = (file: string): string => (file === first ? '' : file)
  return unique.sort((a, b) => {
    if (rank(a.file) !== rank(b.file)) return rank(a.file) < rank(b.file) ? -1 : 1
    return (a.at?.offset ?? -1) - (b.at?.offset ?? -1)
  })
}
