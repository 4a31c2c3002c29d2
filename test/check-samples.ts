import type { DraftFields } from '../src/core/types.ts'

/** Params of a check, and a draft in which it finds something under them. */
export interface CheckSample {
  readonly params: object
  /** Left out: `SAMPLE_TEXT`. */
  readonly text?: string
  /** What the draft says of itself besides. */
  readonly fields?: DraftFields
}

export const SAMPLE_TEXT =
  'The fare rise is very late, DO NOT ASK! Punters and salesmen say d@mn, 🚆 late! ' +
  'Call me: my number is 07700 900123, my address jo@people.example.'

/** One sample for each check, by name. A new check adds its own. */
export const CHECK_SAMPLES: Readonly<Record<string, CheckSample>> = {
  'alt-text': { params: { find: 'missing' }, fields: { media: [{ file: 'train.jpg' }] } },
  count: { params: { of: 'words', max: 1 } },
  emoji: { params: { find: 'run', max: 1 }, text: 'Late again 😀😀😀 today' },
  emoticons: { params: { find: 'faces' }, text: 'Late again :) today' },
  hashtags: { params: { find: 'run-together' }, text: 'Look: #climatechange today' },
  inclusive: { params: {} },
  length: { params: { max: 5, unit: 'x' } },
  markdown: { params: {}, text: 'It is **very** late' },
  network: { params: { find: 'unknown' }, fields: { channels: ['nowhere'] } },
  pattern: { params: { pattern: '[a-z]+!' } },
  'personal-data': { params: { kind: 'email' } },
  'phone-number': { params: { locale: 'en-GB' } },
  phrase: { params: { phrases: ['fare rise', 'late'], inflect: true } },
  placeholder: { params: { find: 'slot' }, text: 'Hello [NAME], it is late' },
  profanity: { params: { words: ['damn', 'blow job'], inside: ['damn'], 'by-length': ['damn'] } },
  prose: { params: { find: 'weasel-words' } },
  readability: { params: { 'max-words': 3 } },
  'repeated-word': { params: {}, text: 'It is the the train' },
  required: { params: { any: ['never there'] } },
  sequence: { params: { any: ['very late', '<number>'], unless: ['negated'] } },
  shouting: { params: {} },
  'styled-letters': { params: {}, text: 'It is 𝐯𝐞𝐫𝐲 late' },
  substitution: { params: { words: { customers: ['punters'] } } }
}
