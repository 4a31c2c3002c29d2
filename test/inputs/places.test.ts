/**
 * The place property: the slice of the file at the place of a span decodes, by the rules of the format, to what the
 * span quotes. Over generated texts, written in every format in varied ways.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOf } from '../../src/core/place.ts'
import type { ReadResult } from '../../src/core/types.ts'
import csv from '../../src/inputs/csv.ts'
import json from '../../src/inputs/json.ts'
import jsonl from '../../src/inputs/jsonl.ts'
import markdown from '../../src/inputs/markdown.ts'
import text from '../../src/inputs/text.ts'
import tsv from '../../src/inputs/tsv.ts'
import tweet from '../../src/inputs/tweet.ts'
import yaml from '../../src/inputs/yaml.ts'
import { anySpan, jsonFile, plainFile, spanOf, tableFile, type Written } from './writing.ts'
import { anyYaml, foldedYaml } from './writing-yaml.ts'

type Read = (text: string, file: string) => ReadResult | Promise<ReadResult>

/** Line and column of an offset, counted another way than the code does. */
function counted(file: string, offset: number) {
  const lines = file.slice(0, offset).split(/\r\n|\r|\n/)
  const column = (lines.at(-1) ?? '').replace('\uFEFF', '').length + 1
  return { line: lines.length, column, offset }
}

async function holds(
  read: Read,
  { file, text, decode }: Written,
  spanIn: (text: string) => readonly [number, number]
) {
  const { drafts, problems } = await read(file, 'drafts')
  expect(problems).toEqual([])
  const draft = drafts.at(-1)
  expect(draft?.text).toBe(text)
  if (!draft) return
  const [start, end] = spanIn(text)
  const place = placeOf(draft.source, [start, end])
  const slice = file.slice(place.start.offset, place.end.offset)
  expect(decode(slice)).toBe(text.slice(start, end))
  expect(place.start).toEqual(counted(file, place.start.offset))
  expect(place.end).toEqual(counted(file, place.end.offset))
}

const frontMatter = '---\nchannel: x\nin_reply_to: "Why?\\n"\n---\n'

test.each<[string, Read, fc.Arbitrary<Written>]>([
  ['text', text.read, plainFile('')],
  ['text with front matter', text.read, plainFile(frontMatter)],
  ['Markdown', markdown.read, plainFile('')],
  ['Markdown with front matter', markdown.read, plainFile(frontMatter)],
  ['tweets', tweet.read, plainFile(frontMatter)],
  ['threads', tweet.read, plainFile(`${frontMatter}One\n---\n`)],
  [
    'JSON Lines',
    jsonl.read,
    jsonFile(
      (written) => `{"text": "first 😀"}\r\n\r\n{"n": [1, {"text": "no"}], "text" :${written}, "x": 1}\n`
    )
  ],
  [
    'JSON',
    json.read,
    jsonFile((written) => `{ "posts": [\n\t{ "text": "😀" },\r\n\t{ "text": ${written} }\n] }`)
  ],
  ['YAML', yaml.read, anyYaml],
  ['CSV', csv.read, tableFile([',', ';'])],
  ['TSV', tsv.read, tableFile(['\t'])]
])('%s', async (_, read, written) => {
  await fc.assert(
    fc.asyncProperty(written, anySpan, (file, span) => holds(read, file, (text) => spanOf(text, span))),
    { numRuns: 300 }
  )
})

test('folded YAML, from word to word', async () => {
  await fc.assert(
    fc.asyncProperty(foldedYaml, anySpan, (file, span) =>
      holds(yaml.read, file, (text) => {
        const words = [...text.matchAll(/\S+/g)]
        const at = (part: number) => words[Math.floor(part * (words.length - 0.001))]
        const [first, last] = [at(Math.min(...span)), at(Math.max(...span))]
        return [first?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0)]
      })
    ),
    { numRuns: 300 }
  )
})
