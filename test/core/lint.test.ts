import { describe, expect, it } from 'vitest'
import sequence from '../../src/checks/sequence.ts'
import { defineCheck } from '../../src/core/define.ts'
import { draftOf } from '../../src/core/doc.ts'
import { CheckError } from '../../src/core/errors.ts'
import { mask } from '../../src/core/finding.ts'
import { fold } from '../../src/core/fold.ts'
import { type CheckLoaders, createLinter } from '../../src/core/lint.ts'
import { createLexicon } from '../../src/core/patterns/lexicon.ts'
import { createScanner } from '../../src/core/scan.ts'
import { tokenise } from '../../src/core/tokens.ts'
import type {
  BoundRule,
  Check,
  CheckedDraft,
  Doc,
  Draft,
  Guard,
  Plan,
  WordClass
} from '../../src/core/types.ts'

const CLASSES: Record<string, WordClass> = { we: { any: ['we', 'i'] }, will: { any: ['will', "'ll"] } }
const GUARDS: Record<string, Guard> = {
  negated: { 'clause-before': ['not', "n't"] },
  question: { 'sentence-after': ['"?"'] },
  conditional: { sentence: ['if'] },
  denied: { draft: ['mistake'] },
  reported: { 'sentence-before': ['said'] }
}

type SequenceParams = Parameters<NonNullable<typeof sequence.bind>>[0]

function ruleOf(id: string, check: string, bound: unknown, cues: readonly string[] | null): BoundRule {
  return {
    id,
    check,
    severity: 'error',
    message: '“{quote}” is wrong.',
    why: 'Because.',
    instead: 'Else.',
    bound,
    cues
  }
}

/** Checks a text with one sequence rule. */
async function run(params: SequenceParams, text: string, inReplyTo?: string): Promise<CheckedDraft> {
  const lexicon = createLexicon(CLASSES, (word) => [word, `${word}s`], GUARDS)
  const bound = sequence.bind!(params, { lexicon, inflect: (word) => [word], networks: [] })
  const rules = [ruleOf('a/b', 'sequence', bound, sequence.cues(bound))]
  return lint(rules, { sequence: async () => ({ default: sequence }) }, lexicon.data(), text, inReplyTo)
}

async function lint(
  rules: BoundRule[],
  loaders: CheckLoaders,
  lexicon: Plan['lexicon'],
  text: string,
  inReplyTo?: string
) {
  const plan: Plan = {
    organisation: 'Northline',
    rules,
    lexicon,
    policy: { file: 'onrecord.yaml', sha256: '' }
  }
  const linter = await createLinter(plan, loaders)
  return linter.check({ ...draftOf(text), ...(inReplyTo === undefined ? {} : { inReplyTo }) })
}

const quotes = ({ findings }: CheckedDraft): string[] => findings.map(({ quote }) => quote)

describe('a sequence rule', () => {
  const pay = { any: ['@we @will pay'] }
  it.each<[string, SequenceParams, string, string[]]>([
    ['reported before', { ...pay, unless: ['reported'] }, 'You said, maybe, that we will pay.', []],
    [
      'a turn to what we do',
      { ...pay, unless: ['reported'] },
      'You said no, but we will pay.',
      ['we will pay']
    ],
    ['a turn by “and I”', { ...pay, unless: ['reported'] }, 'You said so and I will pay.', ['I will pay']],
    ['finds each match', pay, 'We will pay. I’ll pay', ['We will pay', 'I’ll pay']],
    ['finds nothing', pay, 'We paid', []],
    ['never cuts a contraction in two', { any: ['we will'] }, 'We won’t', ['We won’t']],
    ['finds nothing in nothing', pay, '', []],
    ['reads over a wrapped line', pay, 'we\nwill pay', ['we\nwill pay']],
    ['keeps places after an emoji', pay, '👩‍👩‍👧 We’ll pay!', ['We’ll pay']],
    [
      'takes the longest of two that overlap',
      { any: ['we will', 'we will pay'] },
      'we will pay',
      ['we will pay']
    ],
    [
      'respects a guard in the clause',
      { ...pay, unless: ['negated'] },
      'It is not us, we will pay',
      ['we will pay']
    ],
    ['is stopped by a guard', { any: ['@we @will .. pay'], unless: ['negated'] }, 'We will not pay', []],
    ['is stopped by a condition anywhere', { ...pay, unless: ['conditional'] }, 'If so, we will pay', []],
    [
      'is not stopped by another sentence',
      { ...pay, unless: ['question'] },
      'Ok? We will pay.',
      ['We will pay']
    ],
    ['is stopped by a question', { ...pay, unless: ['question'] }, 'We will pay for it?', []],
    [
      'is stopped inside quotes',
      { ...pay, unless: ['quoted'] },
      'They said “we will pay”. We will pay',
      ['We will pay']
    ],
    ['is stopped by the whole draft', { ...pay, unless: ['denied'] }, 'We will pay. A mistake!', []],
    [
      'leaves exceptions alone',
      { ...pay, except: ['will pay attention'] },
      'We will pay attention, we will pay',
      ['we will pay']
    ],
    ['wants company', { ...pay, with: ['today'] }, 'We will pay. Today we will pay', ['we will pay']],
    ['shuns company', { ...pay, without: ['later'] }, 'We will pay later. We will pay', ['We will pay']],
    ['wants words in the draft', { ...pay, 'in-draft': ['refund'] }, 'We will pay', []],
    [
      'has words in the draft',
      { any: ['we will'], 'in-draft': ['refund'] },
      'A refund? We will',
      ['We will']
    ],
    ['shuns words in the draft', { ...pay, 'not-in-draft': ['refund'] }, 'Refund! We will pay', []],
    ['wants several', { any: ['sorry'], 'at-least': 2 }, 'Sorry', []],
    ['has several', { any: ['sorry'], 'at-least': 2 }, 'Sorry, so sorry', ['Sorry', 'sorry']]
  ])('%s', async (_, params, text, expected) => {
    expect(quotes(await run(params, text))).toEqual(expected)
  })

  it.each<[string, SequenceParams, string | undefined, string[]]>([
    [
      'needs the message it asks for',
      { any: ['yes'], answering: ['refund'] },
      'Will I get a refund?',
      ['Yes']
    ],
    ['finds nothing under another message', { any: ['yes'], answering: ['refund'] }, 'Is it late?', []],
    ['finds nothing without a message', { any: ['yes'], answering: ['refund'] }, undefined, []],
    ['leaves an answer to this alone', { any: ['yes'], 'not-answering': ['late'] }, 'Is it late?', []]
  ])('%s', async (_, params, inReplyTo, expected) => {
    expect(quotes(await run(params, 'Yes, it is', inReplyTo))).toEqual(expected)
  })

  it('finds nothing in a kind of draft where that is fine', async () => {
    const lexicon = createLexicon({}, (word) => [word])
    const bound = sequence.bind!(
      { any: ['pin'], 'not-kind': ['dm'] },
      { lexicon, inflect: (word) => [word], networks: [] }
    )
    const linter = await createLinter(
      {
        organisation: 'Northline',
        rules: [ruleOf('a/b', 'sequence', bound, sequence.cues(bound))],
        lexicon: lexicon.data(),
        policy: { file: 'onrecord.yaml', sha256: '' }
      },
      { sequence: async () => ({ default: sequence }) }
    )
    const check = async (draft: Partial<Draft>) =>
      quotes(await linter.check({ ...draftOf('Your PIN'), ...draft }))
    expect(await check({ kind: 'dm' })).toEqual([])
    expect(await check({ kind: 'reply' })).toEqual(['PIN'])
    expect(await check({})).toEqual(['PIN'])
  })

  it('tells every wrong pattern and guard at once, with a way out', () => {
    const lexicon = createLexicon(CLASSES, (word) => [word], GUARDS)
    const bind = () =>
      sequence.bind!(
        { any: ['(we', '@wil'], unless: ['negatd'] },
        { lexicon, inflect: (word) => [word], networks: [] }
      )
    expect(bind).toThrow(
      expect.objectContaining({
        faults: [
          expect.objectContaining({ path: ['any', 0], message: expect.stringContaining('not closed') }),
          expect.objectContaining({ path: ['any', 1], hint: 'Did you mean “will”?' }),
          expect.objectContaining({ path: ['unless', 0], hint: 'Did you mean “negated”?' })
        ]
      })
    )
  })
})

describe('a finding', () => {
  it('is worded, placed and shown in its sentence', async () => {
    const { findings, verdict } = await run({ any: ['pay'] }, 'Hi.\nWe pay now. Bye')
    expect(verdict).toBe('blocked')
    expect(findings).toEqual([
      expect.objectContaining({
        message: '“pay” is wrong.',
        place: { start: { line: 2, column: 4, offset: 7 }, end: { line: 2, column: 7, offset: 10 } },
        at: [7, 10],
        excerpt: { text: 'We pay now.', at: [3, 6] }
      })
    ])
  })

  const secretive: Check = defineCheck({
    name: 'secretive',
    summary: 'Finds digits.',
    fills: [],
    params: (z) => z.unknown(),
    cues: () => null,
    find: (doc) =>
      Array.from(doc.text.matchAll(/\d{4,}/g), ({ index, 0: digits }) => ({
        at: [index, index + digits.length] as const,
        secret: true
      }))
  })
  const empty = createLexicon({}, (word) => [word]).data()
  const loaders = { secretive: async () => ({ default: secretive }) }

  it('never shows a secret, its own or a neighbour’s', async () => {
    const { findings } = await lint(
      [ruleOf('a/secret', 'secretive', {}, null)],
      loaders,
      empty,
      'Card 4242424242424242 pin 1234 ok'
    )
    const shown = JSON.stringify(findings)
    expect(shown).not.toContain('4242424')
    expect(shown).not.toContain('1234')
    expect(findings[0]!.quote).toBe('42••••••••••••42')
  })

  it('masks by characters', () => {
    expect(mask('1234')).toBe('••••')
    expect(mask('1234 5678 90')).toBe('12•• •••• 90')
  })

  it('names the rule whose check failed', async () => {
    const failing = {
      ...secretive,
      find: () => {
        throw new TypeError('oops')
      }
    }
    const broken = { secretive: async () => ({ default: failing }) }
    await expect(lint([ruleOf('a/secret', 'secretive', {}, null)], broken, empty, 'x')).rejects.toThrow(
      CheckError
    )
    await expect(lint([ruleOf('a/secret', 'secretive', {}, null)], broken, empty, 'x')).rejects.toThrow(
      /a\/secret.*oops/
    )
  })

  it('loads what a check needs only when a cue was met', async () => {
    let loads = 0
    const lazy = {
      ...secretive,
      load: async () => {
        loads++
      }
    }
    const counted = { secretive: async () => ({ default: lazy }) }
    await lint([ruleOf('a/lazy', 'secretive', {}, ['card'])], counted, empty, 'no cue 1234')
    expect(loads).toBe(0)
    const { findings } = await lint(
      [ruleOf('a/lazy', 'secretive', {}, ['card'])],
      counted,
      empty,
      'Card 1234'
    )
    expect(loads).toBe(1)
    expect(findings).toHaveLength(1)
  })

  it('neither loads nor runs a check without cues that sees nothing for it', async () => {
    let loads = 0
    const seeing = {
      ...secretive,
      wakes: ({ text }: Doc) => text.includes('#'),
      load: async () => {
        loads++
      }
    }
    const counted = { secretive: async () => ({ default: seeing }) }
    const rules = [ruleOf('a/seeing', 'secretive', {}, null)]
    expect((await lint(rules, counted, empty, 'Card 1234')).findings).toEqual([])
    expect(loads).toBe(0)
    expect((await lint(rules, counted, empty, 'Card #1234')).findings).toHaveLength(1)
    expect(loads).toBe(1)
  })

  it('looks once for all rules of a check that watches them together, and runs those that it names', async () => {
    let looks = 0
    const ran: unknown[] = []
    const watching: Check<string> = {
      name: 'watching',
      summary: 'Finds its word.',
      fills: [],
      params: (z) => z.string(),
      cues: () => null,
      watch: (words) => (doc) => {
        looks++
        return words.flatMap((word, i) => (doc.text.includes(word) ? [i, i] : []))
      },
      find(doc, word) {
        ran.push(word)
        return [{ at: [doc.text.indexOf(word), doc.text.indexOf(word) + word.length] }]
      }
    }
    const both = { watching: async () => ({ default: watching }), ...loaders }
    const rules = ['alpha', 'beta', 'gamma'].map((word) => ruleOf(`a/${word}`, 'watching', word, null))
    const others = ruleOf('a/secret', 'secretive', {}, null)
    const { findings } = await lint([rules[0]!, others, ...rules.slice(1)], both, empty, 'gamma 1234 beta')
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['a/gamma', 'a/secret', 'a/beta'])
    expect(ran).toEqual(['beta', 'gamma'])
    expect(looks).toBe(1)
  })

  it('names a rule of the check that failed while it looked for all of them', async () => {
    const failing = {
      ...secretive,
      watch: () => () => {
        throw new TypeError('oops')
      }
    }
    const broken = { secretive: async () => ({ default: failing }) }
    await expect(lint([ruleOf('a/secret', 'secretive', {}, null)], broken, empty, 'x')).rejects.toThrow(
      /a\/secret.*oops/
    )
  })
})

describe('the scanner', () => {
  const met = (cues: string[], text: string): string[] => {
    const { tokens } = tokenise(text, fold(text), [])
    return (createScanner([cues]).scan(tokens)[0] ?? []).map(({ first, last }) =>
      text.slice(tokens[first]!.start, tokens[last]!.end)
    )
  }
  it.each<[string, string[], string, string[]]>([
    ['finds words and phrases', ['fare', 'fare rise'], 'A Fare   rise', ['Fare', 'Fare   rise']],
    ['reads over line breaks', ['fare rise'], 'Fare\nRise', ['Fare\nRise']],
    ['does not read over a full stop', ['fare rise'], 'fare. rise', []],
    ['never finds a part of a word', ['fare'], 'welfare fares', []],
    ['never finds words of links and handles', ['fare'], 'fare.example/fare @fare', []],
    ['knows short spellings both ways', ['you', 'u r'], 'you u r', ['you', 'u r', 'u']],
    ['knows contractions', ["we'll", "'ll"], 'we’ll', ['we’ll', '’ll']],
    ['knows emoji', ['😂'], 'ha 😂', ['😂']]
  ])('%s', (_, cues, text, expected) => {
    expect(met(cues, text)).toEqual(expected)
  })
})
