/** YAML texts in every style, for tests over generated files. */
import fc from 'fast-check'
import { anyText, type Written } from './writing.ts'

const anyBreak = fc.constantFrom('\n', '\r\n')

/** `text` in double quotes: each character as it is or as an escape. */
const doubleQuoted = fc
  .tuple(anyText(), fc.array(fc.nat(3), { minLength: 1, maxLength: 7 }))
  .map(([text, ways]): Written => {
    const short: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '"': '\\"', '\\': '\\\\' }
    const written = [...text].map((character, index) => {
      const way = ways[index % ways.length] ?? 0
      const code = character.codePointAt(0) ?? 0
      if (way === 1) return `\\U${code.toString(16).padStart(8, '0')}`
      if (way === 2 && code < 256) return `\\x${code.toString(16).padStart(2, '0')}`
      return short[character] ?? character
    })
    const decode = (slice: string) =>
      slice.replace(/\\(?:U(.{8})|x(..)|(.))/gs, (_, long, byte, letter) =>
        letter
          ? ({ n: '\n', t: '\t' }[String(letter)] ?? letter)
          : String.fromCodePoint(Number.parseInt(long ?? byte, 16))
      )
    return { file: `- id: a\n  text: "${written.join('')}"\n  kind: post\n`, text, decode }
  })

/** In single quotes, on one line. */
const singleQuoted = anyText([' ', '']).map(
  (text): Written => ({
    file: `posts:\n- { id: a, text: '${text.replaceAll("'", "''")}' }\n`,
    text,
    decode: (slice) => slice.replaceAll("''", "'")
  })
)

/** A literal block: every line indented, whatever it holds. */
const literal = fc
  .tuple(anyText([' ', '', '\n', '\n\n', '\n  ', '\n\n    ']), fc.integer({ min: 1, max: 5 }), anyBreak)
  .map(([text, indent, lineBreak]): Written => {
    const lines = text.split('\n').map((line) => (line ? ' '.repeat(indent) + line : ''))
    const strip = new RegExp(`\\r?\\n {0,${indent}}`, 'g')
    return {
      file: `kind: post\ntext: |-\n${lines.join('\n')}\n`.replace(/\n/g, lineBreak),
      text,
      decode: (slice) => slice.replace(strip, '\n')
    }
  })

/** Lines that are folded: a line end is a space, an empty line a line end. */
const folding = (slice: string) =>
  slice.replace(/[ \t]*(?:\r?\n[ \t]*)+/g, (run) => '\n'.repeat(run.split('\n').length - 2) || ' ')

const word = fc.constantFrom('refund', 'We', '😀', "it''s", 'e\u0301', '👩‍👩‍👧', 'ok,')
const gap = fc.constantFrom(
  { text: ' ', written: ' ' },
  { text: ' ', written: '\n  ' },
  { text: '\n', written: '\n\n  ' },
  { text: '\n\n', written: '\n\n\n  ' }
)

/** Folded styles: `>`, plain, single and double quotes over several lines. */
const folded = fc
  .tuple(
    fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 9 }),
    fc.constantFrom('>', '', "'", '"'),
    anyBreak
  )
  .map(([pairs, style, lineBreak]): Written => {
    const shown = (part: string) => (style === "'" ? part.replaceAll("''", "'") : part)
    const text = `A${pairs.map(([part, space]) => space.text + shown(part)).join('')}`
    const body = `A${pairs.map(([part, space]) => space.written + part).join('')}`
    const value = style === '>' ? `>-\n  ${body}` : `${style}${body}${style}`
    const decode = (slice: string) => shown(folding(slice))
    return { file: `text: ${value}\nkind: post\n`.replace(/\n/g, lineBreak), text, decode }
  })

/** Texts of YAML whose spans may begin and end anywhere. */
export const anyYaml = fc.oneof(doubleQuoted, singleQuoted, literal)
/** Texts of YAML whose spans begin and end with a word: cut inside a fold, a slice does not say what it was. */
export const foldedYaml = folded
