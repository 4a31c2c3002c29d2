/** Writes a report in every format that is wanted. */
import { resolve } from 'node:path'
import { InputError } from '../core/errors.ts'
import type { OutputFormat, Report } from '../core/types.ts'
import { outputs } from '../generated/outputs.ts'
import type { Target } from './check-settings.ts'
import { colourWanted } from './screen.ts'
import { type World, whyNot } from './world.ts'

/** How reports should look. */
export interface Look {
  readonly quiet: boolean
  /** Whether colours are allowed at all. */
  readonly colour: boolean
}

function writeFile(file: string, text: string, { files, cwd }: World): void {
  try {
    files.write(resolve(cwd, file), text)
  } catch (error) {
    throw new InputError(`The report cannot be written to ${file}: ${whyNot(error)}.`)
  }
}

/**
 * Writes each report to its file or to standard output. What could not be read is told on standard error too when
 * standard output holds no report for people, since a program may not show it.
 */
export async function writeReports(
  report: Report,
  targets: readonly Target[],
  { quiet, colour }: Look,
  world: World
): Promise<void> {
  const { stdout, stderr } = world
  for (const { format, file } of targets) {
    const { default: output }: { default: OutputFormat } = await outputs[format]()
    const onScreen = file === null
    const text = output.write(report, {
      width: onScreen ? stdout.width : 80,
      colour: onScreen && colourWanted(world, stdout, colour),
      quiet
    })
    if (onScreen) stdout.write(text)
    else writeFile(file, text, world)
  }
  const forPeople = targets.some(({ format, file }) => format === 'terminal' && file === null)
  if (forPeople || report.problems.length === 0) return
  const { showFault } = await import('../outputs/fault.ts')
  stderr.write(`${report.problems.map(showFault).join('\n')}\n`)
}
