/** Which files hold drafts, and in which format. */
import { basename } from 'node:path'
import { inputEndings } from '../generated/inputs.ts'

/** Papers of a repository that happen to be in a format of drafts: `README.md`, `LICENSE.txt`. */
const papers = /^(?:readme|licen[cs]e|copying|changelog|contributing|code_of_conduct)(?:\.[^.]+)?$/i

/** The format that reads a file, by its ending; null when none does. */
export function formatOf(file: string): string | null {
  const known: Readonly<Record<string, string>> = inputEndings
  const name = basename(file).toLowerCase()
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const format = known[name.slice(dot)]
    if (format !== undefined) return format
  }
  return null
}

/** The endings of files that hold drafts, for people. */
export function knownEndings(): string {
  return Object.keys(inputEndings).sort().join(', ')
}

/** Why a file that was met, not named, is not read; null when it is. `isPolicy`: it is a file of the policy. */
export function reasonToSkip(file: string, isPolicy: boolean): string | null {
  if (isPolicy) return 'part of the policy'
  if (papers.test(basename(file))) return 'a paper of the repository, not a draft'
  return formatOf(file) === null ? 'not a format that holds drafts' : null
}
