/** `onrecord explain`: one rule, for people, printed from what the rule says of itself. */
import { Chalk, type ChalkInstance } from 'chalk'
import { meant } from '../core/did-you-mean.ts'
import { UsageError } from '../core/errors.ts'
import type { Example, Rule } from '../core/types.ts'
import { wrap } from '../outputs/wrap.ts'
import type { ExplainOptions } from './commands/explain.ts'
import { loadPolicyFile } from './plan.ts'
import { colourWanted } from './screen.ts'
import type { World } from './world.ts'

const marks = /⟦([^⟧]*)⟧/g

/** An example on rows of its own; what must be found in it stays between its marks. */
function exampleLines(
  sign: string,
  { text, inReplyTo }: Example,
  width: number,
  chalk: ChalkInstance
): string[] {
  const shown = text.replaceAll('\n', ' ')
  const rows = wrap(shown, width - 4).map(([start, end], index) => {
    const row = shown.slice(start, end).replace(marks, (whole) => chalk.underline(whole))
    return `${index === 0 ? `  ${sign}` : '   '} ${row}`
  })
  return inReplyTo === undefined
    ? rows
    : [`    ${chalk.dim(`← ${inReplyTo.replaceAll('\n', ' ')}`)}`, ...rows]
}

function labelled(label: string, text: string, width: number, chalk: ChalkInstance): string[] {
  return wrap(text, width - 10).map(
    ([start, end], index) => `${chalk.dim((index === 0 ? label : '').padEnd(10))}${text.slice(start, end)}`
  )
}

/** The page of a rule, without a final line feed. */
export function rulePage(rule: Rule, width: number, chalk: ChalkInstance): string {
  const { id, severity, message, why, instead, check, origin, examples } = rule
  const room = Math.min(width, 100)
  const list = (head: string, sign: string, all: readonly Example[]) =>
    all.length === 0
      ? []
      : ['', chalk.bold(head), ...all.flatMap((one) => exampleLines(sign, one, room, chalk))]
  return [
    `${chalk.bold(id)}  ${severity === 'off' ? chalk.dim('off') : severity}`,
    '',
    ...labelled('says', message, room, chalk),
    ...labelled('why', why, room, chalk),
    ...labelled('instead', instead, room, chalk),
    ...labelled('check', check, room, chalk),
    ...labelled('set in', origin.join(', then '), room, chalk),
    ...list('Finds', chalk.red('✖'), examples.bad),
    ...list('Leaves alone', chalk.green('✔'), examples.ok)
  ].join('\n')
}

/** Runs the command; gives the text. An unknown rule is a `UsageError`. */
export async function explain(
  id: string,
  { policy, color }: ExplainOptions & { readonly color: boolean },
  world: World
): Promise<string> {
  const { rules } = await loadPolicyFile(policy, world)
  const rule = rules.find((one) => one.id === id)
  if (rule === undefined) {
    const ids = rules.map((one) => one.id)
    throw new UsageError(`There is no rule “${id}” in this policy.`, meant(id, ids))
  }
  const chalk = new Chalk({ level: colourWanted(world, world.stdout, color) ? 1 : 0 })
  return `${rulePage(rule, world.stdout.width, chalk)}\n`
}
