import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isInstalled, sameInstallation, stampOf } from '#main/launch/installation.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/node': { version: '24.21.0', integrity: 'sha512-n' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-z' },
    'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-f', optional: true },
  },
}
const { '': _root, 'node_modules/fsevents': _absent, ...linux } = lock.packages

describe('sameInstallation', () => {
  it('accepts what the lockfile names, without another platform’s optional packages', () => {
    expect(sameInstallation(lock, { packages: linux })).toBe(true)
  })
  it.each([
    ['a package is missing', { 'node_modules/node': linux['node_modules/node'] }],
    [
      'a version differs',
      { ...linux, 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-z' } },
    ],
    [
      'a content differs',
      { ...linux, 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-y' } },
    ],
    ['an optional one differs', { ...linux, 'node_modules/fsevents': { version: '2.3.2' } }],
  ])('refuses when %s', (_, packages) => {
    expect(sameInstallation(lock, { packages })).toBe(false)
  })
})

describe('isInstalled', () => {
  let root: string
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  const stamp = () => write('node_modules/.riscontro-lock', stampOf(root))

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'riscontro-installation-'))
    write('package.json', { dependencies: { zod: '4.6.7' }, devDependencies: { node: '24.21.0' } })
    write('package-lock.json', lock)
    write(`node_modules/.bin/${process.platform === 'win32' ? 'node.cmd' : 'node'}`, '')
    write('node_modules/node/package.json', {})
    write('node_modules/zod/package.json', {})
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('does not trust a folder that nothing vouches for', () => {
    expect(isInstalled(root)).toBe(false)
  })
  it('trusts the stamp of this lockfile, and not of another', () => {
    stamp()
    expect(isInstalled(root)).toBe(true)
    write('package-lock.json', {
      packages: { ...lock.packages, 'node_modules/new': { version: '1' } },
    })
    expect(isInstalled(root)).toBe(false)
  })
  it.each(['node_modules/zod', 'node_modules/.bin', 'node_modules'])(
    'notices that %s is gone',
    (path) => {
      stamp()
      rmSync(join(root, path), { recursive: true })
      expect(isInstalled(root)).toBe(false)
    },
  )
  it('honours an installation by hand, and stamps it', () => {
    write('node_modules/.package-lock.json', { packages: linux })
    expect(isInstalled(root)).toBe(true)
    expect(readFileSync(join(root, 'node_modules/.riscontro-lock'), 'utf8')).toBe(stampOf(root))
  })
  it('refuses an installation by hand with a folder missing', () => {
    write('node_modules/.package-lock.json', {
      packages: { ...linux, 'node_modules/deep': { version: '1.0.0' } },
    })
    expect(isInstalled(root)).toBe(false)
  })
})
