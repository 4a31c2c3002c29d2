import { describe, expect, test } from 'vitest'
import { type Edit, fixedText } from '../../src/cli/fix-text.ts'
import { draftOf } from '../../src/core/doc.ts'
import { marked } from '../../src/core/marks.ts'

/** Edits of a text that is one draft: each ⟦stretch⟧ is to become the word at its number. */
function editsIn(source: string, words: readonly string[]) {
  const { text, spans } = marked(source)
  const edits = spans.map(([start, end], index): Edit => {
    const point = (offset: number) => ({ line: 1, column: offset + 1, offset })
    const place = { start: point(start), end: point(end) }
    return { draft: 0, place, at: [start, end], quote: text.slice(start, end), fix: words[index] ?? '' }
  })
  return { text, edits }
}

/** Reads a text as one draft, if it holds no `!`. */
const read = async (text: string) => (text.includes('!') ? null : [draftOf(text)])

async function fixed(source: string, words: readonly string[]) {
  const { text, edits } = editsIn(source, words)
  const result = await fixedText(text, [draftOf(text)], edits, read)
  return { text: result.text, left: result.left.length }
}

describe('words of a file', () => {
  test.each([
    ['one', '⟦a⟧ b', ['xyz'], 'xyz b', 0],
    ['several, longer and shorter', '⟦a⟧ b ⟦ccc⟧', ['xyz', ''], 'xyz b ', 0],
    ['none', 'a b', [], 'a b', 0],
    ['all but those that cannot be read again', '⟦a⟧ ⟦b⟧', ['!', 'y'], 'a y', 1]
  ])('%s', async (_, source, words, text, left) => {
    expect(await fixed(source, words)).toEqual({ text, left })
  })

  test('that overlap are replaced once', async () => {
    const { text, edits } = editsIn('⟦ab⟧c', ['x'])
    const [edit] = edits
    const second: Edit = {
      ...edit!,
      at: [1, 3],
      quote: 'bc',
      place: { start: { line: 1, column: 2, offset: 1 }, end: { line: 1, column: 4, offset: 3 } }
    }
    const result = await fixedText(text, [draftOf(text)], [second, edit!], read)
    expect(result).toEqual({ text: 'xc', made: [edit], left: [second] })
  })

  test('that are escaped in the file are left alone', async () => {
    const { text, edits } = editsIn('⟦ab⟧', ['x'])
    const result = await fixedText(text, [draftOf(text)], [{ ...edits[0]!, quote: 'a"' }], read)
    expect(result).toMatchObject({ text: 'ab', made: [] })
  })

  test('whose change would reach another draft are left alone', async () => {
    const twins = async (text: string) => text.split(',').map((part) => draftOf(part))
    const { text, edits } = editsIn('⟦a⟧,b', ['x,y'])
    const result = await fixedText(text, await twins(text), edits, twins)
    expect(result).toMatchObject({ text: 'a,b', made: [] })
  })
})
