// Made by scripts/generate.js from src/checks. Do not edit.

/** Every check, by name. */
export const checks = {
  'alt-text': () => import('../checks/alt-text.ts'),
  count: () => import('../checks/count.ts'),
  emoji: () => import('../checks/emoji.ts'),
  emoticons: () => import('../checks/emoticons.ts'),
  hashtags: () => import('../checks/hashtags.ts'),
  inclusive: () => import('../checks/inclusive.ts'),
  length: () => import('../checks/length.ts'),
  markdown: () => import('../checks/markdown.ts'),
  network: () => import('../checks/network.ts'),
  pattern: () => import('../checks/pattern.ts'),
  'personal-data': () => import('../checks/personal-data.ts'),
  'phone-number': () => import('../checks/phone-number.ts'),
  phrase: () => import('../checks/phrase.ts'),
  placeholder: () => import('../checks/placeholder.ts'),
  profanity: () => import('../checks/profanity.ts'),
  prose: () => import('../checks/prose.ts'),
  readability: () => import('../checks/readability.ts'),
  'repeated-word': () => import('../checks/repeated-word.ts'),
  required: () => import('../checks/required.ts'),
  sequence: () => import('../checks/sequence.ts'),
  shouting: () => import('../checks/shouting.ts'),
  'styled-letters': () => import('../checks/styled-letters.ts'),
  substitution: () => import('../checks/substitution.ts')
} as const

/** What each check does. */
export const checkSummaries = {
  'alt-text': 'Finds pictures without alt text, or with one that is a file name, “image of …” or too long.',
  count: 'Counts words, sentences, emoji, hashtags, mentions, links, exclamation or question marks.',
  emoji: 'Finds emoji in rows, inside sentences, or as the bullets of a list.',
  emoticons: 'Finds faces and pictures that are made of signs, and suggests emoji.',
  hashtags: 'Finds hashtags of several words without capitals, or drafts of nothing but hashtags.',
  inclusive: 'Finds words that may leave people out, and suggests others.',
  length: 'Finds drafts that are too long or too short, counted as readers, programs or networks do.',
  markdown: 'Finds Markdown in drafts for networks that show it as it is written.',
  network: 'Finds what the networks of a draft do not take: too long, too many hashtags or links.',
  pattern: 'Finds a regular expression, in linear time.',
  'personal-data': 'Finds personal data: card, account and identity numbers, addresses, dates of birth, references.',
  'phone-number': 'Finds telephone numbers of people.',
  phrase: 'Finds each listed phrase as whole words, in any case.',
  placeholder: 'Finds placeholders and merge fields that nobody filled in.',
  profanity: 'Finds swear words and slurs, also masked, respelled, pulled apart or joined to other words.',
  prose: 'Finds weak prose: passive voice, clichés, weasel words, repeated words and the like.',
  readability: 'Finds drafts above a reading grade (Flesch–Kincaid), and sentences with too many words.',
  'repeated-word': 'Finds small words that were typed twice, such as “the the”.',
  required: 'Finds drafts that hold none of the listed phrases.',
  sequence: 'Finds words in order, by patterns over words, unless a guard says that they are innocent.',
  shouting: 'Finds words shouted in capitals, and runs of exclamation and question marks.',
  'styled-letters': 'Finds mathematical and other letters that are used as fonts, and suggests plain ones.',
  substitution: 'Finds words that have a preferred wording, and suggests it.'
} as const
