/** The section `drafts`: where files of somebody else's shape keep what onrecord looks for. */
import { z } from 'zod'
import type { DraftFiles, FieldMap } from '../core/types.ts'
import { text } from './words.ts'

const path = (what: string) =>
  text.optional().meta({ description: `The key, path or column that holds ${what}.` })

/** Files by globs, and what their fields are called. */
export const draftFiles = z
  .strictObject({
    files: z
      .union([text, z.array(text).min(1)])
      .meta({ description: 'Globs of the files.', examples: ['queue/*.yaml'] }),
    each: text.optional().meta({
      description: 'The path to the list of drafts, keys and numbers joined by “.”.',
      examples: ['posts']
    }),
    id: path('the id'),
    text: path('the text'),
    channel: path('the network'),
    kind: path('what it is: post, reply, review-reply or dm'),
    'in-reply-to': path('the message that is answered'),
    author: path('who wrote it'),
    role: path('the role of who wrote it'),
    'scheduled-at': path('when it goes out'),
    market: path('the market'),
    language: path('the language'),
    relationship: path('whether it is our own, paid, gifted or by an employee'),
    media: path('the pictures'),
    template: path('the template'),
    tags: path('the tags')
  })
  .meta({ description: 'Which field of these files is the text, the network, the time.' })

type DraftFilesParts = z.infer<typeof draftFiles>

/** The section as a plan has it. */
export function draftFilesOf(parts: readonly DraftFilesParts[]): DraftFiles[] {
  return parts.map(({ files, ...fields }) => {
    const given = Object.entries(fields).filter(([, path]) => path !== undefined)
    const map: FieldMap = Object.fromEntries(given)
    return { files: [files].flat(), fields: map }
  })
}
