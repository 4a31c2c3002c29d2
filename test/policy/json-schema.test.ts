import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { policyJsonSchema } from '../../src/policy/json-schema.ts'
import { objections } from '../../src/policy/objections.ts'
import { readYaml } from '../../src/policy/yaml-file.ts'
import { policySchema } from '../../src/policy/zod-schemas.ts'
import { shipped } from './world.ts'

const committed: object = JSON.parse(
  readFileSync(new URL('../../schema/onrecord.schema.json', import.meta.url), 'utf8')
)
const own = policyJsonSchema(shipped, { phrase: 'Finds phrases.' })
const ajv = new Ajv2020({ strict: true, strictRequired: false, validateFormats: false })
const validators = { committed: ajv.compile(committed), own: ajv.compile(own) }

/** Whether the committed schema, one of other packs, and loading take the shape of a policy. */
function verdicts(value: unknown): { committed: boolean; own: boolean; loader: boolean } {
  const { committed, own } = validators
  return { committed: committed(value), own: own(value), loader: policySchema.safeParse(value).success }
}

const parsed = (text: string) => readYaml(new TextEncoder().encode(text), 'onrecord.yaml').value
const all = (verdict: boolean) => ({ committed: verdict, own: verdict, loader: verdict })

describe('the JSON Schema takes what loading takes', () => {
  it.each([
    'use: [tone, ./packs/fares.yaml, "@acme/pack"]',
    'organisation: { name: N, aliases: [M], competitors: [], contacts: { phones: ["1"], emails: [], domains: [a.example] } }',
    'tone: { humour: light, exclamation-marks: 0, emoji: 3, words: { customers: [punters] } }',
    'promises: { never: [refund, anything], approved: [We aim to reply.] }',
    'opinions: { personal: never, competitors: allow, affirm: [climate-science, x], stay-out: [] }',
    'topics: { banned: [strikes, fare-rise] }',
    'subjects: { fare-rise: { about: [a], not: [b], for: [c], against: [d], say: e, summary: f, examples: { bad: [g], ok: [] } } }',
    'classes: { a: [b], c/d: { any: [e], not: [f] } }',
    'rules: { tone/exclamation-marks: off, a/b: note, c/d: warning, e/f: error }',
    'rules: { a/b: { check: phrase, params: { phrases: [a], 7: 8 }, severity: off, message: m, why: w, instead: i } }',
    'rules: { a/b: { examples: { bad: [a, { text: b, in-reply-to: c }], ok: [d] } } }',
    'exceptions: [{ rule: a/b, text: t, reason: r, allowed-by: m, until: 2028-02-29 }]',
    'exceptions: [{ rule: a/b, drafts: [d], reason: r, allowed-by: m, until: "2027-01-31" }]'
  ])('%s', (text) => expect(verdicts(parsed(`onrecord: 1\n${text}`))).toEqual(all(true)))
})

describe('and refuses what loading refuses', () => {
  it.each([
    'onrecord: 2',
    'tonne: {}',
    'use: tone',
    'use: [""]',
    'use: [7]',
    'organisation: {}',
    'organisation: { name: N, nickname: M }',
    'organisation: { name: N, contacts: { phone: [] } }',
    'locale: 7',
    'tone:',
    'tone: { humour: dark }',
    'tone: { emoji: -1 }',
    'tone: { emoji: 1.5 }',
    'tone: { words: { customers: [] } }',
    'tone: { words: { customers: punters } }',
    'promises: { never: [Refund] }',
    'promises: { approved: ["  "] }',
    'opinions: { personal: sometimes }',
    'opinions: { affirm: climate-science }',
    'topics: { banned: { strikes: yes } }',
    'topics: { banned: [The Strikes] }',
    'subjects: { fares: {} }',
    'subjects: { fares: { about: [] } }',
    'subjects: { Fares: { about: [a] } }',
    'classes: { a: [] }',
    'classes: { a: { not: [b] } }',
    'rules: { punters: off }',
    'rules: { a/b: loud }',
    'rules: { a/b: 1 }',
    'rules: { a/b: { severity: loud } }',
    'rules: { a/b: { params: [] } }',
    'rules: { tone/words: { mesage: m } }',
    'rules: { a/b: { examples: { bad: [{ txt: a }] } } }',
    'exceptions: [{ rule: a/b, reason: r, allowed-by: m, until: 2027-01-31 }]',
    'exceptions: [{ rule: a/b, text: t, allowed-by: m, until: 2027-01-31 }]',
    'exceptions: [{ rule: a/b, text: t, reason: r, allowed-by: m, until: 2027-02-30 }]',
    'exceptions: [{ rule: a/b, text: t, reason: r, allowed-by: m, until: soon }]'
  ])('%s', (text) => {
    const value = parsed(text.startsWith('onrecord') ? text : `onrecord: 1\n${text}`)
    expect(verdicts(value)).toEqual(all(false))
    const issues = policySchema.safeParse(value).error?.issues ?? []
    expect(objections(policySchema, value, issues, 'the policy')).not.toEqual([])
  })
})

describe('for editors', () => {
  const schema = JSON.stringify(own)
  it.each([
    ['packs', '{"const":"tone","description":"How we sound."}'],
    ['subjects', '{"const":"strikes","description":"Industrial action."}'],
    ['rules', '"promises/refund":{"description":"Because."'],
    ['promises', '{"const":"deadline","description":"Because."}'],
    ['checks', '{"const":"phrase","description":"Finds phrases."}']
  ])('it suggests %s', (_, expected) => expect(schema).toContain(expected))

  it('every key says what it is for', () => {
    const silent: string[] = []
    const look = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return
      const properties: unknown = Reflect.get(part, 'properties')
      if (typeof properties === 'object' && properties !== null) {
        for (const [key, inner] of Object.entries(properties)) {
          if (typeof inner !== 'object' || inner === null || !('description' in inner))
            silent.push(`${path}.${key}`)
        }
      }
      for (const [key, inner] of Object.entries(part)) look(inner, `${path}.${key}`)
    }
    look(own, '')
    expect(silent).toEqual([])
  })
})
