/** `onrecord rules`: a table of the rules of a policy. */
import { Chalk } from 'chalk'
import type { Rule } from '../core/types.ts'
import type { RulesOptions } from './commands/rules.ts'
import { loadPolicyFile } from './policy-file.ts'
import { colourWanted } from './screen.ts'
import type { World } from './world.ts'

/** Runs the command; gives the text. */
export async function listRules(
  { policy: given, all, color }: RulesOptions & { readonly color: boolean },
  world: World
): Promise<string> {
  const { policy } = await loadPolicyFile(given, world)
  const rules = [...policy.rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const shown = rules.filter(({ severity }) => all || severity !== 'off')
  const chalk = new Chalk({ level: colourWanted(world, world.stdout, color) ? 1 : 0 })
  const paint = { error: chalk.red, warning: chalk.yellow, note: chalk.cyan, off: chalk.dim }
  const idWidth = Math.max(0, ...shown.map(({ id }) => id.length))
  const row = ({ id, severity, origin }: Rule) =>
    `${paint[severity](severity.padEnd(8))}${id.padEnd(idWidth)}  ${chalk.dim(origin.join(', then '))}`
  const off = rules.length - rules.filter(({ severity }) => severity !== 'off').length
  const tail = all || off === 0 ? '' : ` ${off} more ${off === 1 ? 'is' : 'are'} off: onrecord rules --all.`
  const count = `${shown.length} rule${shown.length === 1 ? '' : 's'}.${tail} Read one with: onrecord explain RULE`
  return `${[...shown.map(row), '', count].join('\n')}\n`
}
