// The evaluation sets: the published one, and those that stand in a folder `shared/eval` beside the project.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../source.js'

const shared = join(root, '..', 'shared', 'eval')
const policies = join(root, 'fixtures', 'policies')
const affirmClimate = `onrecord: 1
organisation: { name: Brand }
use: [opinions]
opinions: { affirm: [climate-science] }
`

function rowsOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** Labels joined to the texts they belong to. */
function labelledReplies() {
  const texts = new Map(rowsOf(join(shared, 'real-replies-dev.jsonl')).map((row) => [row.id, row]))
  return rowsOf(join(shared, 'real-replies-dev-labels.jsonl')).map((row) => ({
    ...texts.get(row.id),
    ...row
  }))
}

const policy = (name) => () => readFileSync(join(policies, `${name}.yaml`), 'utf8')
const sharedRows = (name) => () => rowsOf(join(shared, `${name}.jsonl`))

// kind: how it is scored, see scripts/eval/kinds.js.
const all = [
  {
    name: 'contrast',
    kind: 'labels',
    policy: policy('northline'),
    rows: () => rowsOf(join(root, 'fixtures', 'contrast.jsonl'))
  },
  {
    name: 'replies',
    kind: 'labels',
    policy: policy('brand'),
    rows: labelledReplies,
    beside: 'real-replies-dev-labels'
  },
  {
    name: 'blunders',
    kind: 'blunders',
    policy: policy('brand'),
    rows: sharedRows('blunders-dev'),
    beside: 'blunders-dev'
  },
  {
    name: 'profanity',
    kind: 'profanity',
    policy: policy('brand'),
    rows: sharedRows('profanity-dev'),
    beside: 'profanity-dev'
  },
  {
    name: 'climate',
    kind: 'climate',
    policy: () => affirmClimate,
    rows: sharedRows('climate-dev'),
    beside: 'climate-dev'
  },
  { name: 'tone', kind: 'tone', policy: policy('brand'), rows: sharedRows('tone-dev'), beside: 'tone-dev' },
  {
    name: 'all-replies',
    kind: 'found',
    policy: policy('brand'),
    rows: sharedRows('real-replies-dev'),
    beside: 'real-replies-dev'
  }
]

/** The sets that are there. */
export function sets() {
  return all.filter(({ beside }) => beside === undefined || existsSync(join(shared, `${beside}.jsonl`)))
}
