// The figures of the published set as a table in the README, between <!-- eval --> and <!-- /eval -->.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../source.js'
import { percent } from './print.js'
import { half, scored } from './score.js'

const share = (part, whole) => percent(part, whole).trim()

function packRow(name, { right, wrong, missed }) {
  const f1 = share(2 * right, 2 * right + wrong + missed)
  return `| ${name} | ${share(right, right + wrong)} | ${share(right, right + missed)} | ${f1} |`
}

function sentence({ rows, exact, pairs, pairsRight, clean, cleanFlagged }) {
  return `Of ${rows} drafts ${share(exact, rows)} are exactly right, of ${pairs} pairs of twins ${share(pairsRight, pairs)}; of ${clean} innocent drafts ${share(cleanFlagged, clean)} are flagged.`
}

/** Writes the figures of scored rows into the README. */
export function writeReadme(rows, checked, packs) {
  const score = scored(rows, checked, packs)
  const exact = ['even', 'odd'].map((which) => {
    const part = scored(half(rows, which), checked, packs)
    return share(part.exact, part.rows)
  })
  const table = [
    '| pack | precision | recall | F1 |',
    '| --- | --- | --- | --- |',
    ...[...score.byPack].map(([name, tally]) => packRow(`\`${name}\``, tally))
  ]
  const halves = `The rules were made on the half with even ids (${exact[0]} exactly right), and what they missed of the other half was mended afterwards (${exact[1]}): expect less on texts of other authors.`
  const text = `${table.join('\n')}\n\n${sentence(score)} ${halves}`
  const file = join(root, 'README.md')
  const readme = readFileSync(file, 'utf8')
  writeFileSync(file, readme.replace(/(<!-- eval -->\n)[\s\S]*?(<!-- \/eval -->)/, `$1\n${text}\n\n$2`))
}
