import { describe, expect, it } from 'vitest'
import { reviewPolicy } from '../../src/policy/review.ts'
import { shownFault, worldOf } from './world.ts'

const review = (text: string, files = {}) =>
  reviewPolicy('onrecord.yaml', worldOf({ 'onrecord.yaml': text, ...files }), '2027-01-31')

describe('a review warns of what is legal and probably not meant', () => {
  const head = 'onrecord: 1\nuse: [tone, opinions, topics]\n'
  it.each<[string, string, string]>([
    [
      'phrases listed twice',
      'rules:\n  house/x: { check: phrase, message: m, params: { phrases: [Lads, gals, "lads "] } }',
      '4:73 “lads ” is twice in “rules.house/x.params.phrases”. / It is item 1 as well: remove one of them.'
    ],
    [
      'a subject that nothing uses',
      'subjects:\n  fares: { about: [fare] }',
      '4:3 Nothing uses the subject “fares”. / Name it under “topics.banned”, “opinions.affirm” or “opinions.stay-out”.'
    ],
    [
      'a side taken and not taken',
      'opinions:\n  affirm: [climate-science]\n  stay-out: [climate-science]',
      '5:14 “climate-science” is under “affirm” and under “stay-out”. / Take a side, or stay out: keep one of them.'
    ],
    [
      'an exception that has ended',
      'exceptions:\n  - { rule: tone/jokes, text: t, reason: r, allowed-by: legal, until: 2027-01-30 }',
      '4:71 The exception for “tone/jokes” ended on 2027-01-30: the rule holds again. / Remove it, or ask legal for another date.'
    ],
    [
      'a rule that is off and changed',
      'rules:\n  tone/jokes: { message: No. }',
      '4:3 The rule “tone/jokes” is changed here, and it is off. / Add “severity: warning” to turn it on.'
    ],
    [
      'a rule that is not there to be off',
      'rules:\n  fares/cheap: off',
      '4:3 There is no rule “fares/cheap” here to be off. / Remove the line, or use the pack.'
    ]
  ])('%s', async (_, lines, expected) => {
    const { faults, warnings } = await review(`${head}${lines}\n`)
    expect(faults.map(shownFault)).toEqual([])
    expect(warnings.map(shownFault)).toEqual([expected])
  })

  it('a pack used twice', async () => {
    const { warnings } = await review('onrecord: 1\nuse: [tone, tone]\n')
    expect(warnings.map(shownFault)).toEqual(['2:13 “tone” is used twice. / Keep one of them.'])
  })

  it('not of a subject that a pattern names, nor of an exception that ends today', async () => {
    const { warnings } = await review(`${head}subjects:
  fares: { about: [fare] }
rules:
  house/fares: { check: sequence, message: m, params: { any: ["no @subject/fares"] } }
exceptions:
  - { rule: house/fares, text: t, reason: r, allowed-by: legal, until: 2027-01-31 }
`)
    expect(warnings).toEqual([])
  })

  it('in packs too', async () => {
    const files = { 'p.yaml': 'pack: p\nsummary: P.\nclasses: { a: [b, b] }\nrules: {}\n' }
    const { warnings } = await review('onrecord: 1\nuse: [tone, ./p.yaml]\n', files)
    expect(warnings.map(shownFault)).toEqual([
      'p.yaml:3:19 “b” is twice in “classes.a”. / It is item 1 as well: remove one of them.'
    ])
  })

  it('and tells faults', async () => {
    const { policy, faults } = await review('onrecord: 1\nuse: [tne]\n')
    expect(policy).toBeNull()
    expect(faults).toHaveLength(1)
  })
})
