/** What a rule looks like in a pack, and what a policy may say of one. */
import type { z } from 'zod'
import { pieces, type SchemaLibrary } from './words.ts'

/** The schemas of packs and of what a policy says of rules, made with a library. */
export function ruleSchemas(z: SchemaLibrary) {
  const { classes, examples, name, ruleId, somePatterns, subject, text } = pieces(z)
  const check = name.meta({ description: 'The question that is asked of the text; `params` belong to it.' })
  const message = text.meta({
    description: 'One sentence on what is wrong. `{quote}` stands for the words that were found.',
    examples: ['Say “customers”, not “{quote}”.']
  })
  const why = text.meta({ description: 'Why it matters, for the person who wrote the draft.' })
  const instead = text.meta({ description: 'What to write instead: a replacement, or advice.' })
  const params = z.record(z.string(), z.unknown()).meta({ description: 'What the check is to look for.' })

  const fix = z.boolean().meta({
    description:
      'Whether `--fix` may write the first suggestion of the check where it found something, without asking.'
  })

  /** On or off, and how grave. */
  const severityOrOff = z.enum(['off', 'note', 'warning', 'error']).meta({
    description:
      '`error`: must not go out. `warning`: look again. `note`: for information. `off`: not asked at all.'
  })

  /** What a policy says of a rule: how grave it is, parts of it, or all of a rule of its own. */
  const ruleChange = z
    .union([
      severityOrOff,
      z.strictObject({
        check: check.optional(),
        severity: severityOrOff.optional(),
        message: message.optional(),
        why: why.optional(),
        instead: instead.optional(),
        params: params.optional(),
        fix: fix.optional(),
        examples: examples.optional()
      })
    ])
    .meta({
      description:
        'A severity or `off`; or keys that take the place of those of the rule; or a rule of your own.'
    })

  /** The rules that a policy changes or adds. */
  const ruleChanges = z.record(ruleId, ruleChange)

  /** A value of the policy, by the keys that lead to it: `tone.exclamation-marks`. */
  const setting = z
    .string()
    .regex(/^[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*)*$/, 'write the keys, joined by “.”')
  const scalar = z.union([z.string(), z.number(), z.boolean()])

  /** A rule of a pack. */
  const packRule = z.strictObject({
    check,
    severity: severityOrOff,
    message,
    why,
    instead,
    params: params.optional(),
    settings: z.record(z.string(), setting).optional(),
    'only-when': z.record(setting, z.union([scalar, z.array(scalar).min(1)])).optional(),
    each: setting.optional(),
    fix: fix.optional(),
    examples: examples.optional()
  })

  /** A pack: `rules/<pack>.yaml`, or a file that a policy names under `use`. */
  const packFile = z.strictObject({
    pack: name,
    summary: text,
    use: z.array(text).optional(),
    classes: classes.optional(),
    subjects: z.record(name, subject).optional(),
    rules: z.record(name, packRule)
  })

  /** A subject: `rules/subjects/<subject>.yaml`. */
  const subjectFile = subject.extend({ subject: name, summary: text })

  /** Where the words of a guard are looked for, seen from a hit. */
  const guard = z.partialRecord(
    z.enum(['clause', 'clause-before', 'sentence', 'sentence-before', 'sentence-after', 'draft']),
    somePatterns
  )

  /** Words that packs share: `rules/words/<topic>.yaml`; guards are reasons why a hit is innocent. */
  const wordsFile = z.strictObject({
    words: name,
    summary: text,
    classes: classes.optional(),
    guards: z.record(name, guard).optional()
  })
  return { packRule, examples, subject, classes, ruleChange, ruleChanges, packFile, subjectFile, wordsFile }
}

type Schemas = ReturnType<typeof ruleSchemas>

/** A rule of a pack, as YAML gives it. */
export type PackRule = z.infer<Schemas['packRule']>
/** A pack, as YAML gives it. */
export type PackFile = z.infer<Schemas['packFile']>
/** What can be said of a subject, as YAML gives it. */
export type SubjectParts = z.infer<Schemas['subject']>
/** A word class, as YAML gives it. */
export type ClassParts = z.infer<Schemas['classes']>[string]
/** What a policy says of a rule. */
export type RuleChange = z.infer<Schemas['ruleChange']>
/** Texts of a rule, as YAML gives them. */
export type ExampleParts = z.infer<Schemas['examples']>
/** A shipped subject, as YAML gives it. */
export type SubjectFile = z.infer<Schemas['subjectFile']>
/** Shared words, as YAML gives them. */
export type WordsFile = z.infer<Schemas['wordsFile']>
