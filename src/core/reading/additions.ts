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
import { networkOf } from './fields.ts'
import type { MapValue, TextValue, Value } from './value.ts'

/** The additions of one kind by account, lower case; those for all accounts are under `all`. */
type Groups = ReadonlyMap<string, readonly TextValue[]>

const all = ''
const kinds = [
  { key: 'mentions', mark: '@' },
  { key: 'hashtags', mark: '#' }
] as const

/**
 * A text with the hashtags and mentions of its record after it, and what the draft says of itself together with what
 * each account publishes. Additions of accounts that it does not go out on are never published, and left out; when it
 * names no account, it goes out on those that have additions.
 */
export function extend<D extends DraftFields>(
  body: PlacedText,
  record: MapValue,
  described: D
): [PlacedText, D] {
  const groups = kinds.map(({ key, mark }) => ({ mark, group: groupsOf(record, key) }))
  const publish = (names: readonly string[]) =>
    below(
      body,
      groups.map(({ mark, group }) => lineOf(group, [all, ...names], mark))
    )
  const { channels = [] } = described
  const extended = new Set(groups.flatMap(({ group }) => [...group.keys()].filter((name) => name !== all)))
  const accounts = described.accounts ?? (channels.length > 0 ? undefined : [...extended])
  const every = publish(accounts ?? channels)
  if (every === body) return [body, described]
  const variants: readonly Variant[] = accounts
    ? accounts.map((account) => ({ channel: networkOf(account), account, text: publish([account]).text }))
    : channels.map((channel) => ({ channel, text: publish([channel]).text }))
  if (variants.length === 0 || described.variants) return [every, described]
  const networks = [...new Set(variants.map(({ channel }) => channel))]
  return [every, { ...described, channels: networks, ...(accounts ? { accounts } : {}), variants }]
}

/** The text with lines below it: an empty line first. */
function below(body: PlacedText, lines: readonly (readonly Part[])[]): PlacedText {
  const parts: Part[] = body.text ? [{ before: '', text: body }] : []
  const bare = parts.length
  for (const [first, ...others] of lines) {
    if (!first) continue
    const gap = parts.length === 0 ? '' : parts.length === bare ? '\n\n' : '\n'
    parts.push({ ...first, before: gap + first.before }, ...others)
  }
  return parts.length > bare ? composed(parts) : body
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

/** The words of a list, or one word; a number (`- 2026`) is a word too. Lists within lists are no words. */
function textsOf(value: Value): readonly TextValue[] {
  const items = value.kind === 'list' ? value.items : [value]
  return items.flatMap((item) => {
    if (item.kind === 'text') return item.text.trim() ? [item] : []
    if (item.kind !== 'plain' || typeof item.value !== 'number') return []
    const { written, start, end } = item
    return [{ kind: 'text' as const, start, end, ...verbatim(written) }]
  })
}
