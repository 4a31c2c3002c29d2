import { describe, expect, it } from 'vitest'
import { draftOf } from '../../src/core/doc.ts'
import { createLinter } from '../../src/core/lint.ts'
import { pack, unpack } from '../../src/core/packed.ts'
import type { Plan } from '../../src/core/types.ts'
import { checks } from '../../src/generated/checks.ts'
import { type LoadedPolicy, loadPolicy } from '../../src/policy/load.ts'
import { compileShipped } from '../../src/policy/shipped-lexicon.ts'
import { load, shownFault, worldOf } from './world.ts'

const full = `onrecord: 1
organisation:
  name: Northline
  aliases: [Northline Rail]
  competitors: [Southrail]
locale: en-GB
timezone: Europe/London
use:
  - tone
  - promises
  - opinions
  - topics
  - ./packs/fares.yaml
tone:
  humour: light
  exclamation-marks: 1
  words:
    customers: [punters, pax]
promises:
  never: [deadline]
  approved: ["We will refund what the law asks."]
opinions:
  personal: allow
  competitors: stay-out
  affirm: [climate-science]
topics:
  banned: [strikes, fare-rise]
subjects:
  fare-rise:
    about: [fare rise, "dearer ticket"]
    not: [fare rise on eBay]
    say: We will announce fares on our website.
rules:
  tone/jokes: note
  promises/refund:
    why: It is the law.
    params: { unless: [] }
  house/no-lads:
    check: phrase
    params: { phrases: [lads] }
    message: "Say “people”, not “{quote}”."
`
const fares = `pack: fares
summary: Fares.
classes: { cheap: [cheap, bargain] }
rules:
  cheap:
    check: sequence
    severity: note
    message: "“{quote}”?"
    why: Who knows.
    instead: Say the price.
    params: { any: ["@cheap {ticket}"] }
    examples: { bad: ["A cheap ⟦ticket⟧"], ok: [ticket] }
`
const files = { 'packs/fares.yaml': fares }

async function usable(text: string): Promise<LoadedPolicy> {
  const loaded = await load(text, files)
  if ('faults' in loaded) throw new Error(loaded.faults.map(shownFault).join('\n'))
  return loaded
}

/** The ids of the rules of a plan that find something in a text, in order. */
async function foundBy(plan: Plan, text: string): Promise<string[]> {
  const linter = await createLinter(unpack(pack(plan)) as Plan, checks)
  const { findings } = await linter.check(draftOf(text))
  return findings.map(({ ruleId, severity, quote }) => `${ruleId} ${severity} ${quote}`)
}

/** The same under a policy; what the build has compiled of the packs beforehand makes no difference. */
async function found(text: string, policy = full): Promise<string[]> {
  const { plan } = await usable(policy)
  const world = worldOf({ 'onrecord.yaml': policy, ...files })
  const { compiled } = await compileShipped(world)
  const { plan: quick } = await loadPolicy('onrecord.yaml', { ...world, compiled })
  const rules = await foundBy(plan, text)
  expect(await foundBy(quick, text)).toEqual(rules)
  return rules
}

describe('a whole policy', () => {
  it('has every rule, with what set it', async () => {
    const { policy } = await usable(full)
    const rules = Array.from(policy.rules.values(), ({ id, severity, origin }) => [
      id,
      severity,
      origin.join(' ')
    ])
    expect(rules).toEqual([
      ['tone/exclamation-marks', 'warning', 'tone.yaml onrecord.yaml:16'],
      ['tone/jokes', 'note', 'tone.yaml onrecord.yaml:15 onrecord.yaml:34'],
      ['tone/length', 'warning', 'tone.yaml'],
      ['tone/words', 'warning', 'tone.yaml onrecord.yaml:17'],
      ['promises/refund', 'warning', 'promises.yaml onrecord.yaml:35'],
      ['promises/deadline', 'error', 'promises.yaml onrecord.yaml:20'],
      ['opinions/personal', 'off', 'opinions.yaml onrecord.yaml:23'],
      ['opinions/competitors-compared', 'warning', 'opinions.yaml onrecord.yaml:24'],
      ['opinions/denial', 'warning', 'opinions.yaml'],
      ['topics/strikes', 'warning', 'topics.yaml onrecord.yaml:27'],
      ['topics/fare-rise', 'warning', 'topics.yaml onrecord.yaml:27'],
      ['fares/cheap', 'note', 'packs/fares.yaml:5'],
      ['house/no-lads', 'warning', 'onrecord.yaml:38']
    ])
  })

  it('takes over what sections and subjects say', async () => {
    const { policy, plan } = await usable(full)
    expect(policy.rules.get('tone/exclamation-marks')?.params).toEqual({ of: 'exclamation-marks', max: 1 })
    expect(policy.rules.get('topics/fare-rise')).toMatchObject({
      message: '“{quote}” is about fare-rise.',
      instead: 'We will announce fares on our website.'
    })
    expect(policy.rules.get('topics/strikes')?.examples.ok).toEqual([{ text: 'We strike a balance' }])
    expect(policy.rules.get('promises/refund')).toMatchObject({
      why: 'It is the law.',
      instead: 'Something else.'
    })
    expect(policy.rules.get('house/no-lads')).toMatchObject({
      why: 'The policy asks for it.',
      severity: 'warning'
    })
    expect(policy.files).toEqual(['onrecord.yaml', 'packs/fares.yaml'])
    expect(plan).toMatchObject({ organisation: 'Northline', policy: { file: 'onrecord.yaml' } })
    expect(plan.policy.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    ['Northline will refund it', ['promises/refund warning refund']],
    ['Northline Rail will pay back', ['promises/refund warning pay back']],
    ['we will refund what the law asks', []],
    ['better than Southrail', ['opinions/competitors-compared warning better than Southrail']],
    ['the climate hoax', ['opinions/denial warning climate hoax']],
    ['dearer tickets and a fare rise', ['topics/fare-rise warning fare rise']],
    ['a fare rise on eBay', []],
    ['we strike a balance', []],
    ['they were striking', ['topics/strikes warning striking']],
    ['a bargain ticket', ['fares/cheap note ticket']],
    ['lads and punters', ['house/no-lads warning lads', 'tone/words warning punters']],
    ['I think so!!', ['tone/exclamation-marks warning !']],
    ['by noon, haha', ['promises/deadline error by noon', 'tone/jokes note haha']]
  ])('judges “%s”', async (text, expected) => expect(await found(text)).toEqual(expected))
})

describe('settings that are left out', () => {
  const bare = 'onrecord: 1\nuse: [tone, promises]\n'
  it.each([
    ['a rule that only the policy can fill is off', 'punters', []],
    ['a rule that can do without is on', 'a'.repeat(61), ['tone/length warning a']],
    ['a rule for another tone is off', 'haha', []],
    ['a setting with a default has it', 'yes!!!', ['tone/exclamation-marks warning !']],
    ['a promise keeps its severity', 'by noon', ['promises/deadline note by noon']],
    ['a guard works', 'we will never refund', []]
  ])('%s', async (_, text, expected) => expect(await found(text, bare)).toEqual(expected))

  it('a condition that is met turns a rule on', async () => {
    expect(await found('haha', `${bare}tone: { humour: none }\n`)).toEqual(['tone/jokes warning haha'])
  })
})

describe('subjects', () => {
  const policy = `onrecord: 1
use: [topics, opinions]
topics: { banned: [bins] }
opinions: { stay-out: [bins] }
subjects:
  bins: { about: [bin collection], names: [bins], not: [bins day], for: [bravo], against: [what a mess] }
rules:
  house/topic: { check: sequence, message: "{quote}", params: { any: ["@banned"] } }
  house/named: { check: sequence, message: "{quote}", params: { any: ["@stay-out"] } }
  house/sides: { check: sequence, message: "{quote}", params: { any: ["@stay-out/claimed"] } }
`
  it.each([
    ['are discussed in the words of “about”', 'Bin collection', ['named', 'topic']],
    ['are named by more words', 'the bins', ['named']],
    ['are not met in a look-alike', 'bins day', []],
    ['are judged by a claim beside a name', 'What a mess, those bins', ['sides', 'named']],
    ['are judged by either side', 'the bins, bravo', ['named', 'sides']],
    ['are not judged by a claim about something else', 'bravo', []]
  ])('%s', async (_, text, rules) => {
    const ids = (await found(text, policy)).flatMap((one) => /^house\/(\w+)/.exec(one)?.[1] ?? [])
    expect(ids).toEqual(rules)
  })

  it.each([
    ['any word', '<word> bins', 'two bins', ['two bins']],
    ['a name of the organisation', '@organisation bins', 'the Northline bins', ['Northline bins']],
    ['a list of subjects', '@stay-out bins', 'a walkout bins it all', ['walkout bins']],
    ['no word at all', '<capital> <capital>', 'the Blue Bins', ['Blue Bins']],
    [
      'many words',
      `${'very '.repeat(200)}full`,
      `so ${'very '.repeat(200)}full`,
      [`${'very '.repeat(200)}full`]
    ]
  ])('may begin with %s', async (_, pattern, text, expected) => {
    const own = policy
      .replace('banned: [bins]', 'banned: [heaps]')
      .replace('stay-out: [bins]', 'stay-out: [strikes]')
      .replace(
        'subjects:',
        `organisation: { name: Northline }\nsubjects:\n  heaps: { about: ["${pattern}"] }`
      )
    const quotes = (await found(text, own)).flatMap(
      (one) => /^house\/topic warning (.+)/.exec(one)?.[1] ?? []
    )
    expect(quotes).toEqual(expected)
  })

  it('and wording of any length make no difference', async () => {
    const wording = `We will refund ${'and say so '.repeat(20)}`
    const approved = `onrecord: 1\nuse: [promises]\npromises: { approved: ["${wording}"] }\n`
    expect(await found(wording, approved)).toEqual([])
    expect(await found('we will refund', approved)).toEqual(['promises/refund warning refund'])
  })

  it('of the policy take the place of shipped ones', async () => {
    const own = policy.replaceAll('bins', 'strikes')
    expect(await found('A walkout', own)).toEqual([])
    expect(await found('Bin collection', own)).toContain('house/topic warning Bin collection')
  })
})

describe('patterns of the policy', () => {
  it.each([
    ['before a name', 'Northline lads', ['house/names warning Northline lads']],
    ['before what stands beside a name', 'those lads', ['house/names warning those lads']],
    ['behind another word', 'dear Northline Rail', ['house/names warning dear Northline Rail']],
    ['without a name', 'our lads', []]
  ])('take the names of the organisation beside other words: %s', async (_, text, expected) => {
    const any = '["(@organisation | those) lads", "dear (@organisation | punters)"]'
    const rule = `house/names: { check: sequence, message: "{quote}", params: { any: ${any} } }`
    const names = 'organisation: { name: Northline, aliases: [Northline Rail] }'
    expect(await found(text, `onrecord: 1\n${names}\nrules:\n  ${rule}\n`)).toEqual(expected)
  })
})

describe('names that are links or handles', () => {
  it.each([
    ['northline.example and lads', ['house/names warning northline.example and lads']],
    ['@northline and lads', ['house/names warning @northline and lads']],
    ['you, @sam and lads of www.southrail.example and lads', []]
  ])('are met as they are written: %s', async (text, expected) => {
    const rule =
      'house/names: { check: sequence, message: "{quote}", params: { any: ["@organisation and lads"] } }'
    const names = 'organisation: { name: Northline.example, aliases: ["@northline", you] }'
    expect(await found(text, `onrecord: 1\n${names}\nrules:\n  ${rule}\n`)).toEqual(expected)
  })
})

describe('words that no table knows', () => {
  it('are inflected all the same', async () => {
    const policy = `onrecord: 1
classes: { scold: ["~berate", "~apologise"] }
rules:
  house/scold: { check: sequence, message: "{quote}", params: { any: ["@scold"] } }
  house/nag: { check: phrase, message: "{quote}", params: { phrases: [nag], inflect: true } }
`
    expect(await found('berating, apologized, nagged', policy)).toEqual([
      'house/scold warning berating',
      'house/scold warning apologized',
      'house/nag warning nagged'
    ])
  })
})

describe('packs', () => {
  it('may be npm packages, and use others', async () => {
    const packages = { '@acme/pack': 'node_modules/@acme/pack/rules.yaml' }
    const acme = 'pack: acme\nsummary: Ours.\nuse: [tone, ./more.yaml]\nrules: {}\n'
    const loaded = await load(
      'onrecord: 1\nuse: ["@acme/pack"]\n',
      { [packages['@acme/pack']]: acme, 'node_modules/@acme/pack/more.yaml': fares },
      packages
    )
    expect('policy' in loaded && loaded.policy.packs.map(({ name }) => name)).toEqual([
      'tone',
      'fares',
      'acme'
    ])
  })

  it('keep their word classes to themselves', async () => {
    const policy = 'onrecord: 1\nuse: [promises, ./packs/fares.yaml]\nclasses: { give-back: [gift] }\n'
    expect(await found('we will refund. we will gift', policy)).toEqual(['promises/refund warning refund'])
  })
})
