import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const validate = new Ajv({ strict: false }).compile(
  JSON.parse(read('node_modules/app-builder-lib/scheme.json')) as object,
)

interface Configuration {
  files: string[]
  electronFuses: Record<string, boolean>
  fileAssociations: { ext: string }[]
  linux: { target: string[] }
  [key: string]: unknown
}
const configuration = () => parse(read('electron-builder.yml')) as Configuration

describe('electron-builder.yml', () => {
  it('is valid against electron-builder’s own schema', () => {
    expect(validate(configuration()), JSON.stringify(validate.errors)).toBe(true)
  })

  it.each<[string, (c: Configuration) => object]>([
    ['on top', (c) => ({ ...c, asarUnpak: ['**/*.node'] })],
    ['among the fuses', (c) => ({ ...c, electronFuses: { ...c.electronFuses, runAsNod: false } })],
    ['under linux', (c) => ({ ...c, linux: { ...c.linux, targets: ['deb'] } })],
    ['in a file association', (c) => ({ ...c, fileAssociations: [{ extension: 'riscontro' }] })],
  ])('would not be with a misspelt key %s', (_, misspell) => {
    expect(validate(misspell(configuration()))).toBe(false)
  })

  it('sets each of the eight fuses', () => {
    expect(configuration().electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('ships what runs: an archive, the native module beside it, unbuilt and unpublished', () => {
    const facts = configuration()
    expect(facts).toMatchObject({
      productName: 'Riscontro',
      directories: { output: 'release' },
      asar: true,
      asarUnpack: ['**/*.node'],
      npmRebuild: false,
      publish: null,
      mac: { target: ['dmg'] },
      win: { target: ['nsis'] },
    })
    expect(facts.linux.target).toEqual(['deb', 'AppImage', 'tar.gz'])
    expect(facts.fileAssociations.map(({ ext }) => ext)).toEqual(['riscontro'])
    expect(facts.files).toEqual(
      expect.arrayContaining([
        'dist/**/*',
        'package.json',
        'seeds/**/*',
        '!node_modules/better-sqlite3/{deps,src}/**',
        '!node_modules/better-sqlite3/prebuilds/*',
      ]),
    )
    // The exclusion of all prebuilds comes first, or it would take the target's own with it.
    expect(facts.files.at(-1)).toBe(
      'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
    )
  })
})
