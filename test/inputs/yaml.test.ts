import { describe, expect, test } from 'vitest'
import yaml from '../../src/inputs/yaml.ts'
import { fieldsOf, idsAndTexts, inFile, told } from './reading.ts'

const read = (file: string) => yaml.read(file, 'q.yaml')

test.each([
  ['one draft', 'text: one\nchannel: x', [['q.yaml', 'one']]],
  [
    'a list',
    '- text: one\n- text: two',
    [
      ['q.yaml#1', 'one'],
      ['q.yaml#2', 'two']
    ]
  ],
  [
    'a list of texts',
    '- one\n- two',
    [
      ['q.yaml#1', 'one'],
      ['q.yaml#2', 'two']
    ]
  ],
  [
    'a map of lists',
    'mon:\n  - text: one\ntue:\n  - text: two',
    [
      ['q.yaml#1', 'one'],
      ['q.yaml#2', 'two']
    ]
  ],
  [
    'several documents',
    'text: one\n---\ntext: two\n...\n---\n- text: three',
    [
      ['q.yaml#1', 'one'],
      ['q.yaml#2', 'two'],
      ['q.yaml#3', 'three']
    ]
  ],
  ['a text that is named', 'hello: &hello one\nposts:\n  - text: *hello', [['q.yaml', 'one']]],
  [
    'flow style',
    '{ posts: [{ text: one }, { text: "two" }] }',
    [
      ['q.yaml#1', 'one'],
      ['q.yaml#2', 'two']
    ]
  ]
])('%s', (_, file, drafts) => {
  const result = read(file)
  expect(idsAndTexts(result)).toEqual(drafts)
  expect([told(result.problems), result.skipped]).toEqual([[], []])
})

test('merge keys bring in fields', () => {
  const { drafts } = read(
    '.all: &all { author: Sam, kind: reply }\nposts:\n  - <<: *all\n    kind: dm\n    text: one'
  )
  expect(fieldsOf(drafts[0])).toEqual({ id: 'q.yaml', author: 'Sam', kind: 'dm' })
})

describe('every way to write a text', () => {
  test.each([
    ['plain', 'text: We refund you', 'We refund you', 'refund', 'refund'],
    [
      'plain over lines',
      'text: We will\n  refund\n\n  you',
      'We will refund\nyou',
      'will refund\ny',
      'will\n  refund\n\n  y'
    ],
    ['single quotes', "text: 'It''s a refund'", "It's a refund", "t's", "t''s"],
    [
      'single quotes over lines',
      "text: 'a ''b\n  c''  \n\n  d'",
      "a 'b c'\nd",
      "b c'\nd",
      "b\n  c''  \n\n  d"
    ],
    [
      'double quotes',
      'text: "\\x41\\u00e9\\U0001F600\\t\\"q\\" end"',
      'Aé😀\t"q" end',
      '😀\t"q',
      '\\U0001F600\\t\\"q'
    ],
    [
      'double quotes over lines',
      'text: "one \\\n   two\n  three  \n\n  four"',
      'one two three\nfour',
      'two three\nf',
      'two\n  three  \n\n  f'
    ],
    [
      'literal',
      'text: |\n  one\n    two\n\n  three\n',
      'one\n  two\n\nthree\n',
      '  two\n\nth',
      '  two\n\n  th'
    ],
    ['literal, stripped', 'text: |-\n  one\n  two\n\n', 'one\ntwo', 'e\nt', 'e\n  t'],
    ['literal, kept', 'text: |+\n  one\n\n\n', 'one\n\n\n', 'one\n\n', 'one\n\n'],
    ['literal with an indentation', 'text: |2\n    one\n  two\n', '  one\ntwo\n', '  one\nt', '  one\n  t'],
    ['literal with CRLF', 'text: |\r\n  one\r\n  two\r\n', 'one\ntwo\n', 'e\nt', 'e\r\n  t'],
    ['folded', 'text: >\n  one\n  two\n\n  three\n', 'one two\nthree\n', 'two\nth', 'two\n\n  th'],
    [
      'folded with more indented lines',
      'text: >\n  one\n    two\n  three\n',
      'one\n  two\nthree\n',
      'one\n  two',
      'one\n    two'
    ],
    ['folded, empty lines first', 'text: >\n\n  one\n  two\n', '\none two\n', 'e t', 'e\n  t'],
    ['with a comment behind the sign', 'text: > # said\n  one\n  two\n', 'one two\n', 'e t', 'e\n  t']
  ])('%s', (_, file, text, words, written) => {
    const { drafts, problems } = read(file)
    expect(told(problems)).toEqual([])
    expect(drafts[0]?.text).toBe(text)
    expect(inFile(file, drafts[0], words)).toBe(written)
  })

  test('an alias has the place of what it stands for', () => {
    const file = 'a: &a "We ref\\x75nd"\nposts:\n  - text: *a\n'
    expect(inFile(file, read(file).drafts[0], 'refund')).toBe('ref\\x75nd')
  })
})

describe('faults', () => {
  test.each([
    ['text: 5', '1:7 “text” holds a number where a text is needed. → Put the text in quotes.'],
    ['text: yes\nkind: dm\nkind: dm', '3:1 “kind” stands here for a second time. → Keep one of the two.'],
    ['- text: one\n- channel: x', '2:3 The draft has no “text”. → Add “text” with what is published.'],
    ['text: *nobody', '1:7 “*nobody” names nothing above it. → Write &nobody before what it stands for.'],
    [
      'text: "\\ud83d"',
      '1:8 The text holds half a character (a lone surrogate). → Write the whole character again.'
    ],
    [`${'- '.repeat(5000)}x`, '1:203 This is nested too deeply. → Nest it 100 levels deep at most.'],
    [`${'['.repeat(5000)}`, '1:102 This is nested too deeply. → Nest it 100 levels deep at most.']
  ])('%.40s', (file, problem) => {
    expect(told(read(file).problems)[0]).toBe(problem)
  })

  test('the other documents are still read', () => {
    const result = read('text: one\n---\ntext: "two\n---\ntext: three')
    expect(result.drafts.map(({ text }) => text)).toContain('one')
    expect(result.problems.length).toBeGreaterThan(0)
  })

  test('names within names cost nothing', () => {
    const many = (name: string) => Array(50).fill(`*${name}`).join(', ')
    const levels = Array.from(
      { length: 30 },
      (_, level) => `l${level + 1}: &l${level + 1} [${many(`l${level}`)}]`
    )
    const posts = 'posts:\n  - text: one\n    hashtags: { x: *l30 }\n    media: *l30\n    thread: *l1\n'
    const { drafts } = read(`l0: &l0 [x]\n${levels.join('\n')}\n${posts}`)
    expect(drafts[0]?.text).toBe('one')
  })

  test('what has a name and is used twice is one draft', () => {
    expect(read('a: &a { text: one }\nposts: [*a, *a]').drafts.map(({ text }) => text)).toEqual(['one'])
  })
})

test.each(['', '# nothing', '---\n', 'a: 1'])('a file without drafts is told or skipped: %j', (file) => {
  const { drafts, problems, skipped } = read(file)
  expect([drafts.length, problems.length + skipped.length]).toEqual([0, 1])
})
