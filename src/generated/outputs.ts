// Made by scripts/generate.js from src/outputs. Do not edit.

/** Every output format, by name. */
export const outputs = {
  json: () => import('../outputs/json.ts'),
  terminal: () => import('../outputs/terminal.ts')
} as const

/** What each output format is for. */
export const outputSummaries = {
  json: 'The whole report as one JSON object, for programs.',
  terminal: 'For people: each finding in its sentence, why, and what to write instead.'
} as const
