/** `--fix`: writes what rules suggest that say it is safe, until nothing of that kind is found any more. */
import { resolve } from 'node:path'
import { InputError } from '../core/errors.ts'
import type { Linter } from '../core/lint.ts'
import { decode } from './decode.ts'
import type { DraftFile } from './draft-file.ts'
import { type Edit, fixedText } from './fix-text.ts'
import { type Defaults, readDrafts, withDefaults } from './read-drafts.ts'
import type { Asked } from './what-to-check.ts'
import { type World, whyNot } from './world.ts'

/** A suggestion may bring in what another rule finds; rules that undo each other must come to an end. */
const mostRounds = 10

/** A file with another content. */
function held({ name, fields, before }: DraftFile, text: string): DraftFile {
  return {
    name,
    bytes: () => new TextEncoder().encode(text),
    ...(fields && { fields }),
    ...(before && { before })
  }
}

/** The edits that the findings of a file ask for. */
async function editsOf(file: DraftFile, linter: Linter, defaults: Defaults, world: World) {
  const { drafts } = await readDrafts(file, world)
  const edits: Edit[] = []
  for (const [index, draft] of drafts.entries()) {
    const { findings } = await linter.check(withDefaults(draft, defaults))
    for (const { fix, place, at, quote } of findings) {
      if (fix === undefined || place === null || at === null || fix === quote) continue
      edits.push({ draft: index, place, at, quote, fix })
    }
  }
  return { drafts, edits }
}

const where = (name: string, { place }: Edit): string => `${name}:${place.start.line}:${place.start.column}`

/** Fixes one file as far as it goes; gives it with its new content, and a sentence for each fix. */
async function fixFile(file: DraftFile, linter: Linter, defaults: Defaults, world: World) {
  const { name } = file
  const said: string[] = []
  const { text: before, problems } = decode(await file.bytes(), name)
  let text = before
  for (let round = 0; round < mostRounds && problems.length === 0; round++) {
    const { drafts, edits } = await editsOf(held(file, text), linter, defaults, world)
    const read = async (changed: string) => {
      const again = await readDrafts(held(file, changed), world)
      return again.problems.length === 0 ? again.drafts : null
    }
    const { text: after, made, left } = await fixedText(text, drafts, edits, read)
    said.push(...made.map((edit) => `${where(name, edit)}: “${edit.quote}” → “${edit.fix}”`))
    if (made.length === 0) {
      said.push(
        ...left.map((edit) => `${where(name, edit)}: left alone, “${edit.fix}” cannot be put there as it is`)
      )
      break
    }
    text = after
  }
  return { name, text, isChanged: text !== before, said }
}

/**
 * Fixes the files that were asked for. With `write` the files on disk are changed; the answer holds the new content
 * either way, to be checked again.
 */
export async function fixAll(
  asked: Asked,
  linter: Linter,
  { defaults, fix }: { readonly defaults: Defaults; readonly fix: 'write' | 'tell' },
  world: World
): Promise<Asked> {
  const files: DraftFile[] = []
  for (const file of asked.files) {
    const { problems } = await readDrafts(file, world)
    if (problems.length > 0) {
      files.push(file)
      continue
    }
    const { name, text, isChanged, said } = await fixFile(file, linter, defaults, world)
    if (isChanged && fix === 'write') {
      try {
        world.files.write(resolve(world.cwd, name), text)
      } catch (error) {
        throw new InputError(`${name} cannot be written: ${whyNot(error)}.`)
      }
    }
    for (const sentence of said) world.stderr.write(`${fix === 'write' ? 'fix' : 'would fix'} ${sentence}\n`)
    files.push(isChanged ? held(file, text) : file)
  }
  return { ...asked, files }
}
