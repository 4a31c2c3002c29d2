import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { cacheFolder } from '../../src/cli/cache-folder.ts'

vi.mock('node:os', () => ({ homedir: vi.fn(() => '/home/ada') }))
afterEach(() => {
  vi.mocked(homedir).mockImplementation(() => '/home/ada')
})

const usual = process.platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'

test.each<[what: string, env: NodeJS.ProcessEnv, folder: string | null]>([
  ['in the home folder', {}, resolve('/home/ada/.cache/onrecord')],
  ['where the system says', { [usual]: resolve('/var/kept') }, resolve('/var/kept/onrecord')],
  ['not in a folder that depends on where one is', { [usual]: 'kept' }, resolve('/home/ada/.cache/onrecord')],
  ['where ONRECORD_CACHE says', { ONRECORD_CACHE: 'kept', [usual]: '/var/kept' }, resolve('kept')],
  ['as usual when it says nothing', { ONRECORD_CACHE: '' }, resolve('/home/ada/.cache/onrecord')],
  ['nowhere when it is off', { ONRECORD_CACHE: 'off' }, null]
])('things are kept %s', (_, env, folder) => {
  expect(cacheFolder(env)).toBe(folder)
})

test('nothing is kept for a user without a home', () => {
  vi.mocked(homedir).mockReturnValue('')
  expect(cacheFolder({})).toBeNull()
  vi.mocked(homedir).mockImplementation(() => {
    throw new Error('uv_os_homedir returned ENOENT')
  })
  expect(cacheFolder({})).toBeNull()
})
