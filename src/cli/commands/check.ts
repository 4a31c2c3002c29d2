/** `onrecord check`: its options and help; the work is in `../check-run.ts`. */
import type { Session } from '../program.ts'

/** The options as commander gives them. */
export interface CheckOptions {
  readonly policy?: string
  readonly format: readonly string[]
  readonly failOn: string
  readonly channel?: string
  readonly kind?: string
  readonly inReplyTo?: string
  readonly text?: string
  readonly stdinFilename?: string
  readonly staged?: boolean
  readonly since?: string
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly cache?: boolean
  readonly watch?: boolean
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly jobs: string
  readonly quiet?: boolean
}

const examples = `
Examples:
  onrecord check drafts/                            every draft in a folder
  onrecord check "queue/**/*.md" launch.tweet       globs and files
  onrecord check --text "We'll refund you today!"   one draft, as it is
  pbpaste | onrecord check                          what is on the clipboard (macOS)
  onrecord check - --stdin-filename queue.jsonl < queue.jsonl
  onrecord check reply.txt --in-reply-to "My father died on your train"
  onrecord check --staged                           what the next commit brings
  onrecord check --since origin/main                what this branch brings
  onrecord check drafts/ --format terminal --format json=report.json

Exit codes: 0 nothing at or above --fail-on; 1 something; 2 could not do the job.`

const collect = (value: string, before: readonly string[]) => [...before, value]
const none: readonly string[] = []

/** Adds the command. */
export function declareCheck({ program, world, exit }: Session): void {
  program
    .command('check')
    .summary('check drafts: files, folders, globs, or standard input')
    .description('Checks every draft in the given files, folders and globs. “-” or a pipe is standard input.')
    .argument('[paths...]', 'files, folders, globs; “-” for standard input')
    .option('-p, --policy <file>', 'the policy (default: the nearest onrecord.yaml upwards)')
    .option(
      '-f, --format <name[=file]>',
      'how to report, and where to; may be given more than once',
      collect,
      none
    )
    .option('--fail-on <severity>', 'exit 1 from this severity on: error, warning, note, never', 'error')
    .option('-t, --text <text>', 'check this text as one draft')
    .option('-r, --in-reply-to <text>', 'the message that the drafts answer, where they name none')
    .option('-c, --channel <name>', 'the network of drafts that name none: x, bluesky, …')
    .option('-k, --kind <kind>', 'the kind of drafts that name none: post, reply, review-reply, dm')
    .option('--stdin-filename <name>', 'read standard input as if it were this file')
    .option('--staged', 'the drafts that are staged in git, as they are in the index')
    .option(
      '--since <ref>',
      'the drafts that have changed since this branch left a commit, such as origin/main'
    )
    .option('--baseline <file>', 'leave out the findings that are in this file')
    .option(
      '--update-baseline',
      'write that file: all findings when it is new, else without those that are gone'
    )
    .option('--cache', 'do not check again what has not changed since the last run with --cache')
    .option('--fix', 'write what rules that say `fix: true` suggest, and check again')
    .option('--fix-dry-run', 'show what --fix would write, and report as if it had')
    .option('-w, --watch', 'check again whenever a file changes, until Ctrl-C')
    .option(
      '--jobs <number>',
      'how many threads may check: a number, or auto: several for very many drafts',
      'auto'
    )
    .option('-q, --quiet', 'show findings only: no summary, no progress')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('../check-run.ts')
      const once = () => check(paths, { ...program.opts<{ color: boolean }>(), ...options }, world)
      if (!options.watch) return exit(await once())
      const { watch } = await import('../watch.ts')
      exit(await watch(paths, options, once, world))
    })
}
