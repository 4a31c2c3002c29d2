// Made by scripts/generate.js from src/checks. Do not edit.

/** Every check, by name. */
export const checks = {
  count: () => import('../checks/count.ts'),
  inclusive: () => import('../checks/inclusive.ts'),
  length: () => import('../checks/length.ts'),
  pattern: () => import('../checks/pattern.ts'),
  'personal-data': () => import('../checks/personal-data.ts'),
  'phone-number': () => import('../checks/phone-number.ts'),
  phrase: () => import('../checks/phrase.ts'),
  profanity: () => import('../checks/profanity.ts'),
  prose: () => import('../checks/prose.ts'),
  required: () => import('../checks/required.ts'),
  sequence: () => import('../checks/sequence.ts'),
  shouting: () => import('../checks/shouting.ts'),
  substitution: () => import('../checks/substitution.ts')
} as const

/** What each check does. */
export const checkSummaries = {
  count: 'Counts words, sentences, emoji, hashtags, mentions, links, exclamation or question marks.',
  inclusive: 'Finds words that may leave people out, and suggests others.',
  length: 'Finds drafts that are too long or too short, counted as readers, programs or networks do.',
  pattern: 'Finds a regular expression, in linear time.',
  'personal-data': 'Finds personal data: card, account and identity numbers, addresses, dates of birth, references.',
  'phone-number': 'Finds telephone numbers of people.',
  phrase: 'Finds each listed phrase as whole words, in any case.',
  profanity: 'Finds swear words and slurs, also masked, respelled, pulled apart or joined to other words.',
  prose: 'Finds weak prose: passive voice, clichés, weasel words, repeated words and the like.',
  required: 'Finds drafts that hold none of the listed phrases.',
  sequence: 'Finds words in order, by patterns over words, unless a guard says that they are innocent.',
  shouting: 'Finds words shouted in capitals, and runs of exclamation and question marks.',
  substitution: 'Finds words that have a preferred wording, and suggests it.'
} as const
