import { mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findChanged, type GitQuestion } from '../../src/cli/git-drafts.ts'
import { readDrafts } from '../../src/cli/read-drafts.ts'
import { newRepository, type Repository, repositoryAt, worldIn } from './git-repository.ts'

let repository: Repository
const git = (...args: string[]) => repository.git(...args)
const write = (path: string, text: string) => repository.write(path, text)
const commit = () => repository.commit()

/** The texts of the drafts that git is asked for, by the names of their files; and what was skipped. */
async function found(question: GitQuestion, paths: string[] = [], folder = repository.folder) {
  const { world } = worldIn(folder)
  const { files, skipped } = findChanged(
    question,
    paths,
    new Set([join(repository.folder, 'onrecord.md')]),
    world
  )
  const texts: Record<string, string[]> = {}
  for (const file of files) texts[file.name] = (await readDrafts(file, world)).drafts.map(({ text }) => text)
  return { texts, skipped: skipped.map(({ file, reason }) => `${file}: ${reason}`) }
}
const staged = (paths?: string[], folder?: string) => found({ staged: true }, paths, folder)
const since = (ref: string, paths?: string[], folder?: string) => found({ since: ref }, paths, folder)

beforeEach(() => {
  repository = newRepository()
})
afterEach(() => rmSync(repository.folder, { recursive: true, force: true }))

describe('staged drafts', () => {
  test('of a repository without a commit', async () => {
    write('a.md', 'one')
    write('b.md', 'two')
    git('add', 'a.md')
    expect((await staged()).texts).toEqual({ 'a.md': ['one'] })
  })

  test('are read from the index, not from the working tree', async () => {
    write('a.md', 'staged')
    git('add', 'a.md')
    write('a.md', 'changed since')
    write('b.md', 'staged and gone')
    git('add', 'b.md')
    rmSync(join(repository.folder, 'b.md'))
    expect((await staged()).texts).toEqual({ 'a.md': ['staged'], 'b.md': ['staged and gone'] })
  })

  test('are those that differ from the last commit', async () => {
    write('a.md', 'one')
    write('b.md', 'two')
    write('c.md', 'three')
    commit()
    write('b.md', 'two and a half')
    git('rm', '-q', 'c.md')
    git('add', '-A')
    write('a.md', 'not staged')
    expect(await staged()).toEqual({ texts: { 'b.md': ['two and a half'] }, skipped: [] })
  })

  test('are there under their new name when they were moved', async () => {
    write('old.md', 'one\n'.repeat(20))
    commit()
    git('mv', 'old.md', 'new.md')
    expect(Object.keys((await staged()).texts)).toEqual(['new.md'])
  })

  test('with odd names', async () => {
    const names = ['a b.md', 'ü\u0301.md', '"q".md', 'tab\t.md', '-x.md', 'new\nline.md']
    for (const name of names) write(name, 'x')
    git('add', '-A')
    expect(Object.keys((await staged()).texts).sort()).toEqual(names.sort())
  })

  test('are named from where the command was given', async () => {
    write('drafts/a.md', 'one')
    write('b.md', 'two')
    git('add', '-A')
    const { texts } = await staged([], join(repository.folder, 'drafts'))
    expect(texts).toEqual({ 'a.md': ['one'], '../b.md': ['two'] })
  })

  test('may be narrowed to paths and globs', async () => {
    for (const name of ['a.md', 'drafts/b.md', 'drafts/deep/c.md']) write(name, 'x')
    git('add', '-A')
    expect(Object.keys((await staged(['drafts'])).texts)).toEqual(['drafts/b.md', 'drafts/deep/c.md'])
    expect(Object.keys((await staged(['drafts/*.md'])).texts)).toEqual(['drafts/b.md'])
    expect(Object.keys((await staged(['gone'])).texts)).toEqual([])
  })

  test('leave out what is no draft, and say so', async () => {
    write('logo.png', 'x')
    write('README.md', 'x')
    write('onrecord.md', 'x')
    symlinkSync('README.md', join(repository.folder, 'link.md'))
    git('add', '-A')
    expect(await staged()).toEqual({
      texts: {},
      skipped: [
        'README.md: a paper of the repository, not a draft',
        'link.md: a link',
        'logo.png: not a format that holds drafts',
        'onrecord.md: part of the policy'
      ]
    })
  })

  test('leave submodules alone, and are right inside of one', async () => {
    const inner = newRepository()
    inner.write('inner.md', 'inner')
    inner.commit()
    git('submodule', '-q', 'add', inner.folder, 'module.md')
    expect((await staged()).skipped).toContain('module.md: a submodule, with a history of its own')
    const module = repositoryAt(join(repository.folder, 'module.md'))
    module.write('inner.md', 'changed inside')
    module.git('add', '-A')
    expect((await staged([], module.folder)).texts).toEqual({ 'inner.md': ['changed inside'] })
    rmSync(inner.folder, { recursive: true })
  })

  test('of a detached head', async () => {
    write('a.md', 'one')
    commit()
    git('checkout', '-q', '--detach')
    write('a.md', 'two')
    git('add', '-A')
    expect((await staged()).texts).toEqual({ 'a.md': ['two'] })
  })

  test('outside of a repository are a mistake that is told', () => {
    expect(() =>
      findChanged(
        { staged: true },
        [],
        new Set(),
        worldIn(realpathSync(mkdtempSync(join(tmpdir(), 'onrecord-')))).world
      )
    ).toThrow('not a git repository')
  })
})

const rows = (...texts: string[]) => texts.map((text) => `${JSON.stringify({ text })}\n`).join('')

describe('drafts that have changed since a commit', () => {
  test('are those of the branch, staged or not, and those that git does not know yet', async () => {
    for (const name of ['same.md', 'staged.md', 'open.md', 'gone.md', 'done.md']) write(name, 'before')
    write('.gitignore', 'ignored.md\n')
    commit()
    git('checkout', '-qb', 'branch')
    write('done.md', 'after')
    commit()
    write('staged.md', 'after')
    git('add', '-A')
    write('open.md', 'after')
    write('new.md', 'after')
    write('ignored.md', 'after')
    rmSync(join(repository.folder, 'gone.md'))
    const { texts } = await since('main')
    expect(Object.keys(texts)).toEqual(['done.md', 'new.md', 'open.md', 'staged.md'])
  })

  test('do not count what the other branch has done since', async () => {
    write('a.md', 'one')
    commit()
    git('checkout', '-qb', 'branch')
    write('b.md', 'two')
    commit()
    git('checkout', '-q', 'main')
    write('a.md', 'changed on main')
    commit()
    git('checkout', '-q', 'branch')
    expect((await since('main')).texts).toEqual({ 'b.md': ['two'] })
  })

  test('of a queue are only the rows that are new', async () => {
    write('queue.jsonl', rows('one', 'two', 'two', 'three'))
    commit()
    write('queue.jsonl', rows('zero', 'three', 'two', 'one', 'one', 'two'))
    expect((await since('HEAD')).texts).toEqual({ 'queue.jsonl': ['zero', 'one'] })
  })

  test('are none when a file was only moved, and the new rows when it was changed too', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `row ${i}`)
    write('a.md', 'one\n'.repeat(20))
    write('queue.jsonl', rows(...many))
    commit()
    renameSync(join(repository.folder, 'a.md'), join(repository.folder, 'b.md'))
    write('later.jsonl', rows(...many, 'new'))
    rmSync(join(repository.folder, 'queue.jsonl'))
    git('add', '-A')
    expect((await since('HEAD')).texts).toEqual({ 'b.md': [], 'later.jsonl': ['new'] })
  })

  test('are looked for in the whole repository from any folder', async () => {
    write('a.md', 'one')
    write('drafts/b.md', 'two')
    commit()
    write('a.md', 'changed')
    write('c.md', 'new')
    const { texts } = await since('HEAD', [], join(repository.folder, 'drafts'))
    expect(texts).toEqual({ '../a.md': ['changed'], '../c.md': ['new'] })
  })

  test('of a detached head, since a tag', async () => {
    write('a.md', 'one')
    commit()
    git('tag', 'v1')
    write('b.md', 'two')
    commit()
    git('checkout', '-q', '--detach')
    expect((await since('v1')).texts).toEqual({ 'b.md': ['two'] })
  })

  test.each([
    ['gone', 'git knows no commit “gone”.'],
    ['--all', 'git knows no commit “--all”.']
  ])('since %s are a mistake that is told', (ref, message) => {
    write('a.md', 'one')
    commit()
    expect(() => findChanged({ since: ref }, [], new Set(), worldIn(repository.folder).world)).toThrow(
      message
    )
  })

  test('since a commit that this branch has nothing in common with are a mistake that is told', () => {
    write('a.md', 'one')
    commit()
    git('checkout', '-q', '--orphan', 'other')
    write('a.md', 'two')
    commit()
    expect(() => findChanged({ since: 'main' }, [], new Set(), worldIn(repository.folder).world)).toThrow(
      'no commit in common'
    )
  })
})
