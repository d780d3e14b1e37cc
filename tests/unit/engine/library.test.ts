/** The engine's own entry on a real library: what it answered for is there after it is killed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forkEngine } from '#main/engine/fork-engine.ts'
import { createEngineHost, type EngineHost } from '#main/engine/host.ts'
import { createClient } from '#shared/contract/client.ts'

const entry = join(import.meta.dirname, '../../../main/engine/engine.ts')

let folder: string
let host: EngineHost
const start = (library: string): EngineHost => {
  const order = { library: join(folder, library), seeds: join(folder, 'seeds'), analyst: 'Ada' }
  return createEngineHost({
    start: () => forkEngine(entry, process.execPath, order),
    log: () => undefined,
    onGivenUp: () => undefined,
  })
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-library-'))
  mkdirSync(join(folder, 'seeds'))
  writeFileSync(join(folder, 'seeds/library.json'), '{"sources":[]}')
})
afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

it('keeps every answered write through a SIGKILL', async () => {
  host = start('a.riscontro')
  const client = createClient(host, 'a')
  expect(await host.opened()).toBeNull()
  const described = await client.call('library.describe', {})
  expect(described).toMatchObject({ ok: true, value: { analyst: 'Ada', name: 'a' } })
  for (const count of [0, 1, 2]) {
    const set = await client.call('settings.set', { key: `k${count}`, value: count })
    expect(set).toMatchObject({ ok: true })
    const startedAgain = new Promise((resolve) => client.on('changed', resolve))
    process.kill(host.pid ?? 0, 'SIGKILL')
    await startedAgain
  }
  for (const count of [0, 1, 2])
    expect(await client.call('settings.get', { key: `k${count}` })).toEqual({
      ok: true,
      value: { value: count },
    })
})

it('says of a file that is no library that it is none, and stays to be asked', async () => {
  writeFileSync(join(folder, 'b.riscontro'), 'a text that is no database at all')
  host = start('b.riscontro')
  expect(await host.opened()).toMatchObject({ code: 'not-a-library' })
  expect(await createClient(host).call('sources.list', {})).toMatchObject({
    error: { code: 'not-a-library' },
  })
})
