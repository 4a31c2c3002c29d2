/** Writes a report in every format that is wanted. */
import { resolve } from 'node:path'
import { InputError } from '../core/errors.ts'
import type { OutputFormat, OutputSettings, Report, StreamedReport } from '../core/types.ts'
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

function writeFile(file: string, text: string | Iterable<string>, { files, cwd }: World): void {
  try {
    files.write(resolve(cwd, file), text)
  } catch (error) {
    throw new InputError(`The report cannot be written to ${file}: ${whyNot(error)}.`)
  }
}

const isWhole = (report: StreamedReport): report is Report => Array.isArray(report.drafts)

/** The text of a report with very many drafts, in parts of some length. */
function* partsOf(output: OutputFormat, report: StreamedReport, look: OutputSettings): Generator<string> {
  if (output.parts === undefined) {
    yield output.write({ ...report, drafts: [...report.drafts] }, look)
    return
  }
  let waiting = ''
  for (const part of output.parts(report, look)) {
    waiting += part
    if (waiting.length < leastWritten) continue
    yield waiting
    waiting = ''
  }
  yield waiting
}

/** Shorter parts are written together. */
const leastWritten = 1 << 16

/**
 * Writes each report to its file or to standard output. What could not be read is told on standard error too when
 * standard output holds no report for people, since a program may not show it.
 */
export async function writeReports(
  report: StreamedReport,
  targets: readonly Target[],
  { quiet, colour }: Look,
  world: World
): Promise<void> {
  const { stdout, stderr } = world
  for (const { format, file } of targets) {
    const { default: output }: { default: OutputFormat } = await outputs[format]()
    const onScreen = file === null
    const look = {
      width: onScreen ? stdout.width : 80,
      colour: onScreen && colourWanted(world, stdout, colour),
      quiet
    }
    const parts = isWhole(report) ? [output.write(report, look)] : partsOf(output, report, look)
    if (!onScreen) {
      writeFile(file, parts, world)
      continue
    }
    for (const part of parts) {
      stdout.write(part)
      await stdout.drained()
      world.stopped.throwIfAborted()
    }
  }
  const forPeople = targets.some(({ format, file }) => format === 'terminal' && file === null)
  if (forPeople || report.problems.length === 0) return
  const { showFault } = await import('../outputs/fault.ts')
  stderr.write(`${report.problems.map(showFault).join('\n')}\n`)
}
