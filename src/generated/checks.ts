// Made by scripts/generate.js from src/checks. Do not edit.

/** Every check, by name. */
export const checks = {
  count: () => import('../checks/count.ts'),
  length: () => import('../checks/length.ts'),
  pattern: () => import('../checks/pattern.ts'),
  phrase: () => import('../checks/phrase.ts'),
  required: () => import('../checks/required.ts'),
  sequence: () => import('../checks/sequence.ts'),
  shouting: () => import('../checks/shouting.ts'),
  substitution: () => import('../checks/substitution.ts')
} as const
