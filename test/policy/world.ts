import { expect } from 'vitest'
import type { PolicyFault } from '../../src/core/errors.ts'
import { channels } from '../../src/generated/channels.ts'
import { checks } from '../../src/generated/checks.ts'
import { tryPolicy } from '../../src/policy/load.ts'
import { compileShipped } from '../../src/policy/shipped-lexicon.ts'
import { type CompiledPacks, isPath, type PolicyWorld, type Shipped } from '../../src/policy/world.ts'

const rule = (rest: object) => ({
  check: 'phrase',
  severity: 'warning',
  message: 'Not “{quote}”.',
  why: 'Because.',
  instead: 'Something else.',
  examples: { bad: ['⟦x⟧'], ok: ['y'] },
  ...rest
})

/** Small packs, subjects and words with which every way of loading a policy can be shown. */
export const shipped: Shipped = {
  'tone.yaml': {
    pack: 'tone',
    summary: 'How we sound.',
    rules: {
      'exclamation-marks': rule({
        check: 'count',
        message: '{count} are too many.',
        params: { of: 'exclamation-marks', max: 2 },
        settings: { max: 'tone.exclamation-marks' }
      }),
      jokes: rule({ params: { phrases: ['haha'] }, 'only-when': { 'tone.humour': 'none' } }),
      length: rule({ check: 'length', params: { max: 60 }, settings: { min: 'tone.emoji' } }),
      words: rule({ check: 'substitution', instead: 'Say “{say}”.', settings: { words: 'tone.words' } })
    }
  },
  'promises.yaml': {
    pack: 'promises',
    summary: 'What must not be promised.',
    classes: { 'give-back': ['~refund', '~pay back'] },
    rules: {
      refund: rule({
        check: 'sequence',
        params: { any: ['@us will {@give-back}'], except: ['@approved'], unless: ['negated'] }
      }),
      deadline: rule({ severity: 'note', params: { phrases: ['by noon'] } })
    }
  },
  'opinions.yaml': {
    pack: 'opinions',
    summary: 'What we take sides on.',
    rules: {
      personal: rule({ params: { phrases: ['i think'] } }),
      'competitors-compared': rule({ check: 'sequence', params: { any: ['better than @competitor'] } }),
      denial: rule({ check: 'sequence', params: { any: ['@affirm/against'] } })
    }
  },
  'topics.yaml': {
    pack: 'topics',
    summary: 'What we do not discuss.',
    rules: {
      banned: rule({
        check: 'sequence',
        message: '“{quote}” is about {each}.',
        params: { any: ['@subject/{each}'] },
        each: 'topics.banned',
        examples: undefined
      })
    }
  },
  'subjects/strikes.yaml': {
    subject: 'strikes',
    summary: 'Industrial action.',
    about: ['~strike', 'walkout'],
    not: ['strike a balance'],
    say: 'Give the timetable.',
    examples: { bad: ['The ⟦strike⟧ is on'], ok: ['We strike a balance'] }
  },
  'subjects/climate-science.yaml': {
    subject: 'climate-science',
    summary: 'Climate change.',
    about: ['climate change'],
    against: ['climate hoax'],
    examples: { bad: [], ok: [] }
  },
  'words/people.yaml': {
    words: 'people',
    summary: 'Who speaks.',
    classes: { us: ['we', '@organisation'] },
    guards: { negated: { 'clause-before': ['(not | never)'] } }
  },
  'forms.json': {
    refund: ['refund', 'refunds', 'refunded', 'refunding'],
    pay: ['pay', 'pays', 'paid', 'paying'],
    strike: ['strike', 'strikes', 'struck', 'striking']
  }
}

/** A world in memory. Relative paths begin at the folder of the file that names them; `packages` are npm packages. */
export function worldOf(
  files: Readonly<Record<string, string>>,
  packages: Readonly<Record<string, string>> = {}
): PolicyWorld {
  return {
    shipped,
    checks,
    channels,
    read(path) {
      const text = files[path]
      if (text === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' })
      return new TextEncoder().encode(text)
    },
    resolve(from, name) {
      if (!isPath(name)) return packages[name] ?? null
      const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : ''
      return `${folder}${name.replace(/^\.\//, '')}`
    }
  }
}

/** Loads a policy from its text. */
export function load(text: string, files: Readonly<Record<string, string>> = {}, packages = {}) {
  return tryPolicy('onrecord.yaml', worldOf({ 'onrecord.yaml': text, ...files }, packages))
}

/** A fault in one line: `line:column message / hint`, with the file when it is not the policy. */
export function shownFault({ file, at, message, hint }: PolicyFault): string {
  const place = at === undefined ? '' : `${at.line}:${at.column} `
  return `${file === 'onrecord.yaml' ? '' : `${file}:`}${place}${message}${hint === undefined ? '' : ` / ${hint}`}`
}

/** The packs as the build compiles them. */
let compiled: Promise<CompiledPacks> | undefined
/** Made when it is first asked for: a file of tests that needs none must not end while it is being made. */
function compiledOnce(): Promise<CompiledPacks> {
  compiled ??= compileShipped(worldOf({})).then((made) => made.compiled)
  return compiled
}

/** The faults of a policy, one a line; that the packs have been compiled beforehand makes no difference. */
export async function faultsOf(text: string, files = {}, packages = {}): Promise<string[]> {
  const world = worldOf({ 'onrecord.yaml': text, ...files }, packages)
  const loaded = await tryPolicy('onrecord.yaml', world)
  const quick = await tryPolicy('onrecord.yaml', { ...world, compiled: await compiledOnce() })
  const faults = 'faults' in loaded ? loaded.faults : []
  expect('faults' in quick ? quick.faults : []).toEqual(faults)
  expect(quick.warnings).toEqual(loaded.warnings)
  return faults.map(shownFault)
}

/** Where a fault would be underlined: `line:column` and the underlined text. */
export function underlined({ at, line, length }: PolicyFault): string {
  return line === undefined || at === undefined
    ? ''
    : line.slice(at.column - 1, at.column - 1 + (length ?? 1))
}
