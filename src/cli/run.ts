/** One run of the command line: arguments in, exit code out. Never throws. */
import { runProgram } from './program.ts'
import { Stopped, type World } from './world.ts'

/**
 * Exit codes: 0 nothing at or above the threshold, 1 something, 2 could not do the job. `argv` is what follows the
 * name of the command.
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    return await runProgram(argv, world)
  } catch (error) {
    if (error instanceof Stopped) {
      if (error.message !== '') world.stderr.write(`onrecord: ${error.message}\n`)
    } else {
      const { showError } = await import('./faults.ts')
      world.stderr.write(showError(error))
    }
    return 2
  }
}
