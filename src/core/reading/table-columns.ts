/** What the columns of a table are: ours by name, and those of the bulk files that scheduling tools take. */

import type { FieldMap, FieldName } from '../types.ts'
import { fieldName, plainKey } from './field-names.ts'
import type { RecordStyle } from './record.ts'
import type { Entry, MapValue, TextValue } from './value.ts'

/**
 * Column names besides ours, as `plainKey` makes them, of the bulk files of
 *
 * - Buffer: Text, Image URL, Tags, Posting Time (support.buffer.com, article 926)
 * - Sprout Social: date, time_24hr, message_text, link, picture_url (support.sproutsocial.com, article 115005864203)
 * - Hootsuite: date and time, message, link, without names (see `namelessColumns`)
 * - Later, Publer, Metricool and others of their kind: Caption, Message, Content, Media URL, Alt text, Date, Time
 *
 * Looked up on 2026-11-22.
 */
const columnNames: ReadonlyMap<string, FieldName> = new Map([
  ['message', 'text'],
  ['message-text', 'text'],
  ['caption', 'text'],
  ['content', 'text'],
  ['post', 'text'],
  ['post-text', 'text'],
  ['post-content', 'text'],
  ['tweet', 'text'],
  ['body', 'text'],
  ['posting-time', 'scheduled-at'],
  ['scheduled-time', 'scheduled-at'],
  ['schedule-date', 'scheduled-at'],
  ['scheduled-for', 'scheduled-at'],
  ['date-time', 'scheduled-at'],
  ['date', 'scheduled-at'],
  ['social-network', 'channel'],
  ['profile', 'channel'],
  ['image-url', 'media'],
  ['image-urls', 'media'],
  ['image', 'media'],
  ['picture-url', 'media'],
  ['media-url', 'media'],
  ['media-urls', 'media'],
  ['video-url', 'media'],
  ['labels', 'tags']
])

/** Columns that say the hour of the day in another column, and what the picture in another column shows. */
const timeColumns = ['time', 'time-24hr']
const altColumns = ['alt', 'alt-text', 'image-alt-text', 'alt-text-picture-1']

/** The columns of a table, and how its rows become drafts. */
export interface Columns {
  readonly names: readonly string[]
  readonly style: RecordStyle
}

/** The columns with these names; undefined when none of them holds the text. */
export function columnsOf(names: readonly string[], map: FieldMap): Columns | undefined {
  const isText = (name: string) =>
    map.text === undefined
      ? fieldName(name) === 'text' || columnNames.get(plainKey(name)) === 'text'
      : name === map.text
  const textName = names.find(isText)
  return textName === undefined ? undefined : { names, style: { map, names: columnNames, textName } }
}

/** The columns of a bulk file of Hootsuite, which has no row of names: `12/31/2026 09:30,Hello,https://…`. */
export function namelessColumns(firstRow: readonly TextValue[]): readonly string[] | undefined {
  const time = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? +\d{1,2}:\d{2}/
  return firstRow.length > 1 && time.test(firstRow[0]?.text.trim() ?? '')
    ? ['scheduled at', 'text', 'link', ...firstRow.slice(3).map(() => '')]
    : undefined
}

/** A row as a record. Empty cells say nothing; the time joins its date, the alternative text its picture. */
export function recordOf(names: readonly string[], cells: readonly TextValue[], length: number): MapValue {
  const entries: Entry[] = []
  for (const [index, cell] of cells.entries()) {
    const key = names[index]
    if (key !== undefined && cell.text.trim()) entries.push({ key, at: cell.start, value: cell })
  }
  const named = (keys: readonly string[]) => entries.find(({ key }) => keys.includes(plainKey(key)))
  const time = named(timeColumns)
  const alt = named(altColumns)
  const together = entries.map((entry) => {
    const field = columnNames.get(plainKey(entry.key)) ?? fieldName(entry.key)
    if (time && plainKey(entry.key) === 'date') return withTime(entry, time)
    return alt && field === 'media' ? withAlt(entry, alt) : entry
  })
  return { kind: 'map', entries: together, start: 0, end: length }
}

function withTime(date: Entry, time: Entry): Entry {
  if (date.value.kind !== 'text' || time.value.kind !== 'text') return date
  return { ...date, value: { ...date.value, text: `${date.value.text.trim()} ${time.value.text.trim()}` } }
}

function withAlt(media: Entry, alt: Entry): Entry {
  const { start, end } = media.value
  const entries = [
    { ...media, key: 'file' },
    { ...alt, key: 'alt' }
  ]
  return { ...media, value: { kind: 'map', entries, start, end } }
}
