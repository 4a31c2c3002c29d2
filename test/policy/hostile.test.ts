import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createInflector } from '../../src/policy/inflect.ts'
import { tryPolicy } from '../../src/policy/load.ts'
import { scopePattern } from '../../src/policy/scope.ts'
import { load, worldOf } from './world.ts'

const everything = readFileSync(new URL('../../fixtures/policies/everything.yaml', import.meta.url), 'utf8')
const pieces = [
  '"',
  "'",
  '[',
  '{',
  ']',
  ': ',
  '- ',
  '&a ',
  '*a',
  '<<: ',
  '!x ',
  '#',
  '\t',
  '\n',
  '|',
  '~',
  '⟦',
  '\\',
  '\0',
  '😀',
  '@x',
  '(',
  '%'
]

describe('whatever a policy holds', () => {
  it('a cut or an insertion anywhere gives a policy or faults with places, never an exception', async () => {
    const edit = fc.tuple(fc.nat(everything.length), fc.nat(40), fc.constantFrom('', ...pieces))
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        let text = everything
        for (const [at, length, piece] of edits) text = text.slice(0, at) + piece + text.slice(at + length)
        // Half an emoji is not UTF-8: a file would hold U+FFFD.
        text = new TextDecoder().decode(new TextEncoder().encode(text))
        const loaded = await load(text)
        if (!('faults' in loaded)) return
        expect(loaded.faults.length).toBeGreaterThan(0)
        for (const { at, line, message } of loaded.faults) {
          expect(message).toMatch(/\.$/)
          expect(at === undefined || text.split(/\r?\n/)[at.line - 1] === line).toBe(true)
        }
      }),
      { numRuns: 60, seed: 7 }
    )
  }, 60_000)

  it('bytes of any kind are told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const loaded = await tryPolicy('onrecord.yaml', { ...worldOf({}), read: () => bytes })
        expect('faults' in loaded).toBe(true)
      }),
      { numRuns: 200, seed: 7 }
    )
  })

  it('5,000 phrases are loaded without comparing each with each', async () => {
    const phrases = Array.from({ length: 5000 }, (_, n) => `      - some phrase number ${n}\n`).join('')
    const begun = performance.now()
    const loaded = await load(
      `onrecord: 1\nrules:\n  house/x:\n    check: phrase\n    message: m\n    params:\n     phrases:\n${phrases}`
    )
    expect('plan' in loaded).toBe(true)
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})

describe('the classes of a pack in a pattern', () => {
  it.each<[string, string]>([
    ['@a b', '@p/a b'],
    ['(@a|@b)? !@a {@a}', '(@p/a|@b)? !@p/a {@p/a}'],
    ['"@a" x@a', '"@a" x@a'],
    ['@a/part @ab', '@a/part @ab']
  ])('%s', (pattern, expected) => expect(scopePattern(pattern, 'p', new Set(['a'])).pattern).toBe(expected))

  it('keep the way back', () => {
    const { pattern, written } = scopePattern('x @a @a !!', 'pack', new Set(['a']))
    expect(written(pattern.indexOf('!!'))).toBe('x @a @a !!'.indexOf('!!'))
    expect(written(0)).toBe(0)
  })
})

describe('an inflector', () => {
  it('knows its table, and learns what is missing once', async () => {
    const { inflect, learn, asked } = createInflector(() => ({ pay: ['pay', 'paid'] }))
    expect(inflect('Pay')).toEqual(['pay', 'paid'])
    expect(await learn()).toBe(false)
    expect(inflect('write')).toEqual(['write'])
    expect(await learn()).toBe(true)
    expect(inflect('write')).toContain('wrote')
    expect(await learn()).toBe(false)
    expect(Object.keys(asked())).toEqual(['pay', 'write'])
  })
})
