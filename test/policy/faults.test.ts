import { describe, expect, it } from 'vitest'
import { faultsOf, load, underlined } from './world.ts'

/** A policy that is fine but for the lines added to it; its first free line is 4. */
const head = 'onrecord: 1\norganisation: { name: Northline }\nuse: [tone, promises, opinions, topics]\n'

const own = (lines: string): string => `${head}rules:\n  house/x:\n    message: "{quote}"\n${lines}`

describe('what is wrong with a policy is told with its place and a way out', () => {
  it.each<[string, string, string]>([
    ['unknown key', 'tonne: {}', '4:1 “tonne” is not a key of the policy. / Did you mean “tone”?'],
    [
      'unknown key in a section',
      'tone:\n  exclamation: 1',
      '5:3 “exclamation” is not a key of “tone”. / Did you mean “exclamation-marks”?'
    ],
    [
      'underscores',
      'topics: { Banned: [] }',
      '4:11 “Banned” is not a key of “topics”. / Did you mean “banned”?'
    ],
    [
      'key of a contact',
      'tone: {}\npromises: { nevr: [refund] }',
      '5:13 “nevr” is not a key of “promises”. / Did you mean “never”?'
    ],
    [
      'nothing like it',
      'colour: red',
      '4:1 “colour” is not a key of the policy. / Known: channels, classes, drafts, exceptions,'
    ],
    [
      'a list where a section should be',
      'tone: [light]',
      '4:1 “tone” must be a section with keys, not a list. / Write “key: value” lines'
    ],
    [
      'a section where a list should be',
      'topics:\n  banned: { strikes: yes }',
      '5:3 “topics.banned” must be a list, not a section with keys. / Write [one, two]'
    ],
    [
      'a text where a list should be',
      'topics:\n  banned: strikes',
      '5:11 “topics.banned” must be a list, not “strikes”. / Write [one, two]'
    ],
    ['an empty section', 'tone:\nlocale: en-GB', '4:1 “tone” has nothing in it. / Write “key: value” lines'],
    [
      'an empty item',
      'topics:\n  banned:\n    - #strikes',
      '6:7 Item 1 of “topics.banned” has nothing in it. / “#” begins a comment'
    ],
    [
      'a number for a text',
      'promises: { approved: [911] }',
      '4:24 Item 1 of “promises.approved” must be a text, not “911”. / Put it in quotes: "911".'
    ],
    ['a text for a number', 'tone: { emoji: three }', '4:16 “tone.emoji” must be a number, not “three”.'],
    ['half a number', 'tone: { emoji: 1.5 }', '4:16 “tone.emoji” must be a whole number, not “1.5”.'],
    ['a number that is too small', 'tone: { emoji: -1 }', '4:16 “tone.emoji” must be 0 or more, not -1.'],
    [
      'an unknown value',
      'tone: { humour: ligth }',
      '4:17 “ligth” is not possible for “tone.humour”. / Did you mean “light”?'
    ],
    [
      'a blank text',
      'promises: { approved: [" "] }',
      '4:24 “ ” is not possible for item 1 of “promises.approved”. / A text must not be blank.'
    ],
    ['no locale', 'locale: "en GB"', '4:9 “en GB” is not possible for “locale”. / A locale is a language'],
    [
      'no time zone',
      'timezone: Europe/Lundon',
      '4:11 “Europe/Lundon” is not possible for “timezone”. / A time zone is a place'
    ],
    [
      'an unknown promise',
      'promises: { never: [refunds] }',
      '4:21 There is no rule “promises/refunds”. / Did you mean “refund”?'
    ],
    [
      'an unknown topic',
      'topics: { banned: [strike] }',
      '4:20 There is no subject “strike”. / Did you mean “strikes”? Your own stand under “subjects”.'
    ],
    [
      'an unknown position',
      'opinions: { affirm: [climate-sience] }',
      '4:22 There is no subject “climate-sience”. / Did you mean “climate-science”?'
    ],
    [
      'a subject without words',
      'subjects:\n  fares: { say: no }',
      '5:3 “subjects.fares.about” is missing. / It is a list.'
    ],
    [
      'a bad name',
      'subjects:\n  Fare Rise: { about: [x] }',
      '5:3 “Fare Rise” cannot be a key here. / A name is written in small letters'
    ],
    [
      'a bad pattern',
      'subjects:\n  fares: { about: ["(fare | rise"] }',
      '5:21 “(” is not closed. / Add the closing “)”.'
    ],
    [
      'an unknown class',
      'subjects:\n  fares: { about: ["a @fare rise"] }',
      '5:23 There is no word class “@fare”.'
    ],
    ['a class that needs itself', 'classes:\n  a: ["x @a"]', '5:10 The word class “@a” needs itself: a → a.'],
    [
      'a subject that needs the list it is in',
      'opinions: { stay-out: [bins] }\nsubjects:\n  bins: { about: ["@stay-out bin"] }',
      '6:20 The word class “@stay-out” needs itself: stay-out → subject/bins/names → stay-out.'
    ],
    ['a name without words', 'promises: { approved: ["\\u200b"] }', '4:24 “\u200b” holds no word.'],
    [
      'an unknown rule',
      'rules:\n  promise/deadline: warning',
      '5:3 There is no rule “promise/deadline”. / Did you mean “promises/deadline”?'
    ],
    [
      'a misspelt rule that is off',
      'rules:\n  tone/exclamation-mark: off',
      '5:3 There is no rule “tone/exclamation-mark”. / Did you mean “tone/exclamation-marks”?'
    ],
    [
      'an unknown severity',
      'rules:\n  tone/words: eror',
      '5:15 “eror” is not possible for “rules.tone/words”. / Did you mean “error”?'
    ],
    [
      'a number as a severity',
      'rules:\n  tone/words: 2',
      '5:15 “2” is not possible for “rules.tone/words”. / Possible: error, note, off and warning.'
    ],
    [
      'an unknown part of a rule',
      'rules:\n  tone/words: { mesage: x }',
      '5:17 “mesage” is not a key of “rules.tone/words”. / Did you mean “message”?'
    ],
    [
      'a rule without a pack',
      'rules:\n  punters: off',
      '5:3 “punters” cannot be a key here. / A rule is written “pack/rule”'
    ],
    [
      'a rule turned on without what it needs',
      'rules:\n  tone/words: error',
      '5:3 “params.words” is missing. / It is a section with keys.'
    ],
    [
      'another check for a rule',
      'rules:\n  tone/words: { check: phrase }',
      '5:24 “tone/words” asks the check “substitution”, which cannot be changed.'
    ],
    [
      'a rule of one’s own without a message',
      'rules:\n  house/x: { check: phrase, params: { phrases: [x] } }',
      '5:3 The rule “house/x” has no “message”. / Say what is wrong'
    ],
    [
      'marks that are not in pairs',
      'rules:\n  tone/words: { examples: { bad: ["⟦x"] } }',
      '5:35 The marks of this example are not in pairs.'
    ],
    [
      'a mark where nothing is found',
      'rules:\n  tone/words: { examples: { ok: ["⟦x⟧"] } }',
      '5:34 Nothing is to be found in an “ok” example.'
    ],
    [
      'an exception without a reason',
      'exceptions:\n  - { rule: tone/words, text: x, allowed-by: me, until: 2027-01-01 }',
      '5:5 “reason” of item 1 of “exceptions” is missing. / It is a text.'
    ],
    [
      'an exception for nothing',
      'exceptions:\n  - { rule: tone/words, reason: x, allowed-by: me, until: 2027-01-01 }',
      '5:5 Item 1 of “exceptions” names neither “text” nor “drafts”.'
    ],
    [
      'a day that there is not',
      'exceptions:\n  - { rule: tone/words, text: x, reason: x, allowed-by: me, until: 2027-02-30 }',
      '5:68 “2027-02-30” is not possible for “until” of item 1 of “exceptions”. / Write year, month and day: 2027-01-31.'
    ],
    [
      'an exception for an unknown rule',
      'exceptions:\n  - { rule: tone/wrds, text: x, reason: x, allowed-by: me, until: 2027-01-01 }',
      '5:13 There is no rule “tone/wrds”. / Did you mean “tone/words”?'
    ]
  ])('%s', async (_, lines, expected) => {
    const faults = await faultsOf(`${head}${lines}\n`)
    expect(faults).toEqual([expect.stringContaining(expected)])
  })

  it.each<[string, string, string]>([
    ['an unknown check', '    check: phrases', '7:12 There is no check “phrases”. / Did you mean “phrase”?'],
    ['missing params', '    check: phrase', '5:3 “params.phrases” is missing. / It is a list.'],
    [
      'a missing param',
      '    check: phrase\n    params: {}',
      '8:5 “params.phrases” is missing. / It is a list.'
    ],
    [
      'an unknown param',
      '    check: phrase\n    params: { phrases: [a], inflcet: true }',
      '8:29 “inflcet” is not a key of “params”. / Did you mean “inflect”?'
    ],
    [
      'a wrong param',
      '    check: phrase\n    params: { phrases: [a], inflect: sure }',
      '8:38 “params.inflect” must be “true” or “false”, not “sure”.'
    ],
    [
      'a wrong item',
      '    check: phrase\n    params:\n      phrases:\n        - a\n        - 7',
      '11:11 Item 2 of “params.phrases” must be a text, not “7”.'
    ],
    [
      'an empty list',
      '    check: phrase\n    params: { phrases: [] }',
      '8:15 “params.phrases” is an empty list.'
    ],
    [
      'params that contradict',
      '    check: count\n    params: { of: emoji, max: 1, min: 2 }',
      '8:5 “params”: `min` is greater than `max`.'
    ],
    [
      'what a check finds wrong itself',
      '    check: required\n    params: { any: ["…", "\\u200b"] }',
      '8:26 “\u200b” holds no word.'
    ],
    [
      'a pattern',
      '    check: sequence\n    params: { any: [a, "we <wrd> x"] }',
      '8:28 “<wrd>” is not known. / Known are <number>'
    ],
    [
      'a guard',
      '    check: sequence\n    params: { any: [a], unless: [negatd] }',
      '8:34 There is no guard “negatd”. / Did you mean “negated”?'
    ]
  ])('%s in a rule of one’s own', async (_, lines, expected) => {
    expect(await faultsOf(own(`${lines}\n`))).toEqual([expect.stringContaining(expected)])
  })

  it.each<[string, string, string]>([
    ['a param', 'params: { max: many }', '6:20 “params.max” must be a number, not “many”.'],
    [
      'a placeholder',
      'message: "{count} of {qoute}"',
      '6:26 Nothing is known that could stand for “{qoute}”. / Did you mean “{quote}”?'
    ],
    [
      'a placeholder of another check',
      'instead: "{say}"',
      '6:15 Nothing is known that could stand for “{say}”. / Known: {count}, {max}, {min} and {quote}.'
    ]
  ])('%s that an override gets wrong', async (_, line, expected) => {
    expect(await faultsOf(`${head}rules:\n  tone/exclamation-marks:\n    ${line}\n`)).toEqual([expected])
  })
})

describe('the version of the format', () => {
  it.each([
    [
      'onrecord: 2\ntonne: 1\n',
      ['1:11 This is not a version of the policy format that is known. / Write “onrecord: 1”.']
    ],
    [
      'onrecord: "1"\n',
      ['1:11 This is not a version of the policy format that is known. / Write “onrecord: 1”.']
    ],
    ['use: [tone]\n', ['1:1 The version of the format is missing. / Write “onrecord: 1”.']],
    [
      'use: [tone]\ntonne: 1\n',
      [
        '1:1 The version of the format is missing. / Write “onrecord: 1”.',
        '2:1 “tonne” is not a key of the policy. / Did you mean “tone”?'
      ]
    ],
    [
      '- tone\n',
      [
        '1:1 The policy must be a section with keys, not a list. / Write “key: value” lines below it, indented.'
      ]
    ],
    [
      'hello\n',
      [
        '1:1 The policy must be a section with keys, not “hello”. / Write “key: value” lines below it, indented.'
      ]
    ]
  ])('%j', async (text, expected) => expect(await faultsOf(text)).toEqual(expected))
})

describe('packs', () => {
  const fares = (body: string) => ({ 'packs/fares.yaml': `pack: fares\nsummary: Fares.\n${body}` })
  const policy = 'onrecord: 1\nuse:\n  - tone\n  - ./packs/fares.yaml\n'

  it.each<[string, string, string]>([
    [
      'an unknown one',
      '- promisses',
      '3:5 There is no pack “promisses”, neither shipped nor installed. / Did you mean “promises”?'
    ],
    [
      'a missing file',
      '- ./packs/gone.yaml',
      '3:5 The pack “packs/gone.yaml” cannot be read: it is not there. / A path begins at the folder of onrecord.yaml.'
    ],
    ['a number', '- 7', '3:5 Item 1 of “use” must be a text, not “7”. / Put it in quotes: "7".']
  ])('%s', async (_, item, expected) => {
    expect(await faultsOf(`onrecord: 1\nuse:\n  ${item}\nrules:\n  promises/refund: off\n`)).toEqual([
      expected
    ])
  })

  it('that use each other are told with the circle', async () => {
    const files = {
      'a.yaml': 'pack: a\nsummary: A.\nrules: {}\nuse:\n  - ./b.yaml\n',
      'b.yaml': 'pack: b\nsummary: B.\nrules: {}\nuse: [./a.yaml]\n'
    }
    expect(await faultsOf('onrecord: 1\nuse: [./a.yaml]\n', files)).toEqual([
      'b.yaml:4:7 The packs use each other in a circle: a.yaml → b.yaml → a.yaml. / Take one of them out of “use”.'
    ])
  })

  it('of the same name are told', async () => {
    const files = { 'tone.yaml': 'pack: tone\nsummary: Ours.\nrules: {}\n' }
    expect(await faultsOf('onrecord: 1\nuse: [tone, ./tone.yaml]\n', files)).toEqual([
      '2:13 Two packs are called “tone”: tone.yaml and tone.yaml. / Use one of them.'
    ])
  })

  it.each<[string, string, string]>([
    ['broken YAML', 'rules: [\n', 'packs/fares.yaml:4:1 The “[” above is not closed.'],
    [
      'an unknown key',
      'rules: {}\nclass: {}\n',
      'packs/fares.yaml:4:1 “class” is not a key of the pack. / Did you mean “classes”?'
    ],
    ['no rules', '', 'packs/fares.yaml:1:1 “rules” is missing. / It is a section with keys.'],
    [
      'a rule without a reason',
      'rules:\n  x: { check: phrase, severity: note, message: m, instead: i, params: { phrases: [a] }, examples: { bad: [a], ok: [b] } }\n',
      'packs/fares.yaml:4:3 “rules.x.why” is missing. / It is a text.'
    ],
    [
      'a rule without examples',
      'rules:\n  x: { check: phrase, severity: note, message: m, why: w, instead: i, params: { phrases: [a] }, examples: { bad: [a] } }\n',
      'packs/fares.yaml:4:3 The rule “x” has no “ok” examples. / Write a text that it must leave alone.'
    ],
    [
      'an unknown setting',
      'rules:\n  x: { check: phrase, severity: note, message: m, why: w, instead: i, settings: { phrases: tone.wrds } }\n',
      'packs/fares.yaml:4:92 The policy has no setting “tone.wrds”. / Did you mean “tone.words”?'
    ],
    [
      'a wrong param',
      'rules:\n  x: { check: phrase, severity: note, message: m, why: w, instead: i, params: { phrases: a }, examples: { bad: [a], ok: [b] } }\n',
      'packs/fares.yaml:4:90 “params.phrases” must be a list, not “a”. / Write [one, two], or one “- item” a line.'
    ],
    [
      'a bad class',
      'classes: { a: ["x |"] }\nrules: {}\n',
      'packs/fares.yaml:3:20 A part of the pattern is empty.'
    ]
  ])('with %s', async (_, body, expected) => {
    expect(await faultsOf(policy, fares(body))).toEqual([expect.stringContaining(expected)])
  })
})

describe('what a missing pack may define', () => {
  const missing = 'onrecord: 1\nuse: [tone, topics, ./gone.yaml]\n'
  it.each([
    ['a rule', 'rules: { gone/x: warning }', []],
    ['a subject', 'topics: { banned: [gone-subject] }', []],
    ['but not a misspelt subject', 'topics: { banned: [stikes] }', ['3:20']],
    ['nor a rule of a pack that is there', 'rules: { tone/x: warning }', ['3:10']]
  ])('is not said to be unknown: %s', async (_, line, expected) => {
    const [first, ...rest] = (await faultsOf(`${missing}${line}\n`)).map((fault) => fault.split(' ')[0])
    expect([first, ...rest]).toEqual(['2:21', ...expected])
  })
})

describe('a section that no pack reads', () => {
  it('is a fault, since its author believes that it is checked', async () => {
    expect(await faultsOf('onrecord: 1\nuse: [tone]\ntopics: { banned: [strikes] }\n')).toEqual([
      '3:1 No pack that is used reads “topics”: nothing of it would be checked. / Add “- topics” to “use”.'
    ])
  })

  it('and so is a policy without rules', async () => {
    expect(await faultsOf('onrecord: 1\n')).toEqual([
      '1:1 No rule is on: nothing would be checked. / Shipped packs: opinions, promises, tone and topics.'
    ])
  })
})

describe('a rule of a pack that is not used', () => {
  it('is named with its pack', async () => {
    expect(await faultsOf('onrecord: 1\nuse: [tone]\nrules:\n  promises/refund: error\n')).toEqual([
      '4:3 There is no rule “promises/refund”. / It is in the pack “promises”: add “- promises” to “use”.'
    ])
  })

  it('that is turned off does no harm', async () => {
    const loaded = await load('onrecord: 1\nuse: [tone]\nrules:\n  promises/refund: off\n')
    expect('plan' in loaded && loaded.warnings.map(({ message }) => message)).toEqual([
      'There is no rule “promises/refund” here to be off.'
    ])
  })
})

describe('all faults', () => {
  const many = `onrecord: 1
use: [tone, topics]
tonne: 1
tone:
  emoji: mild
topics:
  banned: [strikes, stroks]
subjects:
  fares: { about: ["(fare"] }
rules:
  topic/strikes: error
  house/x: { check: phrase, message: "{qoute}", params: { phrases: a } }
  house/y: { check: phras, message: m }
exceptions:
  - { rule: tone/jokes }
`
  it('are told at once, in the order of their places', async () => {
    expect((await faultsOf(many)).map((fault) => fault.split(' ')[0])).toEqual([
      '3:1',
      '5:10',
      '7:21',
      '9:21',
      '11:3',
      '12:39',
      '12:68',
      '13:21',
      '15:5',
      '15:5',
      '15:5'
    ])
  })

  it('are underlined', async () => {
    const loaded = await load(many)
    expect('faults' in loaded && loaded.faults.map(underlined).slice(0, 7)).toEqual([
      'tonne',
      'mild',
      'stroks',
      '(fare',
      'topic/strikes',
      '{qoute}',
      'a'
    ])
  })

  it('in what an alias names are told where it is written, once', async () => {
    const text = `${head}rules:
  house/a: &a
    check: phrase
    message: m
    params: { phrases: [1] }
  house/b: *a
  house/c:
    <<: *a
    severity: eror
`
    expect(await faultsOf(text)).toEqual([
      '8:25 Item 1 of “params.phrases” must be a text, not “1”. / Put it in quotes: "1".',
      '12:15 “eror” is not possible for “rules.house/c.severity”. / Did you mean “error”?'
    ])
  })

  it('in a setting are told at the setting', async () => {
    const text = `${head}tone:\n  words:\n    customers: [" "]\n`
    expect((await faultsOf(text))[0]).toContain('6:17 ')
  })
})

it('a policy that is not there is a fault', async () => {
  const { tryPolicy } = await import('../../src/policy/load.ts')
  const { worldOf } = await import('./world.ts')
  expect(await tryPolicy('gone.yaml', worldOf({}))).toEqual({
    faults: [{ file: 'gone.yaml', message: 'The policy gone.yaml cannot be read: it is not there.' }],
    warnings: []
  })
})
