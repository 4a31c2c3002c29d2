/** The small pieces of the schemas: names, texts, lists of them. */

import type { z } from 'zod'
import { DRAFT_KINDS } from '../core/draft-kinds.ts'

/** A name of a subject, a class or the second half of a rule's id. */
export const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** `pack/what-is-wrong`. */
const RULE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/
/** A word class, with parts: `thing`, `thing/strong`. */
const CLASS_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/

const lower = 'small letters, digits and “-”'

/** The library that schemas are made with: zod, or what stands in for it (`quick-z.ts`). */
export type SchemaLibrary = typeof z

/** The small pieces, made with a library. */
export function pieces(z: SchemaLibrary) {
  /** A name: small letters, digits and hyphens. */
  const name = z.string().regex(NAME, `a name is written in ${lower}`)
  /** A rule's id. */
  const ruleId = z.string().regex(RULE_ID, `a rule is written “pack/rule”, in ${lower}`)
  /** The name of a word class. */
  const className = z.string().regex(CLASS_NAME, `a class is written in ${lower}, parts joined by “/”`)
  /** A text that is not blank. */
  const text = z.string().regex(/\S/, 'a text must not be blank')
  /** Patterns over words; a plain phrase is one. */
  const patterns = z.array(text)
  /** At least one pattern. */
  const somePatterns = z.array(text).min(1)

  const exampleText = text.meta({ description: 'The text, with ⟦…⟧ around what is found.' })
  /** A text that shows what a rule finds or leaves alone. */
  const example = z.union([
    exampleText,
    z.strictObject({
      text: exampleText,
      'in-reply-to': z.string().optional().meta({ description: 'The message that the text answers.' }),
      channel: z
        .union([text, z.array(text)])
        .optional()
        .meta({ description: 'The networks that it goes out on.' }),
      kind: z.enum(DRAFT_KINDS).optional().meta({ description: 'What it is.' }),
      media: z
        .array(
          z.strictObject({
            file: text.meta({ description: 'Its file.' }),
            alt: z.string().optional().meta({ description: 'Its text alternative.' })
          })
        )
        .optional()
        .meta({ description: 'The pictures that go out with it.' })
    })
  ])
  /** Texts that a rule must find, and texts that it must leave alone. */
  const examples = z
    .strictObject({
      bad: z
        .array(example)
        .optional()
        .meta({ description: 'Texts that must be found, ⟦…⟧ around what is wrong.' }),
      ok: z.array(example).optional().meta({ description: 'Texts that must be left alone.' })
    })
    .meta({ description: 'Texts that show what is found and what is not.' })

  /** A word class: one pattern, a list of them, or what it takes and what it leaves out. */
  const wordClass = z.union([
    text,
    somePatterns,
    z.strictObject({
      any: z.union([text, somePatterns]).meta({ description: 'Patterns that belong to the class.' }),
      not: z
        .union([text, patterns])
        .optional()
        .meta({ description: 'What overlaps one of these does not count.' })
    })
  ])
  /** Word classes by name. */
  const classes = z.record(className, wordClass)

  /** What a text can be about. Keys shared by the policy's own subjects, packs and subject files. */
  const subject = z.strictObject({
    summary: text.optional().meta({ description: 'What the subject is, in one sentence.' }),
    about: somePatterns.meta({
      description:
        'Words and phrases that show that a text is about it. `~word` stands for all forms of a word.',
      examples: [['fare rise', '~price increase']]
    }),
    not: patterns.optional().meta({
      description: 'Innocent look-alikes: what overlaps one of these is not about it.',
      examples: [['price increase on eBay']]
    }),
    names: patterns.optional().meta({
      description:
        'More words that name it. A view beside one is a view on the subject; the name alone does not make it the topic.'
    }),
    for: patterns.optional().meta({ description: 'Claims of those who agree, when it is disputed.' }),
    against: patterns.optional().meta({ description: 'Claims of those who deny or oppose it.' }),
    say: text.optional().meta({ description: 'What to write instead.' }),
    examples: examples.optional()
  })
  return {
    name,
    ruleId,
    className,
    text,
    patterns,
    somePatterns,
    example,
    examples,
    wordClass,
    classes,
    subject
  }
}
