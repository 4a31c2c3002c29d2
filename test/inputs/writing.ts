/** Texts as people and tools write them, and every format written in varied ways, for tests over generated files. */
import fc from 'fast-check'

/** A file of one draft, the text it holds, and how a slice of the file is decoded by the format's own rules. */
export interface Written {
  readonly file: string
  readonly text: string
  readonly decode: (slice: string) => string
}

const scraps = [
  'refund',
  'We’ll',
  "it's",
  '"quoted"',
  '""',
  "''",
  '\\',
  '\\n',
  '\\u0041',
  '%41',
  '&amp;',
  '# no comment',
  ': ',
  '- ',
  ', ',
  '; ',
  '{x}',
  '[a]',
  '*b*',
  '😀',
  '👩‍👩‍👧',
  '🇬🇧',
  '1️⃣',
  'e\u0301',
  'ﬁ',
  '\u200b',
  '\u00a0',
  '@northline',
  '#ClimateHoax',
  'https://northline.example/a?b=1',
  'ß',
  'ø'
]

/** Words and signs with single spaces, line ends (LF) and tabs between them. */
export function anyText(
  between: readonly string[] = [' ', ' ', '', '\n', '\n\n', '\t']
): fc.Arbitrary<string> {
  const part = fc.tuple(fc.constantFrom(...scraps), fc.constantFrom(...between))
  return fc.array(part, { maxLength: 12 }).map((parts) => `A${parts.map((pair) => pair.join('')).join('')}z`)
}

/** Spans of a text that part no character and no CRLF, as numbers from 0 to 1 that are scaled to it. */
export const anySpan = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true })
)

/** The span of `text` that two numbers stand for. */
export function spanOf(text: string, [one, other]: readonly [number, number]): [start: number, end: number] {
  const starts = [0]
  for (const [character] of text.matchAll(/\r\n|./gsu)) starts.push((starts.at(-1) ?? 0) + character.length)
  const at = (part: number) => starts[Math.floor(part * (starts.length - 1))] ?? 0
  return at(one) <= at(other) ? [at(one), at(other)] : [at(other), at(one)]
}

export const anyLineEnd = fc.constantFrom('\n', '\r\n', '\r')
const anyMark = fc.constantFrom('', '\uFEFF')

/** Line ends of a plain file are LF in the text. */
const plain = (slice: string) => slice.replace(/\r\n?/g, '\n')

/** A text file, or one with front matter before the text. */
export function plainFile(frontMatter: string): fc.Arbitrary<Written> {
  return fc
    .tuple(anyText(), anyLineEnd, anyMark, fc.constantFrom('', '\n', '\n\n '))
    .map(([text, lineEnd, mark, around]) => {
      const file = `${frontMatter}${around}${text}${around}`.replace(/\n/g, lineEnd)
      return { file: mark + file, text, decode: plain }
    })
}

/** A JSON string, each character as it is or as one of its escapes. */
function jsonString(text: string, ways: readonly number[]): string {
  const short: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '"': '\\"', '\\': '\\\\' }
  const code = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  const written = text.split('').map((unit, index) => {
    const way = ways[index % ways.length] ?? 0
    if (way === 1) return code(unit)
    return short[unit] ?? (way === 2 && unit === '/' ? '\\/' : unit)
  })
  return `"${written.join('')}"`
}

/** A JSON document around a record, which `wrap` makes of a text as JSON writes it. */
export function jsonFile(wrap: (text: string) => string): fc.Arbitrary<Written> {
  const ways = fc.array(fc.nat(2), { minLength: 1, maxLength: 7 })
  return fc.tuple(anyText(), ways, anyMark).map(([text, ways, mark]) => ({
    file: mark + wrap(jsonString(text, ways)),
    text,
    decode: (slice: string) => JSON.parse(`"${slice}"`)
  }))
}

/** A table with the text in its second column, quoted where it must be and elsewhere at will. */
export function tableFile(separators: readonly string[]): fc.Arbitrary<Written> {
  const cell = (text: string, separator: string, always: boolean) =>
    always || text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return fc
    .tuple(
      anyText([' ', ' ', '', '\n', '\r\n', '\t']),
      fc.constantFrom(...separators),
      fc.boolean(),
      anyLineEnd,
      anyMark
    )
    .map(([text, separator, always, lineEnd, mark]) => {
      const written = cell(text, separator, always)
      const rows = [
        `id${separator}text${separator}author`,
        `"a ""b"""${separator}${written}${separator}x`,
        ''
      ]
      const isQuoted = written !== text
      return {
        file: mark + rows.join(lineEnd),
        text,
        decode: (slice: string) => (isQuoted ? slice.replaceAll('""', '"') : slice)
      }
    })
}
