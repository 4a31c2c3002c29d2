/** What the options of `onrecord check` mean; every mistake in them is told before anything is read. */
import { DRAFT_KINDS } from '../core/draft-kinds.ts'
import { UsageError } from '../core/errors.ts'
import type { FailOn } from '../core/verdict.ts'
import { channelAliases, channels } from '../generated/channels.ts'
import { outputs } from '../generated/outputs.ts'
import { oneOf } from './choices.ts'
import type { CheckOptions } from './commands/check.ts'
import type { Defaults } from './read-drafts.ts'

/** The name of an output format. */
export type OutputName = keyof typeof outputs

/** A report that is wanted: in which format, and where it goes; null is standard output. */
export interface Target {
  readonly format: OutputName
  readonly file: string | null
}

/** The options, understood. */
export interface CheckSettings {
  readonly failOn: FailOn
  readonly defaults: Defaults
  readonly targets: readonly Target[]
  readonly quiet: boolean
  readonly cache: boolean
  /** How many threads may check. */
  readonly jobs: number | 'auto'
  /** Whether to write what rules suggest, or only to tell. */
  readonly fix: 'write' | 'tell' | null
  readonly baseline: { readonly file: string; readonly update: boolean } | null
}

const severities = ['error', 'warning', 'note', 'never'] as const satisfies readonly FailOn[]

const isOutput = (name: string): name is OutputName => Object.hasOwn(outputs, name)
const outputNames = Object.keys(outputs).filter(isOutput)

function target(given: string): Target {
  const equals = given.indexOf('=')
  const name = equals < 0 ? given : given.slice(0, equals)
  const file = equals < 0 ? null : given.slice(equals + 1)
  if (file === '')
    throw new UsageError(`--format ${given} names no file.`, `Write --format ${name}=report.txt.`)
  return { format: oneOf('--format', name, outputNames), file }
}

function targetsOf(formats: readonly string[]): readonly Target[] {
  if (formats.length === 0) return [{ format: 'terminal', file: null }]
  const targets = formats.map(target)
  if (targets.filter(({ file }) => file === null).length > 1) {
    const hint = `Send all but one to a file: --format ${targets[1]?.format}=report.txt.`
    throw new UsageError('Only one report can go to standard output.', hint)
  }
  return targets
}

function channelOf(name: string): string {
  const known = Object.keys(channels)
  const aliases: Readonly<Record<string, string>> = channelAliases
  const wanted = name.toLowerCase()
  return aliases[wanted] ?? (known.length === 0 ? wanted : oneOf('--channel', wanted, known))
}

function baselineOf({ baseline, updateBaseline = false }: CheckOptions): CheckSettings['baseline'] {
  if (baseline !== undefined) return { file: baseline, update: updateBaseline }
  if (!updateBaseline) return null
  throw new UsageError(
    '--update-baseline needs to know which file.',
    'Write --baseline FILE --update-baseline.'
  )
}

/** As many threads as anybody has a use for. */
const mostJobs = 64

function jobsOf(jobs: string): CheckSettings['jobs'] {
  if (jobs === 'auto') return jobs
  const count = /^\d{1,3}$/.test(jobs) ? Number(jobs) : 0
  if (count >= 1 && count <= mostJobs) return count
  throw new UsageError(`--jobs does not know “${jobs}”.`, `It takes auto, or a number from 1 to ${mostJobs}.`)
}

/** Understands the options; throws `UsageError`. */
export function checkSettings(options: CheckOptions): CheckSettings {
  const { failOn, channel, kind, inReplyTo, format, quiet } = options
  return {
    failOn: oneOf('--fail-on', failOn, severities),
    defaults: {
      ...(channel === undefined ? {} : { channels: [channelOf(channel)] }),
      ...(kind === undefined ? {} : { kind: oneOf('--kind', kind, DRAFT_KINDS) }),
      ...(inReplyTo === undefined ? {} : { inReplyTo })
    },
    targets: targetsOf(format),
    quiet: quiet === true,
    cache: options.cache === true,
    jobs: jobsOf(options.jobs),
    fix: options.fixDryRun ? 'tell' : options.fix ? 'write' : null,
    baseline: baselineOf(options)
  }
}
