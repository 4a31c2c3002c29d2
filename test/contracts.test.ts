import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { draftOf as draftOfText } from '../src/core/doc.ts'
import { type CheckLoaders, createLinter, type Linter } from '../src/core/lint.ts'
import { pack, unpack } from '../src/core/packed.ts'
import { createLexicon } from '../src/core/patterns/lexicon.ts'
import type { BoundRule, Check, CheckedDraft, Draft, Plan } from '../src/core/types.ts'
import { checks } from '../src/generated/checks.ts'
import { CHECK_SAMPLES, SAMPLE_TEXT } from './check-samples.ts'
import { inflect } from './checks/run.ts'

const ODD_TEXTS = [
  ...[
    '',
    ' ',
    '\n',
    '\r\n\r\n',
    '\0',
    '\ud83d',
    '\ude00\ud83d late',
    'e\u0301\u0301\u0301',
    '\u200b\u200d\u2060'
  ],
  ...[
    '👨‍👩‍👧‍👦🏳️‍🌈🇬🇧!',
    'ﷺ ﬁ ﬀ ℃ Ⅷ',
    'مرحبا بالعالم',
    '\u202eesrever\u202c',
    '\'\'\'"""***___',
    '#@#@ @ # http:// www. a@b'
  ],
  ...['İstanbul ſtrange ß ŉ ǰ', 'very\u00a0late', 'd\u0300a\u0301m\u0302n', '＠ｄａｍｎ！！！', '½ ² ① 𝟗']
]

const names = Object.keys(checks)

async function load(name: string): Promise<Check> {
  const loaders: CheckLoaders = checks
  return (await loaders[name]!()).default
}

/** A draft of a text, with what the sample of a check says of itself. */
const draftOf = (name: string, text: string): Draft => ({
  ...draftOfText(text),
  ...CHECK_SAMPLES[name]?.fields
})
const sampleOf = (name: string): string => CHECK_SAMPLES[name]?.text ?? SAMPLE_TEXT

/** A linter with one rule, which asks one check. */
async function linterOf(name: string): Promise<Linter> {
  const check = await load(name)
  const lexicon = createLexicon({}, inflect, { negated: { 'clause-before': ['not', "n't"] } })
  const params = check.params(z).parse(CHECK_SAMPLES[name]?.params)
  const bound: unknown = check.bind ? check.bind(params, { lexicon, inflect, networks: [] }) : params
  const rule: BoundRule = {
    id: `test/${name}`,
    check: name,
    severity: 'error',
    message: '“{quote}” is wrong.',
    why: 'Because.',
    instead: 'Something else.',
    bound,
    cues: check.cues(bound)
  }
  const policy = { file: 'onrecord.yaml', sha256: '0' }
  const plan = { organisation: 'Northline', rules: [rule], lexicon: lexicon.data(), policy }
  return createLinter(unpack(pack(plan)) as Plan, checks)
}

/** Holds what is true of every finding: it stands in the text, and the text there is its quote. */
function expectSound(checked: CheckedDraft, text: string): void {
  for (const { place, quote } of checked.findings) {
    if (place === null) continue
    const { start, end } = place
    expect(start.offset).toBeGreaterThanOrEqual(0)
    expect(end.offset).toBeGreaterThan(start.offset)
    expect(end.offset).toBeLessThanOrEqual(text.length)
    expect(quote).toHaveLength(end.offset - start.offset)
  }
}

test('there are checks, and every one has a sample', () => {
  expect(names.length).toBeGreaterThan(9)
  expect(Object.keys(CHECK_SAMPLES).sort()).toEqual([...names].sort())
})

describe.each(names)('the check %s', (name) => {
  test('is named as its file, and says what it finds', async () => {
    const check = await load(name)
    expect(check.name).toBe(name)
    expect(check.summary).toMatch(/^(?:Finds|Counts) .+\.$/)
    expect(check.summary.length).toBeLessThan(120)
  })

  test('refuses params it does not know', async () => {
    const check = await load(name)
    expect(
      check.params(z).safeParse(Object.assign({ nonsense: 1 }, CHECK_SAMPLES[name]?.params)).success
    ).toBe(false)
  })

  test('finds something in the sample, and the same when asked again', async () => {
    const linter = await linterOf(name)
    const first = await linter.check(draftOf(name, sampleOf(name)))
    expect(first.findings.length).toBeGreaterThan(0)
    expectSound(first, sampleOf(name))
    expect(await linter.check(draftOf(name, sampleOf(name)))).toEqual(first)
    expect(await (await linterOf(name)).check(draftOf(name, sampleOf(name)))).toEqual(first)
  })

  test('takes odd texts', async () => {
    const linter = await linterOf(name)
    for (const text of ODD_TEXTS) expectSound(await linter.check(draftOf(name, text)), text)
    const texts = fc.string({ unit: 'binary', maxLength: 60 })
    const mixed = fc
      .tuple(texts, fc.constantFrom(sampleOf(name), 'very', 'd@mn'), texts)
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(mixed, async (text) => expectSound(await linter.check(draftOf(name, text)), text)),
      { numRuns: 100 }
    )
  })

  test('reads 10,000 characters in bounded time', async () => {
    const linter = await linterOf(name)
    for (const part of [
      sampleOf(name),
      'a',
      'a ',
      'A',
      '1',
      '!',
      '@',
      'a.',
      'a-',
      "a'",
      '😀',
      'very late ',
      '\n'
    ]) {
      const text = part.repeat(Math.ceil(10_000 / part.length))
      const start = performance.now()
      await linter.check(draftOf(name, text))
      expect(performance.now() - start, `${JSON.stringify(part)} repeated`).toBeLessThan(1500)
    }
  })
})
