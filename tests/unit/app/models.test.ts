/** The app's part in asking a model: the key it keeps, and the leave it asks for. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Client } from '#shared/contract/client.ts'
import { noModel, type ModelSettings } from '#shared/records/models.ts'
import type { Vault } from '#main/app/model-vault.ts'
import * as electron from '../../fixtures/electron-double.ts'

vi.mock('electron', () => import('../../fixtures/electron-double.ts'))
const { createModelHandlers } = await import('#main/app/model-handlers.ts')
const { openModelPlaces } = await import('#main/app/model-places.ts')
const { systemVault } = await import('#main/app/model-vault.ts')

const key = 'sk-segretissima-0123456789'
const origin = 'https://models.example'
const settings: ModelSettings = {
  ...noModel,
  enabled: true,
  baseUrl: `${origin}/v1`,
  model: 'prova',
}
const sourceId = '6f7b1f0c-3f5e-4b0a-9a39-0b6f3f6f2c11'
const context = { signal: new AbortController().signal, onProgress: () => undefined }

/** Turns bytes over, which is as good as encryption for a test that looks for the words. */
const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x55))
const safe: Vault = {
  isSafe: async () => true,
  seal: async (secret) => turned(Buffer.from(secret)),
  unseal: async (sealed) => turned(sealed).toString(),
}
const unsafe: Vault = { ...safe, isSafe: async () => false }

let folder: string
let path: string
beforeEach(() => {
  electron.resetDouble()
  folder = mkdtempSync(join(tmpdir(), 'riscontro-models-'))
  path = join(folder, 'deep/models.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const holdsKey = (): boolean =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(key))

describe('a key', () => {
  it('is kept sealed for its place, where there is a keychain', async () => {
    const places = openModelPlaces(path, safe, vi.fn())
    await places.setKey(origin, key)
    expect(await places.keptIn()).toBe('keychain')
    expect(holdsKey()).toBe(false)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
    const later = openModelPlaces(path, safe, vi.fn())
    expect(await later.key(origin)).toBe(key)
    expect(await later.key('https://models.example.evil')).toBeUndefined()
    expect(await later.key('http://models.example')).toBeUndefined()
    await later.setKey(origin, '')
    expect(await openModelPlaces(path, safe, vi.fn()).key(origin)).toBeUndefined()
  })

  it('is in memory only where there is none, and an older sealed one is forgotten', async () => {
    await openModelPlaces(path, safe, vi.fn()).setKey(origin, 'sk-vecchia')
    const places = openModelPlaces(path, unsafe, vi.fn())
    await places.setKey(origin, key)
    expect(await places.keptIn()).toBe('memory')
    expect(await places.key(origin)).toBe(key)
    expect(holdsKey()).toBe(false)
    expect(await openModelPlaces(path, safe, vi.fn()).key(origin)).toBeUndefined()
  })

  it('that another system sealed is not there', async () => {
    await openModelPlaces(path, safe, vi.fn()).setKey(origin, key)
    const broken: Vault = { ...safe, unseal: () => Promise.reject(new Error('no')) }
    expect(await openModelPlaces(path, broken, vi.fn()).key(origin)).toBeUndefined()
  })

  it('is held also where the disk takes nothing, and no message has it', async () => {
    const onError = vi.fn()
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const places = openModelPlaces(join(file, 'models.json'), safe, onError)
    await places.setKey(origin, key)
    expect(onError).toHaveBeenCalledOnce()
    expect(JSON.stringify(onError.mock.calls)).not.toContain(key)
    expect(await places.key(origin)).toBe(key)
  })
})

describe('the system’s keychain', () => {
  const storage = (isAvailable: boolean, backend: string) =>
    ({
      isEncryptionAvailable: () => isAvailable,
      getSelectedStorageBackend: () => backend,
      encryptString: (text: string) => Buffer.from(`1${text}`),
      decryptString: (sealed: Buffer) => sealed.toString().slice(1),
    }) as unknown as Parameters<typeof systemVault>[0]

  it.each([
    [true, 'gnome_libsecret', 'linux', true],
    [true, 'basic_text', 'linux', false],
    [true, 'unknown', 'linux', false],
    [false, 'kwallet6', 'linux', false],
    [true, 'basic_text', 'darwin', true],
    [false, '', 'win32', false],
  ] as const)('available %s, %s on %s: safe %s', async (available, backend, platform, isSafe) => {
    expect(await systemVault(storage(available, backend), platform).isSafe()).toBe(isSafe)
  })

  it('gives back what it sealed, with the newer functions where there are any', async () => {
    const old = systemVault(storage(true, 'kwallet6'), 'linux')
    expect(await old.unseal(await old.seal(key))).toBe(key)
    const newer = {
      getSelectedStorageBackend: () => 'kwallet6',
      isAsyncEncryptionAvailable: async () => true,
      encryptStringAsync: async (text: string) => Buffer.from(`2${text}`),
      decryptStringAsync: async (sealed: Buffer) => ({ result: sealed.toString().slice(1) }),
    } as unknown as Parameters<typeof systemVault>[0]
    const vault = systemVault(newer, 'linux')
    expect(await vault.isSafe()).toBe(true)
    expect((await vault.seal(key)).toString()).toBe(`2${key}`)
    expect(await vault.unseal(await vault.seal(key))).toBe(key)
  })
})

describe('asking', () => {
  const engine = { call: vi.fn(), on: vi.fn() }
  const ask = vi.fn(async () => ({ response: 0 }))
  const onModel = vi.fn()
  const made = (vault = safe) => {
    const places = openModelPlaces(path, vault, vi.fn())
    const handlers = createModelHandlers({
      engine: engine as unknown as Client,
      places,
      language: () => 'it',
      ask,
      onModel,
    })
    return { places, handlers }
  }
  const engineWith = (own: ModelSettings): void => {
    engine.call.mockImplementation(async (name: string, input: unknown) => ({
      ok: true,
      value: name === 'models.settings.get' ? own : name === 'models.settings.set' ? input : {},
    }))
  }
  const called = (): unknown[] => engine.call.mock.calls.map(([name]) => name as unknown)

  beforeEach(() => {
    engine.call.mockReset()
    ask.mockClear()
    ask.mockResolvedValue({ response: 0 })
    onModel.mockClear()
  })

  it('sends nothing to a place before a yes, which is asked for once and names the host', async () => {
    engineWith(settings)
    const { handlers } = made()
    ask.mockResolvedValue({ response: 1 })
    expect(await handlers['app.suggestClaims']({ sourceId }, context)).toBeNull()
    expect(await handlers['app.askVerdict']({ claimId: sourceId }, context)).toBeNull()
    expect(await handlers['app.testModel']({ settings }, context)).toBeNull()
    expect(await handlers['app.setModel'](settings, context)).toBeNull()
    expect(new Set(called())).toEqual(new Set(['models.settings.get']))
    expect(ask).toHaveBeenLastCalledWith(
      expect.objectContaining({ message: 'Inviare testi a models.example?', defaultId: 1 }),
    )
    ask.mockResolvedValue({ response: 0 })
    const asked = ask.mock.calls.length
    await handlers['app.setModel'](settings, context)
    await handlers['app.suggestClaims']({ sourceId }, context)
    expect(ask.mock.calls.length).toBe(asked + 1)
    expect(onModel).toHaveBeenCalledExactlyOnceWith(true)
    // Another day, the same place.
    await made().handlers['app.suggestClaims']({ sourceId }, context)
    expect(ask.mock.calls.length).toBe(asked + 1)
  })

  it('hands the key to the engine with a question to its own place and to no other', async () => {
    const { handlers } = made()
    await handlers['app.setModelKey']({ baseUrl: settings.baseUrl, key }, context)
    engineWith(settings)
    await handlers['app.suggestClaims']({ sourceId }, context)
    expect(engine.call).toHaveBeenLastCalledWith(
      'models.suggest',
      { sourceId, settings, key },
      context,
    )
    const other = { ...settings, baseUrl: 'https://evil.example/v1' }
    engineWith(other)
    await handlers['app.suggestClaims']({ sourceId }, context)
    expect(engine.call).toHaveBeenLastCalledWith(
      'models.suggest',
      { sourceId, settings: other },
      context,
    )
  })

  it('tells the page whether there is a key, and never which', async () => {
    engineWith(settings)
    const { handlers } = made(unsafe)
    await handlers['app.setModelKey']({ baseUrl: settings.baseUrl, key }, context)
    const told = await handlers['app.describeModel']({}, context)
    expect(told).toEqual({ settings, hasKey: true, keptIn: 'memory' })
    const elsewhere = await handlers['app.describeModel']({ baseUrl: 'https://x.example' }, context)
    expect(elsewhere.hasKey).toBe(false)
  })

  it('asks nobody while it is switched off', async () => {
    engineWith({ ...settings, enabled: false })
    const { handlers } = made()
    await handlers['app.suggestClaims']({ sourceId }, context)
    await handlers['app.setModel']({ ...settings, enabled: false }, context)
    expect(ask).not.toHaveBeenCalled()
    expect(engine.call).toHaveBeenCalledWith('models.suggest', { sourceId }, context)
  })
})
