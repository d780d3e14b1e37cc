import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { LaunchError } from '#main/launch/host.ts'
import { executableIn, overridden, recentFailure } from '#main/launch/official-runtime.ts'
import type { RuntimeWays } from '#main/launch/runtime.ts'
import { chooseRuntime, describeRuntime } from '#main/launch/runtime.ts'
import { runtimeName } from '#main/launch/substitute-runtime.ts'

const folder = mkdtempSync(join(tmpdir(), 'riscontro-runtime-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Every way a dead end, and the ways that were tried, in order. */
function ways(found: Partial<RuntimeWays>) {
  const tried: string[] = []
  const deadEnds: RuntimeWays = {
    officialVersion: '45.4.1',
    overridden: async () => undefined,
    officialHere: async () => undefined,
    fetchOfficial: async () => ({ failed: 'no such host' }),
    prepareSubstitute: async (whyNot) => {
      throw new LaunchError(`neither: ${whyNot}`)
    },
  }
  const all = { ...deadEnds, ...found }
  const noted = <A extends unknown[], R>(name: string, way: (...args: A) => R) => {
    return (...args: A): R => {
      tried.push(name)
      return way(...args)
    }
  }
  return {
    tried,
    ways: {
      ...all,
      overridden: noted('override', all.overridden),
      officialHere: noted('here', all.officialHere),
      fetchOfficial: noted('fetch', all.fetchOfficial),
      prepareSubstitute: noted('substitute', all.prepareSubstitute),
    },
  }
}
const official = async () => ({ executable: '/official', version: '45.4.1' })
const other = async () => ({ executable: '/other', version: '33.2.1' })

describe('chooseRuntime', () => {
  it('takes what the environment names, and says what it is by its version', async () => {
    const { tried, ways: some } = ways({ overridden: other, officialHere: official })
    expect(await chooseRuntime(some)).toMatchObject({ executable: '/other', source: 'substitute' })
    expect(tried).toEqual(['override'])
    expect(await chooseRuntime(ways({ overridden: official }).ways)).toMatchObject({
      source: 'official',
    })
  })
  it('fetches nothing where the official one is installed', async () => {
    const { tried, ways: some } = ways({ officialHere: official, prepareSubstitute: other })
    expect(await chooseRuntime(some)).toMatchObject({ executable: '/official', source: 'official' })
    expect(tried).toEqual(['override', 'here'])
  })
  it('prefers fetching the official one to the substitute', async () => {
    const { tried, ways: some } = ways({ fetchOfficial: official, prepareSubstitute: other })
    expect(await chooseRuntime(some)).toMatchObject({ source: 'official' })
    expect(tried).toEqual(['override', 'here', 'fetch'])
  })
  it('falls back to the substitute and says why, in one line', async () => {
    const { tried, ways: some } = ways({ prepareSubstitute: other })
    const runtime = await chooseRuntime(some)
    expect(tried).toEqual(['override', 'here', 'fetch', 'substitute'])
    expect(describeRuntime(runtime)).toMatch(
      /^Electron 33\.2\.1, the substitute .*45\.4\.1.*no such host/,
    )
  })
  it('says what failed where neither can be had', async () => {
    await expect(chooseRuntime(ways({}).ways)).rejects.toThrow('neither: no such host')
  })
})

describe('the official runtime', () => {
  it('lies where the platform has it', () => {
    expect(executableIn('/e', 'linux')).toBe(join('/e', 'electron'))
    expect(executableIn('/e', 'win32')).toBe(join('/e', 'electron.exe'))
    expect(executableIn('/e', 'darwin')).toBe(join('/e', 'Electron.app/Contents/MacOS/Electron'))
  })
  it('names the variable when the folder it holds has no Electron', async () => {
    await expect(
      overridden({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') }),
    ).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH is .*nowhere/)
  })
  it('is read from the folder the variable names', async () => {
    writeFileSync(executableIn(folder), '')
    writeFileSync(join(folder, 'version'), 'v33.2.1\n')
    expect(await overridden({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual({
      executable: executableIn(folder),
      version: '33.2.1',
    })
  })
  it('is not tried again for a day after a failure', async () => {
    const file = join(folder, 'failed.json')
    const at = Date.parse('2026-03-01T12:00:00Z')
    const hour = 3_600_000
    expect(await recentFailure(file, at)).toBeUndefined()
    writeFileSync(file, JSON.stringify({ at: new Date(at).toISOString(), why: 'no such host' }))
    expect(await recentFailure(file, at + 23 * hour)).toBe('no such host')
    expect(await recentFailure(file, at + 24 * hour)).toBeUndefined()
    // A clock that was set back must not make the failure last.
    expect(await recentFailure(file, at - hour)).toBeUndefined()
    writeFileSync(file, '{')
    expect(await recentFailure(file, at)).toBeUndefined()
  })
})

it.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/locales/it.pak', 'locales/it.pak'],
  ['Cypress/', ''],
  ['Cypress/resources/app.asar', undefined],
  ['Cypress/browser_v8_context_snapshot.bin', undefined],
  ['other/file', undefined],
])('of the substitute’s archive, %s becomes %s', (entry, name) => {
  expect(runtimeName(entry)).toBe(name)
})
