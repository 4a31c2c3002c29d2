/** The section `drafts`: where files of somebody else's shape keep what onrecord looks for. */
import type { z } from 'zod'
import { pieces, type SchemaLibrary } from './words.ts'

/** Files by globs, and what their fields are called: the schema, made with a library. */
export function draftFilesSchema(z: SchemaLibrary) {
  const { text } = pieces(z)
  const path = (what: string) =>
    text.optional().meta({ description: `The key, path or column that holds ${what}.` })

  return z
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
}

/** The section, as YAML gives it. */
export type DraftFilesParts = z.infer<ReturnType<typeof draftFilesSchema>>
