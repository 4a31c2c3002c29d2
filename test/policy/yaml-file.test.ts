import { describe, expect, it } from 'vitest'
import { faultIn, lineAt, readYaml, spanAt } from '../../src/policy/yaml-file.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => readYaml(bytes(text), 'onrecord.yaml')

/** What the first fault says, as `line:column message / hint`. */
function told(text: string): string {
  const { faults } = read(text)
  return faults
    .map(({ at, message, hint }) => `${at?.line ?? '-'}:${at?.column ?? '-'} ${message} / ${hint}`)
    .join('\n')
}

describe('broken YAML is told in plain words', () => {
  it.each([
    [
      'a tab as indentation',
      'tone:\n\thumour: light\n',
      '2:1 This line is indented with a tab. / Indent with spaces'
    ],
    [
      'a quote never closed',
      'a: 1\nb: "x\nc: 2\n',
      '2:4 This quotation mark is never closed. / Add the closing " mark.'
    ],
    ['a list never closed', 'a: [x, y\nb: 2\n', '2:1 The “[” above is not closed. / Write the missing “]”'],
    ['braces never closed', 'a: { x: 1\nb: 2\n', '2:1 The “{” above is not closed. / Write the missing “}”'],
    [
      'a reserved character',
      'use:\n  - @acme/pack\n',
      '2:5 A value cannot begin with “@” in YAML. / Put the whole'
    ],
    ['a percent sign', 'a: %x\n', '1:4 A value cannot begin with “%” in YAML.'],
    [
      'an unfinished negation',
      'phrases:\n  - !not now\n',
      '2:5 A word that begins with “!” means something to YAML.'
    ],
    ['an unknown alias', 'a: *nope\n', '1:4 Nothing above is named “&nope”. / If “*” is part of a text'],
    ['emphasis', 'a:\n  - **bold**\n', '2:5 Nothing above is named “&*bold**”.'],
    [
      'a colon in a value',
      'message: Note: do not\n',
      '1:10 There is a second “: ” in this value. / Put the whole'
    ],
    [
      'a key without a colon',
      'a: 1\nb\nc: 2\n',
      '2:1 This is neither “key: value” nor “- item”. / A key needs'
    ],
    [
      'a key without a space',
      'a:1\nb: 2\n',
      '1:1 A key runs over several lines. / A key needs a colon and a space'
    ],
    ['a wrong indentation', 'a:\n    b: 1\n  c: 2\n', '3:1 This line is not indented like its neighbours.'],
    ['an unknown escape', 'a: "\\q"\n', '1:5 “\\q” means nothing between double quotes. / Use single quotes'],
    ['text after a quote', 'a: "x" y\n', '1:8 The value ended before this.'],
    ['an apostrophe in single quotes', "a: 'don't'\n", '1:9 The value ended before this.'],
    ['a placeholder that is not quoted', 'a: {quote} is bad\n', '1:12 The value ended before this.'],
    ['a list on the line of its key', 'a: - b\n', '1:4 A list cannot begin on the line of its key.'],
    ['a bar with text', 'a: |x\n  b\n', '1:5 “|” and “>” begin a text of several lines.'],
    ['two documents', 'a: 1\n---\nb: 2\n', '2:1 The file holds more than one document.'],
    ['a key twice', 'tone: 1\nuse: 2\ntone: 3\n', '3:1 “tone” is there twice; the first is in line 1.'],
    ['a list as a key', '? [a]\n: 1\n', '1:3 A key must be plain text.'],
    ['a key that JavaScript reserves', '__proto__: 1\n', '1:1 “__proto__” cannot be a key.'],
    ['an alias of what it stands in', 'a: &a [1, *a]\n', '1:11 “*a” stands inside what it names.'],
    ['a merge of a text', 'a:\n  <<: b\n', '2:7 “<<” takes over the keys of another section.'],
    ['no text', '', '-:- The file is empty. / `onrecord init` writes'],
    ['only comments', '# soon\n', '-:- The file is empty.']
  ])('%s', (_, text, expected) => expect(told(text)).toContain(expected))

  it('tells each fault of a file, one a line', () => {
    expect(told('a: "\\q"\nb: %\nc: [\n').split('\n')).toHaveLength(3)
  })

  it('refuses bytes that are no UTF-8, with their place', () => {
    const latin1 = Uint8Array.from([...bytes('a: 1\nb: caf'), 0xe9, 0x0a])
    expect(readYaml(latin1, 'p.yaml').faults).toEqual([
      {
        file: 'p.yaml',
        at: { line: 2, column: 7, offset: 11 },
        message: 'This character is not UTF-8.',
        hint: 'Save the file as UTF-8.',
        line: 'b: caf\ufffd'
      }
    ])
    expect(readYaml(Uint8Array.from([0xff, 0xfe, 0x61, 0]), 'p.yaml').faults[0]?.message).toContain('UTF-16')
  })

  it('reads a file with a byte order mark and CRLF', () => {
    const file = read('\ufeffa: 1\r\nb: x\r\n')
    expect(file.value).toEqual({ a: 1, b: 'x' })
    expect(faultIn(file, ['b'], { message: 'm' })).toMatchObject({
      at: { line: 2, column: 4 },
      line: 'b: x',
      length: 1
    })
  })
})

describe('traps', () => {
  it.each(['['.repeat(100_000), '- '.repeat(20_000), '{a: '.repeat(20_000)])(
    'refuses deep nesting',
    (text) => {
      expect(told(text)).toContain(
        'This is nested too deeply. / A policy needs about eight levels; 100 are read.'
      )
    }
  )

  it('refuses an alias bomb at once', () => {
    const level = (n: number) =>
      `l${n}: &l${n} [${Array(9)
        .fill(`*l${n - 1}`)
        .join(', ')}]\n`
    const bomb = `l0: &l0 [lol, lol, lol]\n${Array.from({ length: 20 }, (_, n) => level(n + 1)).join('')}`
    const begun = performance.now()
    expect(told(bomb)).toContain(
      'The aliases of this file stand for far too much. / Write out what they name.'
    )
    expect(performance.now() - begun).toBeLessThan(500)
  })

  it('lets one list be used many times', () => {
    const text = `a: &a [x, y]\n${Array.from({ length: 500 }, (_, n) => `k${n}: *a\n`).join('')}`
    expect(read(text).faults).toEqual([])
  })

  it('warns of a hashtag that YAML takes for a comment', () => {
    const { warnings } = read('phrases:\n  - read #this\n  - read # that\n')
    expect(warnings.map(({ at, message }) => [at?.line, message])).toEqual([
      [2, '“#this” was read as a comment.']
    ])
  })
})

describe('anchors, aliases and merge keys', () => {
  const file = read(
    [
      'base: &base { severity: warning, why: W }',
      'more: &more',
      '  why: M',
      '  instead: I',
      'one:',
      '  <<: *base',
      '  severity: error',
      'two:',
      '  <<: [*base, *more]',
      'list: [*base]'
    ].join('\n')
  )

  it('unfold, the nearest last', () => {
    expect(file.value).toMatchObject({
      one: { severity: 'error', why: 'W' },
      two: { severity: 'warning', why: 'W', instead: 'I' },
      list: [{ severity: 'warning', why: 'W' }]
    })
  })

  it.each<[string, (string | number)[], string]>([
    ['a key of its own', ['one', 'severity'], 'error'],
    ['a merged key', ['one', 'why'], 'W'],
    ['a key merged from a list', ['two', 'instead'], 'I'],
    ['an alias', ['list', 0], '*base'],
    ['inside an alias', ['list', 0, 'why'], 'W'],
    ['a missing key', ['two', 'check'], 'two'],
    ['a section', ['more'], 'more']
  ])('%s has a place', (_, path, expected) => {
    expect(file.source.text.slice(...spanAt(file, path))).toBe(expected)
  })

  it('tells lines', () => expect(lineAt(file, ['two'])).toBe(8))
})

describe('a stretch of a text', () => {
  it.each([
    ['a plain one', 'a: we refund you', 7, 6],
    ['a quoted one', 'a: "we refund you"', 8, 6],
    ['one with escapes has no stretches: all of it', 'a: "we\\trefund you"', 4, 16]
  ])('%s', (_, text, column, length) => {
    expect(faultIn(read(text), ['a'], { message: 'm', stretch: [3, 9] })).toMatchObject({
      at: { column },
      length
    })
  })
})

it('reads 5,000 phrases and 20,000 keys without comparing each with each', () => {
  const lines = (count: number, line: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n)).join('')
  const begun = performance.now()
  expect(read(`phrases:\n${lines(5000, (n) => `  - phrase number ${n}\n`)}`).faults).toEqual([])
  expect(read(lines(20_000, (n) => `key-${n}: x\n`)).faults).toEqual([])
  expect(performance.now() - begun).toBeLessThan(4000)
})
