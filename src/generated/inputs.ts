// Made by scripts/generate.js from src/inputs. Do not edit.

/** Every input format, by name. */
export const inputs = {
  jsonl: () => import('../inputs/jsonl.ts'),
  markdown: () => import('../inputs/markdown.ts'),
  text: () => import('../inputs/text.ts'),
  tweet: () => import('../inputs/tweet.ts')
} as const

/** File ending, lower case → the format that reads it. */
export const inputEndings = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.tweet': 'tweet'
} as const
