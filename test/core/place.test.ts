import { describe, expect, test } from 'vitest'
import { placeOf, rawAt } from '../../src/core/place.ts'
import { decoder, fileText, sourceOf, withPlainLineEnds } from '../../src/core/source.ts'
import { marked } from '../marks.ts'

/** The source of a text that stands in `file` between two bars, and its decoded text. */
function between(file: string) {
  const start = file.indexOf('|') + 1
  const raw = file.slice(start, file.lastIndexOf('|'))
  const decoded = withPlainLineEnds(raw)
  return {
    text: decoded.text,
    source: sourceOf(fileText('a.txt', file), start, start + raw.length, decoded.pieces)
  }
}

describe('the place of a span', () => {
  test.each([
    ['on the first line', 'x|Hello ⟦you⟧|', [1, 9], [1, 12]],
    ['on a later line', 'x\n|a\nb ⟦you⟧|', [3, 3], [3, 6]],
    ['after CRLF', 'x\r\n|a\r\nb ⟦you⟧|', [3, 3], [3, 6]],
    ['over a CRLF', '|a⟦b\r\nc⟧d|', [1, 3], [2, 2]],
    ['after an emoji', '|😀 ⟦you⟧|', [1, 5], [1, 8]],
    ['after a byte order mark', '\uFEFF|Hello ⟦you⟧|', [1, 8], [1, 11]]
  ])('%s', (_, shown, start, end) => {
    const file = marked(shown).text
    const { source } = between(file)
    const { text, spans } = marked(withPlainLineEnds(shown.slice(shown.indexOf('|') + 1, -1)).text)
    const [span] = spans
    const place = placeOf(source, span!)
    expect([place.start.line, place.start.column]).toEqual(start)
    expect([place.end.line, place.end.column]).toEqual(end)
    expect(withPlainLineEnds(file.slice(place.start.offset, place.end.offset)).text).toBe(
      text.slice(...span!)
    )
  })

  test('an escape is taken whole, from either side', () => {
    const out = decoder()
    out.copy('a', 0)
    out.put('\n', 1, 2)
    out.copy('b', 3)
    const { pieces } = out.done()
    const source = sourceOf(fileText('a', 'a\\nb'), 0, 4, pieces)
    expect(rawAt(source, [0, 2])).toBe('a\\n')
    expect(rawAt(source, [1, 2])).toBe('\\n')
    expect(rawAt(source, [1, 3])).toBe('\\nb')
    expect(rawAt(source, [2, 3])).toBe('b')
  })

  test('characters of the file that are no text belong to no place beside them', () => {
    const out = decoder()
    out.copy('a', 0)
    out.copy('b', 5)
    const source = sourceOf(fileText('a', 'a<!--b'), 0, 6, out.done().pieces)
    expect(rawAt(source, [0, 1])).toBe('a')
    expect(rawAt(source, [1, 2])).toBe('b')
    expect(rawAt(source, [0, 2])).toBe('a<!--b')
  })

  test('an empty span is a point', () => {
    const { source } = between('x|ab|')
    expect(placeOf(source, [0, 0])).toEqual({ start: at(1, 3, 2), end: at(1, 3, 2) })
    expect(placeOf(source, [2, 2])).toEqual({ start: at(1, 5, 4), end: at(1, 5, 4) })
  })

  test('a draft without text has a place too', () => {
    const { source } = between('x||')
    expect(placeOf(source, [0, 0]).start).toEqual(at(1, 3, 2))
  })
})

function at(line: number, column: number, offset: number) {
  return { line, column, offset }
}
