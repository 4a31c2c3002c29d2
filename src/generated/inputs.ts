// Made by scripts/generate.js from src/inputs. Do not edit.

/** Every input format, by name. */
export const inputs = {
  csv: () => import('../inputs/csv.ts'),
  json: () => import('../inputs/json.ts'),
  jsonl: () => import('../inputs/jsonl.ts'),
  markdown: () => import('../inputs/markdown.ts'),
  text: () => import('../inputs/text.ts'),
  tsv: () => import('../inputs/tsv.ts'),
  tweet: () => import('../inputs/tweet.ts'),
  yaml: () => import('../inputs/yaml.ts')
} as const

/** File ending, lower case → the format that reads it. */
export const inputEndings = {
  '.csv': 'csv',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.tweet': 'tweet',
  '.yaml': 'yaml',
  '.yml': 'yaml'
} as const
