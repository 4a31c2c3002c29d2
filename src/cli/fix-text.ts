/** Writes suggestions into the text of a file, and makes sure that nothing but the words that are meant changes. */
import type { Draft, Place } from '../core/types.ts'

/** Words of a file that may be replaced. */
export interface Edit {
  /** The number of the draft in its file. */
  readonly draft: number
  readonly place: Place
  /** Where they stand in the text of the draft. */
  readonly at: readonly [start: number, end: number]
  readonly quote: string
  readonly fix: string
}

/** The text of a file after some edits. */
export interface Fixed {
  readonly text: string
  readonly made: readonly Edit[]
  /** Edits that would have changed something else, or that overlap others. */
  readonly left: readonly Edit[]
}

/** Reads the drafts of a file's text; null when there is something in it that cannot be read. */
export type ReadTexts = (text: string) => Promise<readonly Draft[] | null>

/** Replaces stretches of a text; they must not overlap. */
function replaced(
  text: string,
  stretches: readonly (readonly [start: number, end: number, put: string])[]
): string {
  let result = text
  for (const [start, end, put] of [...stretches].sort((a, b) => b[0] - a[0])) {
    result = result.slice(0, start) + put + result.slice(end)
  }
  return result
}

/** The edits in the order of their places, without those that begin before another one ends. */
function apart(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  let end = -1
  for (const edit of [...edits].sort((a, b) => a.place.start.offset - b.place.start.offset)) {
    if (edit.place.start.offset < end) continue
    kept.push(edit)
    end = edit.place.end.offset
  }
  return kept
}

/** The text with the edits, if reading it again gives the same drafts with these words replaced and no others. */
async function tried(text: string, drafts: readonly Draft[], edits: readonly Edit[], read: ReadTexts) {
  const isVerbatim = ({ place, quote }: Edit) => text.slice(place.start.offset, place.end.offset) === quote
  if (!edits.every(isVerbatim)) return null
  const changed = replaced(
    text,
    edits.map(({ place, fix }) => [place.start.offset, place.end.offset, fix])
  )
  const wanted = drafts.map((draft, index) => {
    const own = edits.filter((edit) => edit.draft === index)
    return replaced(
      draft.text,
      own.map(({ at: [start, end], fix }) => [start, end, fix])
    )
  })
  const found = await read(changed)
  const isRight = found !== null && found.length === wanted.length
  return isRight && found.every((draft, index) => draft.text === wanted[index]) ? changed : null
}

/** Makes as many edits as can be made: all of them at once, else one after the other. */
export async function fixedText(
  text: string,
  drafts: readonly Draft[],
  edits: readonly Edit[],
  read: ReadTexts
): Promise<Fixed> {
  const wanted = apart(edits)
  const all = await tried(text, drafts, wanted, read)
  let made: readonly Edit[] = wanted
  let result = all
  if (result === null) {
    made = []
    for (const edit of wanted) {
      const next = await tried(text, drafts, [...made, edit], read)
      if (next === null) continue
      made = [...made, edit]
      result = next
    }
  }
  return { text: result ?? text, made, left: edits.filter((edit) => !made.includes(edit)) }
}
