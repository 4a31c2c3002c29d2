/** `onrecord init`: asks a few questions and writes a starter policy. */
import { resolve } from 'node:path'
import { InputError, UsageError } from '../core/errors.ts'
import type { InitOptions } from './commands/init.ts'
import { type Answers, starterPolicy } from './starter-policy.ts'
import { Stopped, type World, whyNot } from './world.ts'

/** What `--yes` answers. */
const usual: Answers = {
  name: 'Our Organisation',
  competitors: [],
  domains: [],
  humour: 'light',
  locale: 'en-GB'
}

const list = (answer: string) =>
  answer
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Asks until the answer is one that `understand` takes; an empty answer is the default. */
async function ask<T>(
  world: World,
  question: string,
  fallback: T,
  understand: (answer: string) => T | null
): Promise<T> {
  for (;;) {
    const answer = await world.ask(`${question} `)
    if (answer === null) throw new Stopped('stopped. No policy was written.')
    if (answer.trim() === '') return fallback
    const understood = understand(answer.trim())
    if (understood !== null) return understood
  }
}

const localeOf = (answer: string) => (/^[a-z]{2,3}-[A-Z]{2}$/.test(answer) ? answer : null)
const humourOf = (answer: string) => (answer === 'none' || answer === 'light' ? answer : null)

async function answers(world: World): Promise<Answers> {
  world.stdout.write('A few questions; press Enter for what stands in brackets.\n\n')
  return {
    name: await ask(
      world,
      `What is the organisation called? [${usual.name}]`,
      usual.name,
      (answer) => answer
    ),
    locale: await ask(
      world,
      'Which English do you write: en-GB, en-US, en-IN, …? [en-GB]',
      usual.locale,
      localeOf
    ),
    domains: await ask(
      world,
      'Your web domains, with commas between (always fine to link to): [none]',
      [],
      list
    ),
    competitors: await ask(
      world,
      'Competitors that replies stay out of, with commas between: [none]',
      [],
      list
    ),
    humour: await ask(world, 'How much humour is fine: none or light? [light]', usual.humour, humourOf)
  }
}

/** Runs the command; gives the exit code. Never overwrites a file. */
export async function init({ yes, policy }: InitOptions, world: World): Promise<number> {
  const file = resolve(world.cwd, policy)
  if (world.files.kind(file) !== null) {
    throw new InputError(
      `${policy} is there already; it stays as it is.`,
      'Write another one with --policy FILE.'
    )
  }
  if (!yes && !world.stdin.terminal) {
    throw new UsageError(
      'There is nobody to answer the questions.',
      'Use --yes to write a policy without them.'
    )
  }
  const text = starterPolicy(yes ? usual : await answers(world))
  try {
    world.files.write(file, text)
  } catch (error) {
    throw new InputError(`${policy} cannot be written: ${whyNot(error)}.`)
  }
  world.stdout.write(`Wrote ${policy}. Read it through, then try it:

  onrecord rules                                   what is checked
  onrecord check --text "We'll refund you today!"  one draft
  onrecord check drafts/                           a folder of them
`)
  return 0
}
