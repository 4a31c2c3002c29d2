/** The policy file. Each key says what it is for: editors show it, and `onrecord schema` prints it. */
import type { z } from 'zod'
import { draftFilesSchema } from './draft-files.ts'
import { isLocale, isTimezone } from './places.ts'
import { ruleSchemas } from './rule-schema.ts'
import { pieces, type SchemaLibrary } from './words.ts'

/** The schemas of the whole policy file and of what it says of a network, made with a library. */
export function policySchemas(z: SchemaLibrary) {
  const { classes, name, ruleId, subject, text } = pieces(z)
  const locale = z.string().refine(isLocale, 'a locale is a language and a country, such as en-GB')
  const timezone = z.string().refine(isTimezone, 'a time zone is a place, such as Europe/London')

  const texts = z.array(text)
  const names = z.array(name)

  const contacts = z.strictObject({
    phones: texts
      .optional()
      .meta({ description: 'Phone numbers, in quotes.', examples: [['0345 555 0142']] }),
    emails: texts
      .optional()
      .meta({ description: 'E-mail addresses.', examples: [['help@northline.example']] }),
    domains: texts.optional().meta({ description: 'Web domains.', examples: [['northline.example']] })
  })

  const organisation = z.strictObject({
    name: text.meta({ description: 'What the organisation is called.', examples: ['Northline'] }),
    aliases: texts
      .optional()
      .meta({ description: 'What else it is called.', examples: [['Northline Rail']] }),
    competitors: texts
      .optional()
      .meta({ description: 'Organisations it competes with.', examples: [['Southrail']] }),
    contacts: contacts
      .optional()
      .meta({ description: 'Our own contacts: never personal data, always an approved link.' })
  })

  const tone = z.strictObject({
    humour: z.enum(['none', 'light']).optional().meta({ description: 'How much fun is fine.' }),
    'exclamation-marks': z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'The most one draft may have.', examples: [1] }),
    emoji: z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'The most one draft may have.', examples: [3] }),
    words: z
      .record(text, z.array(text).min(1))
      .optional()
      .meta({ description: 'Say the key, not the values.', examples: [{ customers: ['punters', 'pax'] }] })
  })

  const promises = z.strictObject({
    never: names.optional().meta({
      description: 'Rules of the pack `promises` that are errors here.',
      examples: [['refund', 'deadline']]
    }),
    approved: texts.optional().meta({
      description: 'Wording that is always fine.',
      examples: [['We aim to reply within two hours.']]
    })
  })

  const opinions = z.strictObject({
    personal: z
      .enum(['never', 'allow'])
      .optional()
      .meta({ description: 'Whether the author may speak for themself.' }),
    competitors: z
      .enum(['stay-out', 'allow'])
      .optional()
      .meta({ description: 'Whether to speak of competitors.' }),
    affirm: names.optional().meta({
      description: 'Subjects with an official position: denial or doubt is a finding, agreement is not.',
      examples: [['climate-science']]
    }),
    'stay-out': names.optional().meta({
      description: 'Subjects on which any view, for or against, is a finding; neutral facts are not.',
      examples: [['politics', 'strikes']]
    })
  })

  const topics = z.strictObject({
    banned: names
      .optional()
      .meta({ description: 'Subjects that must not be discussed.', examples: [['litigation']] })
  })

  const exception = z
    .strictObject({
      rule: ruleId.meta({ description: 'The rule that does not hold here.' }),
      text: text
        .optional()
        .meta({ description: 'The wording that is fine: findings inside it are excused.' }),
      drafts: z
        .array(text)
        .min(1)
        .optional()
        .meta({
          description: 'Ids of drafts, or globs of files, in which the rule does not hold.',
          examples: [['queue/summer-*.md']]
        }),
      reason: text.meta({ description: 'Why it is fine.' }),
      'allowed-by': text.meta({ description: 'Who allowed it.' }),
      until: z.iso.date().meta({ description: 'The last day on which it holds.', examples: ['2027-01-31'] })
    })
    .refine(
      (entry) => entry.text !== undefined || entry.drafts !== undefined,
      'names neither “text” nor “drafts”'
    )
    .meta({ anyOf: [{ required: ['text'] }, { required: ['drafts'] }] })

  const channel = z
    .strictObject({
      length: z
        .int()
        .min(1)
        .optional()
        .meta({ description: 'The most a post may have, counted as the network does.', examples: [25000] }),
      'reply-length': z
        .int()
        .min(1)
        .optional()
        .meta({ description: 'The most a reply or comment may have.' }),
      hashtags: z
        .int()
        .min(0)
        .optional()
        .meta({ description: 'The most hashtags.', examples: [3] }),
      links: z.int().min(0).optional().meta({ description: 'The most different links.' }),
      fold: z.int().min(1).optional().meta({ description: 'How many characters are shown before “more”.' }),
      markdown: z.boolean().optional().meta({ description: 'Whether Markdown is shown formatted.' }),
      names: texts.optional().meta({
        description: 'What else drafts call it: accounts whose names do not tell the network.',
        examples: [['northline-eu']]
      })
    })
    .meta({ description: 'What is said here takes the place of what is shipped.' })

  const policy = z.strictObject({
    onrecord: z.literal(1).meta({ description: 'The version of the format.' }),
    organisation: organisation.optional().meta({ description: 'Who speaks.' }),
    locale: locale.optional().meta({ description: 'Language and country.', examples: ['en-GB'] }),
    timezone: timezone
      .optional()
      .meta({ description: 'The time zone in which the organisation works.', examples: ['Europe/London'] }),
    use: texts.optional().meta({
      description: 'Packs of rules: shipped ones by name, files by path from here, npm packages by name.',
      examples: [['tone', 'promises', './packs/fares.yaml']]
    }),
    tone: tone.optional().meta({ description: 'How we sound.' }),
    promises: promises.optional().meta({ description: 'What we commit to in public.' }),
    opinions: opinions.optional().meta({ description: 'What we take sides on.' }),
    topics: topics.optional().meta({ description: 'What we do not discuss.' }),
    channels: z
      .record(name, channel)
      .optional()
      .meta({
        description: 'What the networks take, where it is not as shipped.',
        examples: [{ x: { length: 25000, hashtags: 3 } }]
      }),
    drafts: z
      .array(draftFilesSchema(z))
      .optional()
      .meta({
        description: 'Files that keep drafts in fields of their own; the first that names a file counts.',
        examples: [[{ files: 'queue/*.yaml', each: 'posts', text: 'body', channel: 'network' }]]
      }),
    subjects: z
      .record(name, subject)
      .optional()
      .meta({ description: 'Subjects of our own, beside the shipped ones.' }),
    classes: classes
      .optional()
      .meta({ description: 'Word classes that patterns of our own may name as `@name`.' }),
    rules: ruleSchemas(z)
      .ruleChanges.optional()
      .meta({
        description: 'The last word on any rule.',
        examples: [{ 'tone/exclamation-marks': 'off', 'promises/deadline': 'warning' }]
      }),
    exceptions: z
      .array(exception)
      .optional()
      .meta({ description: 'What is allowed against the rules, and until when.' })
  })
  return { policy, channel }
}

type Schemas = ReturnType<typeof policySchemas>

/** The policy as the file gives it, validated. */
export type PolicyFile = z.infer<Schemas['policy']>
/** What a policy says of a network. */
export type ChannelParts = z.infer<Schemas['channel']>
