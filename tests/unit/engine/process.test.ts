/** The engine as a real process on its own Node, started, asked, killed and closed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cleanEnvironment, forkEngine } from '#main/engine/fork-engine.ts'
import { createEngineHost, type EngineHost } from '#main/engine/host.ts'
import { createClient, type Client } from '#shared/contract/client.ts'

const entry = join(import.meta.dirname, 'fake-engine.ts')
const uuid = '6f7b1f0c-3f5e-4b0a-9a39-0b6f3f6f2c11'

let folder: string
let library: string
let host: EngineHost
let client: Client
const onGivenUp = vi.fn()

function start(name = 'a.riscontro'): void {
  library = join(folder, name)
  host = createEngineHost({
    start: () => forkEngine(entry, process.execPath, { library, seeds: folder, analyst: 'Ada' }),
    log: () => undefined,
    onGivenUp,
  })
  client = createClient(host, 'a')
}
const notes = (): string[] => readFileSync(library, 'utf8').trim().split('\n')
const search = (words: string, options = {}) => client.call('library.search', { words }, options)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-engine-'))
  onGivenUp.mockReset()
})
afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a running engine', () => {
  beforeEach(() => start())

  it('answers from a process of its own, asked before the library is open', async () => {
    const answer = await search('nvidia')
    expect(answer).toMatchObject({
      ok: true,
      value: { name: 'library.search', input: { words: 'nvidia', limit: 50 }, pid: host.pid },
    })
    expect(host.pid).not.toBe(process.pid)
    expect(await host.opened()).toBeNull()
    expect(notes()[0]).toBe('opened by Ada')
  })

  it('carries bytes as bytes', async () => {
    const bytes = Uint8Array.of(0, 255, 128)
    const answer = await client.call('sources.importBytes', { files: [{ name: 'a', bytes }] })
    const { input } = (answer as unknown as { value: { input: { files: [{ bytes: unknown }] } } })
      .value
    expect(input.files[0].bytes).toStrictEqual(bytes)
  })

  it('refuses what does not fit, by field', async () => {
    expect(await client.call('sources.get', { id: 'x' })).toMatchObject({
      error: { code: 'invalid-input', field: 'id' },
    })
    expect(await host.send('b1', 'no.such', {})).toMatchObject({
      error: { code: 'unknown-command' },
    })
  })

  it('tells progress under the request’s id, and is cancelled', async () => {
    const abort = new AbortController()
    const onProgress = vi.fn(() => abort.abort())
    const answer = await search('wait', { signal: abort.signal, onProgress })
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({
      request: 'a1',
      done: 1,
      total: null,
      label: 'waiting',
    })
    expect(notes()).toContain('cancelled a1')
  })

  it('closes its library when told to, and when the app is gone', async () => {
    await search('nvidia')
    await host.close()
    expect(notes().at(-1)).toBe('closed')
    expect(await search('nvidia')).toMatchObject({ error: { code: 'engine-stopped' } })
  })
})

describe('an engine that is killed', () => {
  beforeEach(() => start())
  const killNow = (): void => void process.kill(host.pid ?? 0, 'SIGKILL')

  it('is started again, and tells the window to read anew', async () => {
    await search('nvidia')
    const first = host.pid
    const states: string[] = []
    client.on('engine', ({ state }) => states.push(state))
    const changed = new Promise((resolve) => client.on('changed', resolve))
    killNow()
    expect(await changed).toMatchObject({ everything: true })
    expect(states).toEqual(['stopped', 'starting', 'ready'])
    expect(await search('nvidia')).toMatchObject({ ok: true })
    expect(host.pid).not.toBe(first)
  })

  it('answers a pending read after all', async () => {
    await search('nvidia')
    const pending = client.call('library.search', { words: 'wait' })
    // A new engine is a new process: on a busy machine it takes its time.
    const patient = { timeout: 20_000 }
    await vi.waitFor(() => expect(notes()).toContain('library.search a2'), patient)
    killNow()
    await vi.waitFor(
      () => expect(notes().filter((note) => note === 'library.search a2')).toHaveLength(2),
      patient,
    )
    host.cancel('a2')
    expect(await pending).toMatchObject({ error: { code: 'cancelled' } })
  })

  it('never carries a write out twice', async () => {
    expect(await client.call('sources.delete', { id: uuid })).toMatchObject({
      ok: false,
      error: { code: 'engine-stopped' },
    })
    expect(await search('nvidia')).toMatchObject({ ok: true })
    expect(notes().filter((note) => note.startsWith('sources.delete'))).toHaveLength(1)
  })

  it('asks a read that kills it only twice', async () => {
    expect(await search('die')).toMatchObject({ error: { code: 'engine-stopped' } })
    expect(notes().filter((note) => note === 'library.search a1')).toHaveLength(2)
    expect(onGivenUp).not.toHaveBeenCalled()
    expect(await search('nvidia')).toMatchObject({ ok: true })
  })
})

describe('an engine that cannot open its library', () => {
  it('says why, and answers every request so', async () => {
    start('newer')
    expect(await host.opened()).toMatchObject({ code: 'newer-library' })
    expect(await search('nvidia')).toMatchObject({ error: { code: 'newer-library' } })
  })

  it('makes room for one that can', async () => {
    start('newer')
    await host.opened()
    library = join(folder, 'b.riscontro')
    await host.restart()
    expect(await host.opened()).toBeNull()
    expect(await search('nvidia')).toMatchObject({ ok: true })
  })
})

describe('the process itself', () => {
  const order = () => JSON.stringify({ library, seeds: folder, analyst: 'Ada' })
  const spawned = (words: string[], ipc: boolean) =>
    spawn(process.execPath, [entry, ...words], {
      stdio: ['ignore', 'ignore', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
    })

  it.each(['SIGTERM', 'disconnect'])('closes the library on %s and not on SIGINT', async (how) => {
    start()
    await host.opened()
    await host.close()
    const child = spawned([order()], true)
    await once(child, 'message')
    child.kill('SIGINT')
    if (how === 'SIGTERM') child.kill('SIGTERM')
    else child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(notes().filter((note) => note === 'closed')).toHaveLength(2)
  })

  it('says in one line that nobody started it', async () => {
    start()
    const child = spawned([order()], false)
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
    expect(await once(child, 'close')).toEqual([2, null])
    expect(said).toMatch(/^[^\n]+\n$/)
  })

  it('tells an order that it cannot read', async () => {
    start()
    const child = spawned(['{}'], true)
    const [message] = (await once(child, 'message')) as [unknown]
    expect(message).toMatchObject({ type: 'opened', error: { code: 'internal' } })
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('is started without what would turn a Node into something else', () => {
    const environment = { PATH: '/bin', ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--inspect' }
    expect(cleanEnvironment(environment)).toEqual({ PATH: '/bin' })
  })
})
