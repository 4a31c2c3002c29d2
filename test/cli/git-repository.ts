import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { realWorld } from '../../src/cli/real-world.ts'
import type { World } from '../../src/cli/world.ts'

/** Git of its own: nothing of the machine's settings, nor of a hook that these tests may run in. */
export const gitEnvironment = {
  PATH: process.env.PATH,
  HOME: '/nowhere',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@northline.example',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@northline.example'
}

/** A real repository in a folder of its own. */
export interface Repository {
  readonly folder: string
  git(...args: string[]): string
  write(path: string, text: string): void
  /** Stages and commits everything. */
  commit(): void
}

/** Makes an empty repository. */
export function newRepository(at = realpathSync(mkdtempSync(join(tmpdir(), 'onrecord-git-')))): Repository {
  const repository = repositoryAt(at)
  repository.git('init', '-q')
  return repository
}

/** The repository that is in a folder. */
export function repositoryAt(folder: string): Repository {
  const settings = ['-c', 'protocol.file.allow=always', '-c', 'init.defaultBranch=main']
  const git = (...args: string[]) =>
    execFileSync('git', [...settings, ...args], {
      cwd: folder,
      env: gitEnvironment,
      encoding: 'utf8',
      stdio: 'pipe'
    })
  return {
    folder,
    git,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    commit() {
      git('add', '-A')
      git('commit', '-qm', 'x')
    }
  }
}

/** The real world in a folder, with git of its own; and what was written on its screen. */
export function worldIn(folder: string, packs: Readonly<Record<string, unknown>> = {}) {
  const shipment = {
    version: '0.1.0',
    build: 'test',
    shippedPacks: () => packs,
    compiledPacks: () => undefined
  }
  const written = { out: '', err: '' }
  const sink = (stream: keyof typeof written) => ({
    terminal: false,
    width: 80,
    write: (text: string) => {
      written[stream] += text
    },
    drained: async () => {}
  })
  const git: World['git'] = (args, input = '') => {
    try {
      const out = execFileSync('git', [...args], { cwd: folder, env: gitEnvironment, input, stdio: 'pipe' })
      return { code: 0, out, err: '' }
    } catch (error) {
      const { status, stderr } = Object(error)
      return { code: Number(status), out: new Uint8Array(), err: String(stderr) }
    }
  }
  const world: World = {
    ...realWorld(new AbortController().signal, shipment),
    cwd: folder,
    cacheFolder: null,
    git,
    stdout: sink('out'),
    stderr: sink('err')
  }
  return { world, written }
}
