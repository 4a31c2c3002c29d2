/** The command line's grammar: commands, options, help. What a command does is loaded only when it is given. */
import { Command, CommanderError } from 'commander'
import { UsageError } from '../core/errors.ts'
import { declareCheck } from './commands/check.ts'
import { declareExplain } from './commands/explain.ts'
import { declareHook } from './commands/hook.ts'
import { declareInit } from './commands/init.ts'
import { declarePolicy } from './commands/policy.ts'
import { declareRules } from './commands/rules.ts'
import { declareSchema } from './commands/schema.ts'
import { colourWanted } from './screen.ts'
import type { World } from './world.ts'

/** What a command is declared on. */
export interface Session {
  readonly program: Command
  readonly world: World
  /** Says with which code the run ends. */
  exit(code: number): void
}

const summary = 'Checks draft social-media posts and replies against your policy before they go out.'

const exitCodes = `
Exit codes:
  0  nothing at or above --fail-on
  1  something was found
  2  could not do the job: a fault in the policy, a file that cannot be read, nothing to check`

/** Codes with which commander says that it has printed what was asked for. */
const printed = new Set(['commander.helpDisplayed', 'commander.version'])

/** Commander's words for a mistake, in our form: one sentence, then the way out. */
function usageError({ message }: CommanderError): UsageError {
  const [sentence = '', hint] = message.replace(/^error: /, '').split('\n')
  const plain = sentence.replace(/'([^']*)'/g, '“$1”').replace(/\.?$/, '.')
  const asked = hint?.match(/^\(Did you mean (.+)\?\)$/)?.[1]
  const way = asked === undefined ? 'See `onrecord --help`.' : `Did you mean “${asked}”?`
  return new UsageError(plain.charAt(0).toUpperCase() + plain.slice(1), way)
}

/** The commands by name, in the order of the help. */
const COMMANDS = {
  check: declareCheck,
  explain: declareExplain,
  rules: declareRules,
  init: declareInit,
  policy: declarePolicy,
  schema: declareSchema,
  hook: declareHook
} as const

function makeProgram(first: string, world: World, exit: Session['exit']): Command {
  const program = new Command('onrecord')
  program
    .description(summary)
    .version(world.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .option('--no-color', 'no colours, as with NO_COLOR')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => world.stdout.width,
      getOutHasColors: () => colourWanted(world, world.stdout, true)
    })
    .addHelpText('after', exitCodes)
  const session: Session = { program, world, exit }
  // Declaring all commands takes longer than checking a short draft; help and suggestions need them all.
  const asked = Object.hasOwn(COMMANDS, first)
    ? [COMMANDS[first as keyof typeof COMMANDS]]
    : Object.values(COMMANDS)
  for (const declare of asked) declare(session)
  return program
}

/** Runs one command line; gives the exit code, throws one of the three errors of `core/errors.ts`. */
export async function runProgram(argv: readonly string[], world: World): Promise<number> {
  let code = 2
  const program = makeProgram(argv[0] ?? '', world, (given) => {
    code = given
  })
  if (argv.length === 0) {
    world.stderr.write(program.helpInformation())
    return code
  }
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (printed.has(error.code)) return 0
    throw usageError(error)
  }
  return code
}
