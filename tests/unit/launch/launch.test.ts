import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isStale } from '#main/launch/build.ts'
import { hasDisplay } from '#main/launch/display.ts'
import { cacheFolder, npmCommand, run } from '#main/launch/host.ts'
import { pngSize } from '#main/launch/picture.ts'
import { electronEnvironment } from '#main/launch/prepare.ts'

describe('a build', () => {
  let root: string
  const put = (path: string, time: number) => {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, '')
    utimesSync(file, time, time)
    utimesSync(dirname(file), 100, 100)
  }
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'riscontro-build-'))
    for (const path of ['main/app/main.ts', 'renderer/index.html', 'shared/text.ts']) put(path, 100)
    for (const path of ['package.json', 'package-lock.json', 'vite.config.ts']) put(path, 100)
    for (const path of ['main/main.js', 'preload/preload.cjs', 'renderer/index.html'])
      put(`dist/${path}`, 200)
    for (const folder of ['main', 'renderer', 'shared']) utimesSync(join(root, folder), 100, 100)
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('is fresh when all of it is newer than its sources', async () => {
    expect(await isStale(root)).toBe(false)
  })
  it.each(['main/app/main.ts', 'renderer/deep/new.tsx', 'vite.preload.config.ts', 'package.json'])(
    'is stale after a change of %s',
    async (path) => {
      put(path, 300)
      expect(await isStale(root)).toBe(true)
    },
  )
  it('is stale after a source was deleted, and when a part is missing or old', async () => {
    utimesSync(join(root, 'shared'), 300, 300)
    expect(await isStale(root)).toBe(true)
    utimesSync(join(root, 'shared'), 100, 100)
    put('dist/preload/preload.cjs', 50)
    expect(await isStale(root)).toBe(true)
    rmSync(join(root, 'dist/preload'), { recursive: true })
    expect(await isStale(root)).toBe(true)
  })
  it('does not depend on the launcher', async () => {
    put('main/launch/start.ts', 300)
    utimesSync(join(root, 'main'), 100, 100)
    expect(await isStale(root)).toBe(false)
  })
})

describe('the surroundings', () => {
  it('keep the cache where they are told, or where XDG says', () => {
    expect(cacheFolder({ RISCONTRO_CACHE: '/r', XDG_CACHE_HOME: '/x' })).toBe('/r')
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' })).toBe(join('/x', 'riscontro'))
    expect(cacheFolder({})).toMatch(/\.cache.riscontro$/)
  })
  it('use the npm that started this, and no other package manager’s', () => {
    expect(npmCommand({ npm_execpath: '/n/npm-cli.js' })).toEqual([
      process.execPath,
      '/n/npm-cli.js',
    ])
    expect(npmCommand({ npm_execpath: '/y/yarn.js' })).toEqual(['npm'])
  })
  it('lack a display on Linux alone', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'darwin')).toBe(true)
  })
  it('reach Electron without what makes it a plain Node', () => {
    const given = { ELECTRON_RUN_AS_NODE: '1', HOME: '/h', DISPLAY: '' }
    expect(electronEnvironment(given, ':9')).toEqual({ HOME: '/h', DISPLAY: ':9' })
    expect(electronEnvironment({ DISPLAY: ':0' }, undefined)).toEqual({ DISPLAY: ':0' })
  })
})

describe('run', () => {
  const node = (code: string, timeoutMs?: number) =>
    run(process.execPath, ['-e', code], timeoutMs === undefined ? {} : { timeoutMs })

  it('reports exit code and both outputs', async () => {
    const code = 'console.log("out"); console.error("err"); process.exitCode = 3'
    expect(await node(code)).toEqual({ code: 3, stdout: 'out\n', stderr: 'err\n', timedOut: false })
  })
  it('counts a missing command and a killed process as failures', async () => {
    expect((await run('riscontro-no-such-command', [])).code).toBe(127)
    expect(await node('setInterval(() => {}, 1000)', 200)).toMatchObject({
      code: 1,
      timedOut: true,
    })
  })
})

it('reads a picture’s size, and refuses what is not a PNG', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000780000004380806000000', 'hex')
  expect(pngSize(png)).toEqual({ width: 1920, height: 1080 })
  expect(pngSize(png.subarray(0, 20))).toBeUndefined()
  expect(pngSize(Buffer.from('<html>'.repeat(9)))).toBeUndefined()
})
