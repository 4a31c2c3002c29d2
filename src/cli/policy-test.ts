/** `onrecord policy test`: do the rules find what their bad examples show, and leave the others alone? */
import { Chalk } from 'chalk'
import { InputError } from '../core/errors.ts'
import { exampleDraft } from '../core/example.ts'
import { createLinter, type Linter } from '../core/lint.ts'
import type { Example, Rule } from '../core/types.ts'
import { checks } from '../generated/checks.ts'
import { counted } from '../outputs/summary.ts'
import { loadPolicyFile } from './policy-file.ts'
import { colourWanted } from './screen.ts'
import type { World } from './world.ts'

/** What a rule found in a text, as the text with ⟦marks⟧ around it. */
async function foundBy(linter: Linter, example: Example): Promise<string> {
  const draft = exampleDraft(example)
  const bare = draft.text
  const { findings } = await linter.check(draft)
  if (findings.length > 0 && findings.every(({ place }) => place === null)) return `⟦${bare}⟧`
  const places = findings.flatMap(({ place }) => (place === null ? [] : [place]))
  let shown = bare
  for (const { start, end } of places.reverse()) {
    shown = `${shown.slice(0, start.offset)}⟦${shown.slice(start.offset, end.offset)}⟧${shown.slice(end.offset)}`
  }
  return shown
}

/** What is wrong with the examples of one rule, as sentences. */
async function brokenExamples(examples: Rule['examples'], linter: Linter): Promise<string[]> {
  const broken: string[] = []
  for (const example of examples.bad) {
    const found = await foundBy(linter, example)
    const says = example.text.includes('⟦') ? found === example.text : found.includes('⟦')
    if (!says) broken.push(`should find  ${example.text}\n    but finds    ${found}`)
  }
  for (const example of examples.ok) {
    const found = await foundBy(linter, example)
    if (found.includes('⟦'))
      broken.push(`should leave alone  ${example.text}\n    but finds           ${found}`)
  }
  return broken
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** The examples that the policy and its packs bring along: those of shipped packs hold under other settings. */
function ownExamples(rule: Rule, shipped: ReadonlySet<string>): Rule['examples'] {
  const isOwn = ({ text }: Example) => !shipped.has(text)
  return { bad: rule.examples.bad.filter(isOwn), ok: rule.examples.ok.filter(isOwn) }
}

/** Runs the command; gives the exit code: 1 when an example does not hold, 2 when there is none. */
export async function testPolicy(
  file: string | undefined,
  { color }: { readonly color: boolean },
  world: World
): Promise<number> {
  const { plan, policy } = await loadPolicyFile(file, world)
  const chalk = new Chalk({ level: colourWanted(world, world.stdout, color) ? 1 : 0 })
  const count = { rules: 0, examples: 0, broken: 0 }
  const shipped = new Set(textsIn(world.shippedPacks()))
  for (const rule of policy.rules.values()) {
    const bound = plan.rules.filter(({ id }) => id === rule.id)
    const examples = ownExamples(rule, shipped)
    const examplesOfRule = examples.bad.length + examples.ok.length
    if (bound.length === 0 || examplesOfRule === 0) continue
    const linter = await createLinter({ ...plan, rules: bound }, checks, 'note')
    const broken = await brokenExamples(examples, linter)
    count.rules++
    count.examples += examplesOfRule
    count.broken += broken.length
    if (broken.length === 0) continue
    world.stdout.write(`${chalk.bold(rule.id)}\n`)
    for (const sentence of broken) world.stdout.write(`  ${chalk.red('✖')} ${sentence}\n`)
  }
  if (count.examples === 0) {
    throw new InputError(
      'No rule of this policy has examples of its own: nothing was tested.',
      'Write `examples:` beside a rule.'
    )
  }
  const all = `${counted(count.examples, 'example')} of ${counted(count.rules, 'rule')}`
  world.stdout.write(count.broken === 0 ? `${all}: all hold.\n` : `\n${all}: ${count.broken} do not hold.\n`)
  return count.broken === 0 ? 0 : 1
}
