// Made by scripts/generate.js from src/outputs. Do not edit.

/** Every output format, by name. */
export const outputs = {
  checkstyle: () => import('../outputs/checkstyle.ts'),
  github: () => import('../outputs/github.ts'),
  gitlab: () => import('../outputs/gitlab.ts'),
  html: () => import('../outputs/html.ts'),
  json: () => import('../outputs/json.ts'),
  jsonl: () => import('../outputs/jsonl.ts'),
  junit: () => import('../outputs/junit.ts'),
  markdown: () => import('../outputs/markdown.ts'),
  sarif: () => import('../outputs/sarif.ts'),
  terminal: () => import('../outputs/terminal.ts')
} as const

/** What each output format is for. */
export const outputSummaries = {
  checkstyle: 'Checkstyle XML, for services that show its findings.',
  github: 'Annotations on the changed lines, for GitHub Actions.',
  gitlab: 'GitLab\'s Code Quality report, shown in merge requests.',
  html: 'One page to open in a browser: findings in their text, filters, counts by rule.',
  json: 'The whole report as one JSON object, for programs.',
  jsonl: 'One JSON object a line: drafts, problems, what was skipped, and the run as the last line.',
  junit: 'JUnit XML: a draft is a test case, a blocked one has failed.',
  markdown: 'A comment for a pull or merge request.',
  sarif: 'SARIF 2.1.0, for code scanning services.',
  terminal: 'For people: each finding in its sentence, why, and what to write instead.'
} as const
