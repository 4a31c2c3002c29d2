/** What a person reads when a run cannot go on. */
import type { InputError, PolicyError, UsageError } from '../core/errors.ts'
import { showFault } from '../outputs/fault.ts'

/** By name and not by class: this file and the one that threw may be in bundles of their own. */
const isNamed = (error: unknown, ...names: string[]): boolean =>
  error instanceof Error && names.includes(error.name)
const isPolicyError = (error: unknown): error is PolicyError => isNamed(error, 'PolicyError')
const isMendable = (error: unknown): error is UsageError | InputError =>
  isNamed(error, 'UsageError', 'InputError')

function showPolicyError({ faults }: PolicyError): string {
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`
  return `${faults.map(showFault).join('\n\n')}\n\n${count} in the policy. Nothing was checked.\n`
}

/** The error as text that ends with a line feed: for the one who can mend it, or as a fault of our own. */
export function showError(error: unknown): string {
  if (isPolicyError(error)) return showPolicyError(error)
  if (isMendable(error)) {
    return `onrecord: ${error.message}\n${error.hint === undefined ? '' : `  ${error.hint}\n`}`
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return [
    'onrecord: this is a fault of onrecord itself, not of your drafts. Nothing was cleared.',
    'Please report it with these lines:',
    '',
    trace,
    ''
  ].join('\n')
}
