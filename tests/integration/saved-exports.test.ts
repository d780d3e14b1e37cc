/** Profiles and columns saved by name in a library: the window's, and the command line's to use. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench, transportFor } from '#main/workbench/index.ts'
import { createClient } from '#shared/contract/client.ts'
import { valueOf } from '#shared/contract/errors.ts'
import {
  readSaved,
  savedAs,
  savedKey,
  withoutSaved,
  withSaved,
} from '#shared/records/export-saved.ts'

const cli = join(import.meta.dirname, '../../main/cli/main.mjs')
const seed = join(import.meta.dirname, '../../seeds/microsoft-nvidia-anthropic.txt')
const profile = {
  delimiter: '\t',
  bom: false,
  decimalSign: ',',
  values: 'it',
  guard: true,
} as const

describe('what is saved by name', () => {
  it('replaces what had the name, and can be taken away', () => {
    const two = withSaved(withSaved([], 'b', 1), 'a', 2)
    expect(two.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(savedAs(withSaved(two, 'b', 3), 'b')).toBe(3)
    expect(withSaved(two, 'b', 3)).toHaveLength(2)
    expect(withoutSaved(two, 'a')).toEqual([{ name: 'b', value: 1 }])
    expect(savedAs(two, 'c')).toBeUndefined()
  })

  it('keeps what can be understood of what was stored', () => {
    expect(readSaved(null)).toEqual({ profiles: [], columnSets: [] })
    expect(
      readSaved({
        profiles: [{ name: 'tab', value: profile }, { name: 'x', value: { delimiter: 'è' } }, 3],
        columnSets: [
          { name: 'new', value: ['id', 'mood'] },
          { name: 'none', value: ['mood'] },
        ],
      }),
    ).toEqual({
      profiles: [{ name: 'tab', value: profile }],
      columnSets: [{ name: 'new', value: ['id'] }],
    })
  })
})

describe('riscontro export', () => {
  let folder: string
  let library: string
  const out = () => join(folder, 'out.csv')
  const riscontro = (...args: string[]) =>
    spawnSync('node', [cli, 'export', '--library', library, '--out', out(), ...args], {
      encoding: 'utf8',
    })

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'riscontro-saved-'))
    library = join(folder, 'lavoro.riscontro')
    const workbench = await openWorkbench({ path: library })
    const client = createClient(transportFor(workbench))
    valueOf(await client.call('sources.importPaths', { paths: [seed] }))
    const value = {
      profiles: [{ name: 'mio foglio', value: profile }],
      columnSets: [{ name: 'redazione', value: ['number', 'verdict', 'checkWorthiness'] }],
    }
    valueOf(
      await client.call('settings.set', {
        key: savedKey,
        value: JSON.parse(JSON.stringify(value)) as typeof value,
      }),
    )
    workbench.close()
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('takes a profile and columns by the names that the library has them under', () => {
    const { status, stderr } = riscontro(
      '--saved-profile',
      'mio foglio',
      '--saved-columns',
      'redazione',
    )
    expect([status, stderr]).toEqual([0, ''])
    const [header, first] = readFileSync(out(), 'utf8').split('\r\n')
    expect(header).toBe('"N."\t"Verdetto"\t"Da verificare (0–1)"')
    expect(first).toMatch(/^\d+\t\t\d(,\d+)?$/)
  })

  it('says which names there are where one is not there, and writes nothing', () => {
    rmSync(out(), { force: true })
    const { status, stderr } = riscontro('--saved-columns', 'altro')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^riscontro: .*"altro".*"redazione"\n$/)
    expect(readdirSync(folder).filter((name) => name.endsWith('.csv'))).toEqual([])
  })
})
