import { describe, expect, it } from 'vitest'
import { createLexicon } from '../../src/core/patterns/lexicon.ts'
import { channels } from '../../src/generated/channels.ts'
import { checks } from '../../src/generated/checks.ts'
import { tryPolicy } from '../../src/policy/load.ts'
import { patternFault } from '../../src/policy/pattern-faults.ts'
import { exactWorld, readPolicy } from '../../src/policy/read-policy.ts'
import { wholePolicy } from '../../src/policy/whole-policy.ts'
import { isPath, type PolicyWorld } from '../../src/policy/world.ts'
import { readYaml } from '../../src/policy/yaml-file.ts'
import { readRules, shippedRules } from '../shipped.ts'
import { shownFault } from './world.ts'

const shipped = shippedRules()
const packs = Object.keys(shipped).filter((path) => !path.includes('/'))

/** The shipped packs as files, so that what is wrong with one has a line. */
function worldOfFiles(policy: string): PolicyWorld {
  const words = Object.fromEntries(Object.entries(shipped).filter(([path]) => path.includes('/')))
  return {
    checks,
    channels,
    shipped: words,
    read: (path) => (path === 'onrecord.yaml' ? new TextEncoder().encode(policy) : readRules(path)),
    resolve: (_, name) => (isPath(name) ? name.replace('./', '') : `${name}.yaml`)
  }
}

describe('what is shipped', () => {
  it('has packs to look at', () => expect(packs.length).toBeGreaterThan(0))

  it('is without a fault, all of it together', async () => {
    const used = wholePolicy(shipped)
    const loaded = await tryPolicy('onrecord.yaml', worldOfFiles(used))
    expect('faults' in loaded ? loaded.faults.map(shownFault) : []).toEqual([])
  })

  it('has no word class or subject that cannot be read', async () => {
    const { policy } = await readPolicy('onrecord.yaml', await exactWorld(worldOfFiles(wholePolicy(shipped))))
    if (policy === null) throw new Error('The whole policy cannot be read.')
    const { classes } = policy.classes
    const broken = Object.entries(classes).flatMap(([name, { any, not = [] }]) => {
      return [...any, ...not].flatMap((pattern) => {
        const fault = patternFault(pattern, '', new Set(), createLexicon(classes, (word) => [word]).compile)
        return fault === null ? [] : [`@${name}: “${pattern}”: ${fault.message}`]
      })
    })
    expect(broken).toEqual([])
  })

  it.each(Object.keys(shipped))('%s is named as it calls itself, and has no text that YAML cuts', (path) => {
    const { value, warnings } = readYaml(readRules(path), path)
    const { pack, subject, words } = Object(value)
    expect(pack ?? subject ?? words).toBe(path.replace(/^.*\//, '').replace('.yaml', ''))
    expect(warnings).toEqual([])
  })
})
