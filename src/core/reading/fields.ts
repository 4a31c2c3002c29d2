/** What a draft says about itself, read from the keys and values of any format. */

import { type FileText, problemAt } from '../source.ts'
import type { DraftFields, DraftKind, FieldName, Media, Problem } from '../types.ts'
import { type Fields, plainKey } from './field-names.ts'
import { describe, type Entry, type Value } from './value.ts'

/** The fields of a draft besides its text; `id` only where the draft gives one. */
export type Described = DraftFields & { readonly id?: string }

type Gathered = { -readonly [Name in keyof Described]: Described[Name] }
type Fault = (entry: Entry, message: string, hint: string) => void
type Reader = (entry: Entry, draft: Gathered, fault: Fault, fields: Fields) => void

const kinds: Readonly<Record<string, DraftKind>> = {
  post: 'post',
  tweet: 'post',
  toot: 'post',
  reply: 'reply',
  comment: 'reply',
  'review-reply': 'review-reply',
  dm: 'dm',
  'direct-message': 'dm'
}

const relationships = { own: 'own', paid: 'paid', gifted: 'gifted', employee: 'employee' } as const

const readers: Readonly<Record<FieldName, Reader>> = {
  id: text('id'),
  text: () => {},
  channel: names('channels', lowerCase),
  kind: (entry, draft, fault) => {
    const kind = choice(entry, kinds, fault)
    if (kind) draft.kind = kind
  },
  'in-reply-to': text('inReplyTo'),
  author: text('author'),
  role: text('role'),
  'scheduled-at': text('scheduledAt'),
  market: names('market'),
  language: text('language'),
  relationship: (entry, draft, fault) => {
    const relationship = choice(entry, relationships, fault)
    if (relationship) draft.relationship = relationship
  },
  media: (entry, draft, fault, fields) => {
    const items = entry.value.kind === 'list' ? entry.value.items : [entry.value]
    if (!fields.has('channel') && items.length > 0 && items.every(isAccount)) {
      const accounts = wordsOf(entry.value)?.map(lowerCase) ?? []
      draft.accounts = accounts
      draft.channels = [...new Set(accounts.map(networkOf))]
      return
    }
    const media = items.map(mediaOf)
    if (media.some((found) => found.length > 0)) draft.media = media.flat()
    if (media.every((found) => found.length > 0)) return
    const hint = 'Give each a “file”, and an “alt” text.'
    fault(entry, `“${entry.key}” holds a picture without a file name.`, hint)
  },
  template: text('template'),
  tags: names('tags')
}

/** What the fields say of a draft. A value that cannot be used is left out, and a problem. */
export function describeDraft(fields: Fields, file: FileText, problems: Problem[]): Described {
  const draft: Gathered = {}
  const fault: Fault = (entry, message, hint) => {
    problems.push(problemAt(file, entry.value.start, message, hint))
  }
  for (const [name, entry] of fields) readers[name](entry, draft, fault, fields)
  return draft
}

/** Words of a list, or of one text with commas between; undefined when the value is neither. */
export function wordsOf(value: Value): readonly string[] | undefined {
  if (value.kind === 'map') return undefined
  const items = value.kind === 'list' ? value.items.map(scalar) : scalar(value)?.split(/[,;|]/)
  const words: string[] = []
  for (const item of items ?? [undefined]) {
    if (item === undefined) return undefined
    if (item.trim()) words.push(item.trim())
  }
  return words
}

type TextField = 'id' | 'inReplyTo' | 'author' | 'role' | 'scheduledAt' | 'language' | 'template'

function text(field: TextField): Reader {
  return (entry, draft, fault) => {
    const value = scalar(entry.value)?.trim()
    if (value) draft[field] = value
    if (value === undefined)
      fault(entry, `“${entry.key}” holds ${describe(entry.value)} where a text is needed.`, 'Give one text.')
  }
}

function names(field: 'channels' | 'market' | 'tags', spell = (name: string) => name): Reader {
  return (entry, draft, fault) => {
    const words = wordsOf(entry.value)
    if (words && words.length > 0) draft[field] = words.map(spell)
    if (!words)
      fault(
        entry,
        `“${entry.key}” holds ${describe(entry.value)} where names are needed.`,
        'Give a list of names.'
      )
  }
}

function choice<T extends string>(
  entry: Entry,
  choices: Readonly<Record<string, T>>,
  fault: Fault
): T | undefined {
  const given = scalar(entry.value)?.trim()
  if (given === '') return undefined
  const key = plainKey(given ?? '')
  if (Object.hasOwn(choices, key)) return choices[key]
  const valid = [...new Set(Object.values(choices))].join(', ')
  const said = given === undefined ? describe(entry.value) : `“${given}”`
  fault(entry, `“${entry.key}” holds ${said}, which is none of ours.`, `One of: ${valid}.`)
  return undefined
}

/** The characters of a text or a number; a truth value is no text. */
function scalar(value: Value): string | undefined {
  if (value.kind === 'text') return value.text
  if (value.kind === 'plain' && value.value !== null && typeof value.value !== 'boolean') return value.written
  return undefined
}

/** The network of an account whose name begins with it, as `mastodon-news` does. */
export function networkOf(account: string): string {
  return account.split(/[-_ ]/)[0] ?? account
}

/** Some tools list accounts as their media (`- mastodon-news`); a file has a dot or a slash in its name. */
function isAccount(value: Value): boolean {
  return value.kind === 'text' && /^[^./\\]+$/.test(value.text.trim())
}

function mediaOf(value: Value): readonly Media[] {
  if (value.kind === 'text') return (wordsOf(value) ?? []).map((file) => ({ file }))
  if (value.kind !== 'map') return []
  const found = (keys: readonly string[]) => {
    const entry = value.entries.find(({ key }) => keys.includes(plainKey(key)))
    return entry?.value.kind === 'text' ? entry.value.text : undefined
  }
  const file = found(['file', 'url', 'src', 'path', 'image'])
  const alt = found(['alt', 'alt-text', 'description'])
  if (!file) return []
  return [alt === undefined ? { file } : { file, alt }]
}

function lowerCase(name: string): string {
  return name.toLowerCase()
}
