/** `onrecord explain`: one rule, for people, printed from what the rule says of itself. */
import { Chalk, type ChalkInstance } from 'chalk'
import { UsageError } from '../core/errors.ts'
import type { Example } from '../core/types.ts'
import { wrap } from '../outputs/wrap.ts'
import { type Explanation, explainRule } from '../policy/explain.ts'
import type { ExplainOptions } from './commands/explain.ts'
import { policyWorld } from './open-policy.ts'
import { nearestPolicy } from './plan.ts'
import { extensions, loadPolicyFile } from './policy-file.ts'
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
function rulePage({ rule, asks, inPolicy }: Explanation, width: number, chalk: ChalkInstance): string {
  const { id, severity, message, why, instead, check, origin, examples } = rule
  const room = Math.min(width, 100)
  const list = (head: string, sign: string, all: readonly Example[]) =>
    all.length === 0
      ? []
      : ['', chalk.bold(head), ...all.flatMap((one) => exampleLines(sign, one, room, chalk))]
  const state = inPolicy ? severity : `${severity}, in a pack that this policy does not use`
  return [
    `${chalk.bold(id)}  ${severity === 'off' || !inPolicy ? chalk.dim(state) : state}`,
    '',
    ...labelled('says', message, room, chalk),
    ...labelled('why', why, room, chalk),
    ...labelled('instead', instead, room, chalk),
    ...labelled('check', `${check}: ${asks}`, room, chalk),
    ...labelled('set in', origin.join(', then '), room, chalk),
    ...list('Finds', chalk.red('✖'), examples.bad),
    ...list('Leaves alone', chalk.green('✔'), examples.ok)
  ].join('\n')
}

/** Runs the command; gives the text. Without a policy it explains what is shipped. */
export async function explain(
  id: string,
  { policy: given, color }: ExplainOptions & { readonly color: boolean },
  world: World
): Promise<string> {
  const path = given ?? nearestPolicy(world)
  const policy = path === null ? null : (await loadPolicyFile(path, world)).policy
  const explained = await explainRule(id, policy, policyWorld(world, extensions))
  if ('hint' in explained) throw new UsageError(`There is no rule “${id}”.`, explained.hint)
  const chalk = new Chalk({ level: colourWanted(world, world.stdout, color) ? 1 : 0 })
  return `${rulePage(explained, world.stdout.width, chalk)}\n`
}
