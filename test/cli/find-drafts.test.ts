import { describe, expect, test } from 'vitest'
import { findDrafts } from '../../src/cli/find-drafts.ts'
import { formatOf } from '../../src/cli/formats.ts'
import { type Beginning, memoryWorld } from './memory-world.ts'

const drafts = {
  'drafts/b.md': 'b',
  'drafts/a.txt': 'a',
  'drafts/deep/er/c.tweet': 'c',
  'drafts/logo.png': 'x',
  'drafts/README.md': 'Drafts live here.',
  'drafts/.git/d.md': 'x',
  'drafts/node_modules/e.md': 'x',
  'notes.pdf': 'x'
}

/** Finds drafts; gives the names of the files. */
async function find(paths: string[], more: Beginning = {}, never: ReadonlySet<string> = new Set()) {
  const world = memoryWorld({ files: drafts, ...more })
  const { files, ...rest } = await findDrafts(paths, { never, stdinName: '<stdin>' }, world)
  return { files: files.map(({ name }) => name), ...rest }
}

describe('folders', () => {
  test('are gone through in the order of names, down to the last one', async () => {
    const { files, problems } = await find(['drafts'])
    expect(files).toEqual(['drafts/a.txt', 'drafts/b.md', 'drafts/deep/er/c.tweet'])
    expect(problems).toEqual([])
  })

  test('say what in them was not read, and why', async () => {
    const { skipped } = await find(['drafts'])
    expect(skipped).toEqual([
      { file: 'drafts/README.md', reason: 'a paper of the repository, not a draft' },
      { file: 'drafts/logo.png', reason: 'not a format that holds drafts' }
    ])
  })

  test('that may not be read are problems, and the rest is still found', async () => {
    const { files, problems } = await find(['drafts'], { locked: ['drafts/deep'] })
    expect(files).toEqual(['drafts/a.txt', 'drafts/b.md'])
    expect(problems).toEqual([{ file: 'drafts/deep', message: 'This folder cannot be read: no permission.' }])
  })

  test('do not yield the files of the policy', async () => {
    const { files, skipped } = await find(['drafts'], {}, new Set(['/brand/drafts/b.md']))
    expect(files).not.toContain('drafts/b.md')
    expect(skipped).toContainEqual({ file: 'drafts/b.md', reason: 'part of the policy' })
  })
})

describe('globs', () => {
  test.each([
    ['drafts/*.md', ['drafts/b.md']],
    ['drafts/**/*.{txt,tweet}', ['drafts/a.txt', 'drafts/deep/er/c.tweet']],
    ['./drafts/[ab].*', ['drafts/a.txt', 'drafts/b.md']],
    ['**/c.tweet', ['drafts/deep/er/c.tweet']],
    ['/brand/drafts/*.md', ['/brand/drafts/b.md']]
  ])('%s', async (glob, expected) => {
    const { files, problems } = await find([glob])
    expect(files).toEqual(expected)
    expect(problems).toEqual([])
  })

  test('that match nothing are problems', async () => {
    const { problems } = await find(['drafts/*.csv', 'gone/**'])
    expect(problems).toEqual([
      { file: 'drafts/*.csv', message: 'No file matches this glob.' },
      { file: 'gone/**', message: 'No file matches this glob.' }
    ])
  })

  test('skip what holds no drafts', async () => {
    const { files, problems, skipped } = await find(['drafts/*.{md,png}'])
    expect(files).toEqual(['drafts/b.md'])
    expect(problems).toEqual([])
    expect(skipped.map(({ file }) => file)).toEqual(['drafts/README.md', 'drafts/logo.png'])
  })

  test('may also be the plain name of a file', async () => {
    const { files } = await find(['drafts/[1].md'], { files: { 'drafts/[1].md': 'x' } })
    expect(files).toEqual(['drafts/[1].md'])
  })
})

describe('named files', () => {
  test('in an unknown format are problems that name the known ones', async () => {
    const { files, problems } = await find(['notes.pdf', 'drafts/b.md'])
    expect(files).toEqual(['drafts/b.md'])
    expect(problems[0]).toMatchObject({
      file: 'notes.pdf',
      message: 'This is not a format that holds drafts.'
    })
    expect(problems[0]?.hint).toContain('.md')
  })

  test('that are missing are problems', async () => {
    const { problems } = await find(['gone.md'])
    expect(problems).toEqual([{ file: 'gone.md', message: 'There is no such file or folder.' }])
  })

  test('are read even when a folder would leave them out', async () => {
    const { files, skipped } = await find(['drafts', 'drafts/README.md'])
    expect(files).toContain('drafts/README.md')
    expect(skipped.map(({ file }) => file)).toEqual(['drafts/logo.png'])
  })

  test('are read once, however often they are named', async () => {
    const { files } = await find(['drafts/b.md', './drafts/b.md', 'drafts/*.md', '/brand/drafts/b.md'])
    expect(files).toEqual(['drafts/b.md'])
  })

  test('standard input comes first', async () => {
    const { files } = await find(['drafts/b.md', '-'])
    expect(files).toEqual(['<stdin>', 'drafts/b.md'])
  })
})

test.each([
  ['post.md', 'markdown'],
  ['POST.MD', 'markdown'],
  ['2026.04.01.tweet', 'tweet'],
  ['drafts.md/post', null],
  ['post', null],
  ['post.md.bak', null],
  ['.md', 'markdown']
])('the format of %s is %s', (file, format) => {
  expect(formatOf(file)).toBe(format)
})
