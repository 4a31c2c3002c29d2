/**
 * Hashtags and mentions that a post has beside its text, per account or for all, as galaxy-social keeps them:
 *
 *     media: [mastodon-news, linkedin]
 *     hashtags: { mastodon-news: [Timetable] }
 *
 * Each account publishes the text, an empty line, its mentions, and its hashtags on a line below.
 * Source: github.com/usegalaxy-eu/galaxy-social, lib/plugins (read 2026-11-22).
 */

import { composed, type Part, type PlacedText, verbatim } from '../source.ts'
import type { DraftFields, Variant } from '../types.ts'
import { plainKey } from './field-names.ts'
import type { MapValue, TextValue, Value } from './value.ts'

/** A text with its additions. */
export interface Extended {
  /** The text, and after it every addition of any account. */
  readonly body: PlacedText
  /** The accounts that it goes out on. */
  readonly channels: readonly string[]
  /** What each account publishes; empty when there are no additions. */
  readonly variants: readonly Variant[]
}

/** The additions of one kind by account, lower case; those for all accounts are under `all`. */
type Groups = ReadonlyMap<string, readonly TextValue[]>

const all = ''
const kinds = [
  { key: 'mentions', mark: '@' },
  { key: 'hashtags', mark: '#' }
] as const

/**
 * Adds the hashtags and mentions of the record to the text. Those of accounts that are not among `channels` are
 * never published, and left out; without any channels, the accounts that have additions are taken.
 */
export function withAdditions(body: PlacedText, record: MapValue, channels: readonly string[]): Extended {
  const groups = kinds.map(({ key, mark }) => ({ mark, group: groupsOf(record, key) }))
  const named = groups.flatMap(({ group }) => [...group.keys()]).filter((account) => account !== all)
  const accounts = channels.length > 0 ? channels : [...new Set(named)]
  const publish = (on: readonly string[]) => {
    const lines = groups.map(({ mark, group }) => lineOf(group, [all, ...on], mark))
    return below(body, lines)
  }
  const every = publish(accounts)
  if (every === body) return { body, channels: accounts, variants: [] }
  const variants = accounts.map((channel) => ({ channel, text: publish([channel]).text }))
  return { body: every, channels: accounts, variants }
}

/** The text of a draft with its additions, and what the draft says of itself together with them. */
export function extend<D extends DraftFields>(
  body: PlacedText,
  record: MapValue,
  described: D
): [PlacedText, D] {
  const { body: whole, channels, variants } = withAdditions(body, record, described.channels ?? [])
  if (variants.length === 0) return [whole, described]
  return [whole, { ...described, channels, variants: described.variants ?? variants }]
}

/** The text with lines below it: an empty line first. */
function below(body: PlacedText, lines: readonly (readonly Part[])[]): PlacedText {
  const parts: Part[] = body.text ? [{ before: '', text: body }] : []
  for (const [first, ...others] of lines) {
    if (!first) continue
    const gap = parts.length > 1 ? '\n' : '\n\n'
    parts.push({ ...first, before: (parts.length > 0 ? gap : '') + first.before }, ...others)
  }
  return parts.length > 1 || !body.text ? composed(parts) : body
}

/** `#One #Two`, each once, whatever its case. */
function lineOf(group: Groups, accounts: readonly string[], mark: string): readonly Part[] {
  const found = new Map<string, TextValue>()
  for (const account of accounts) {
    for (const text of group.get(account) ?? []) {
      const key = text.text.toLowerCase()
      if (!found.has(key)) found.set(key, text)
    }
  }
  return [...found.values()].map((text, index) => ({
    before: (index > 0 ? ' ' : '') + (text.text.startsWith(mark) ? '' : mark),
    text
  }))
}

function groupsOf(record: MapValue, key: string): Groups {
  const value = record.entries.find((entry) => plainKey(entry.key) === key)?.value
  if (value?.kind !== 'map') return new Map(value ? [[all, textsOf(value)]] : [])
  return new Map(value.entries.map((entry) => [entry.key.trim().toLowerCase(), textsOf(entry.value)]))
}

/** The words of a list, or one word; a number (`- 2026`) is a word too. */
function textsOf(value: Value): readonly TextValue[] {
  if (value.kind === 'list') return value.items.flatMap(textsOf)
  if (value.kind === 'text') return value.text.trim() ? [value] : []
  if (value.kind !== 'plain' || typeof value.value !== 'number') return []
  const { written, start, end } = value
  return [{ kind: 'text', start, end, ...verbatim(written) }]
}
