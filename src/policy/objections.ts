/** What a schema has against a value, in plain words. */
import type { z } from 'zod'
import { meant } from '../core/did-you-mean.ts'
import { label, type Objection, sentence, shown, valueAt, wrongType } from './plain-values.ts'
import { knownKeys } from './schema-keys.ts'
import type { Path } from './yaml-file.ts'

type Issue = z.core.$ZodIssue

/** An issue, the value it is about, and where that stands. */
interface Found {
  readonly value: unknown
  /** From the top of the file. */
  readonly path: Path
  /** The value in words. */
  readonly name: string
  /** What the file is called. */
  readonly whole: string
}

/** Whether an issue is about the value as a whole being of another kind. */
const isOther = (issue: Issue, value: unknown): boolean =>
  issue.path.length === 0 &&
  (issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof value === 'object'))

/** The objection to a number or list that is too small or too big. */
function wrongSize(
  issue: Issue & { code: 'too_small' | 'too_big' },
  { value, path, name }: Found
): Objection {
  const least = issue.code === 'too_small'
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum
  if (issue.origin === 'array' && least && Number(limit) === 1) {
    return {
      path,
      message: sentence(`${name} is an empty list`),
      hint: 'Write at least one item, or remove the key.'
    }
  }
  const edge = issue.inclusive
    ? `${limit} or ${least ? 'more' : 'less'}`
    : `${least ? 'more' : 'less'} than ${limit}`
  const what = typeof value === 'number' ? `must be ${edge}, not ${value}` : `must have ${edge} in it`
  return { path, message: sentence(`${name} ${what}`) }
}

/** The objection to a value that is none of those that are possible. */
function noneOf(possible: readonly string[], { value, path, name, whole }: Found): Objection {
  if (value === undefined || value === null) return wrongType(possible, value, path, whole)
  return { path, message: notPossible(value, name), hint: meant(String(value), possible, 'Possible') }
}

const notPossible = (value: unknown, name: string): string =>
  sentence(`${shown(value)} is not possible for ${name}`)

/** The objection that a schema words itself: as a hint on a plain value, as what is wrong with a section. */
function worded(message: string, { value, path, name }: Found): Objection {
  if (typeof value === 'object') {
    const goesOn = /^[a-z]/.test(message)
    return { path, side: 'key', message: sentence(goesOn ? `${name} ${message}` : `${name}: ${message}`) }
  }
  return { path, message: notPossible(value, name), hint: sentence(message) }
}

/**
 * Says what a schema has against a value. Never empty when `issues` is not.
 *
 * @param whole what the value as a whole is called: `the policy`
 * @param base keys that lead to the value in its file
 */
export function objections(
  schema: z.ZodType,
  value: unknown,
  issues: readonly Issue[],
  whole: string,
  base: Path = []
): Objection[] {
  const keysOf = (inner: Path): string[] => knownKeys(schema, inner)

  const one = (issue: Issue, before: Path): Objection[] => {
    const inner: Path = [
      ...before,
      ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    ]
    const path = [...base, ...inner]
    const found: Found = { value: valueAt(value, inner), path, name: label(path, whole), whole }
    switch (issue.code) {
      case 'invalid_type':
        return [wrongType([issue.expected], found.value, path, whole)]
      case 'invalid_value':
        return [noneOf(issue.values.map(String), found)]
      case 'unrecognized_keys':
        return issue.keys.map((key) => {
          const message = sentence(`“${key}” is not a key of ${found.name}`)
          return { path: [...path, key], side: 'key', message, hint: meant(key, keysOf(inner)) }
        })
      case 'invalid_union': {
        const branch = issue.errors.find((errors) => !errors.some((next) => isOther(next, found.value)))
        if (branch !== undefined) return branch.flatMap((next) => one(next, inner))
        const kinds = issue.errors
          .flat()
          .flatMap((next) => (next.code === 'invalid_type' ? [next.expected] : []))
        return [wrongType(kinds, found.value, path, whole)]
      }
      case 'invalid_key': {
        const message = sentence(`“${path.at(-1)}” cannot be a key here`)
        return [{ path, side: 'key', message, hint: sentence(issue.issues[0]?.message ?? issue.message) }]
      }
      case 'invalid_format':
        return [
          worded(issue.format === 'date' ? 'write year, month and day: 2027-01-31' : issue.message, found)
        ]
      case 'too_small':
      case 'too_big':
        return [wrongSize(issue, found)]
      default:
        return [worded(issue.message, found)]
    }
  }
  return issues.flatMap((issue) => one(issue, []))
}
