import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Client } from '#shared/contract/client.ts'
import { commands } from '#shared/contract/commands.ts'
import { Failure, type Result } from '#shared/contract/errors.ts'
import type { AppHandlers } from '#main/app/ipc.ts'
import * as electron from '../../fixtures/electron-double.ts'

vi.mock('electron', () => import('../../fixtures/electron-double.ts'))
const { isTrustedSender, openDoor } = await import('#main/app/ipc.ts')

const page = 'riscontro://app/index.html?language=it'
const uuid = '6f7b1f0c-3f5e-4b0a-9a39-0b6f3f6f2c11'
let contents: electron.WebContents
let engine: { call: ReturnType<typeof vi.fn>; on: ReturnType<typeof vi.fn> }
let handlers: Record<string, ReturnType<typeof vi.fn>>
const log = { info: vi.fn(), error: vi.fn() }

beforeEach(() => {
  electron.resetDouble()
  contents = new electron.WebContents()
  engine = { call: vi.fn(async () => ({ ok: true, value: 'done' })), on: vi.fn() }
  const names = Object.keys(commands).filter((name) => name.startsWith('app.'))
  handlers = Object.fromEntries(names.map((name) => [name, vi.fn(() => ({}))]))
})

const open = () =>
  openDoor(
    () => contents as never,
    engine as unknown as Client,
    handlers as unknown as AppHandlers,
    log,
  )

const eventFrom = (url = page, parent: unknown = null): unknown => ({
  sender: contents,
  senderFrame: { url, parent },
})
const call = (message: unknown, event = eventFrom()) =>
  electron.invokeHandlers.get('riscontro:call')?.(event as never, message as never) as Promise<
    Result<unknown>
  >

describe('who may ask', () => {
  it('is the main frame of our window on our page', () => {
    expect(isTrustedSender(eventFrom() as never, contents as never)).toBe(true)
  })

  it.each<[string, () => unknown]>([
    ['a frame that is gone', () => ({ sender: contents, senderFrame: null })],
    ['a frame within the page', () => eventFrom(page, { url: page })],
    ['another page', () => eventFrom('https://example.com/')],
    ['an empty page', () => eventFrom('about:blank')],
    ['no page', () => eventFrom('')],
    ['riscontro://app.evil/', () => eventFrom('riscontro://app.evil/')],
    ['riscontro://app@evil/', () => eventFrom('riscontro://app@evil/')],
    ['riscontro://evil/riscontro://app/', () => eventFrom('riscontro://evil/riscontro://app/')],
    [
      'another window on our page',
      () => ({ sender: new electron.WebContents(), senderFrame: { url: page, parent: null } }),
    ],
  ])('is not %s', async (_who, event) => {
    open()
    const result = await call({ id: 'c1', name: 'library.describe', input: {} }, event())
    expect(result).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(engine.call).not.toHaveBeenCalled()
  })

  it('is nobody while there is no window', () => {
    expect(isTrustedSender(eventFrom() as never, undefined)).toBe(false)
  })

  it('holds for cancelling too', async () => {
    open()
    engine.call.mockReturnValue(new Promise(() => undefined))
    void call({ id: 'c1', name: 'library.describe', input: {} })
    const signal = engine.call.mock.calls[0]?.[2].signal as AbortSignal
    electron.ipcMain.emit('riscontro:cancel', eventFrom('riscontro://app.evil/'), { id: 'c1' })
    expect(signal.aborted).toBe(false)
    electron.ipcMain.emit('riscontro:cancel', eventFrom(), { id: 'c1', more: 1 })
    expect(signal.aborted).toBe(false)
    electron.ipcMain.emit('riscontro:cancel', eventFrom(), { id: 'c1' })
    expect(signal.aborted).toBe(true)
  })
})

describe('what may be asked', () => {
  it('goes through one channel', () => {
    open()
    expect([...electron.invokeHandlers.keys()]).toEqual(['riscontro:call'])
    expect(electron.ipcMain.eventNames()).toEqual(['riscontro:cancel'])
  })

  it.each<[unknown, string | undefined]>([
    [undefined, undefined],
    [null, undefined],
    ['library.describe', undefined],
    [{ name: 'library.describe', input: {} }, 'id'],
    [{ id: '', name: 'library.describe', input: {} }, 'id'],
    [{ id: 'x'.repeat(101), name: 'library.describe', input: {} }, 'id'],
    [{ id: 'c1', name: 1, input: {} }, 'name'],
    [{ id: 'c1', name: 'library.describe', input: {}, more: 1 }, undefined],
  ])('is not the message %j', async (message, field) => {
    open()
    const result = await call(message)
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(result.ok ? '' : result.error.field).toBe(field)
  })

  it.each<[string, unknown, string]>([
    ['sources.get', { id: 'x' }, 'id'],
    ['claims.update', { ids: [uuid], patch: { confidence: 101 } }, 'patch.confidence'],
    ['claims.update', { ids: [uuid, 'x'], patch: {} }, 'ids.1'],
    ['app.openLink', { url: 'file:///etc/passwd' }, 'url'],
    ['app.openLink', { url: 'javascript:alert(1)' }, 'url'],
    ['app.setTheme', { theme: 'sepia' }, 'theme'],
  ])('is not %s with %j, and the field is named', async (name, input, field) => {
    open()
    expect(await call({ id: 'c1', name, input })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', field },
    })
    expect(engine.call).not.toHaveBeenCalled()
    expect(handlers[name] ?? vi.fn()).not.toHaveBeenCalled()
  })

  it('may not allow private addresses by itself', async () => {
    open()
    const input = { url: 'http://127.0.0.1/', allowPrivate: true }
    expect(await call({ id: 'c1', name: 'sources.importUrl', input })).toMatchObject({
      ok: false,
      error: { code: 'forbidden', field: 'allowPrivate' },
    })
    expect(engine.call).not.toHaveBeenCalled()
    const plain = { url: 'http://127.0.0.1/' }
    expect(await call({ id: 'c2', name: 'sources.importUrl', input: plain })).toMatchObject({
      ok: true,
    })
  })

  const inside = Object.entries(commands).filter(([, command]) => command.callers === 'inside')
  it.each(inside.map(([name]) => name))('is not %s, which names paths', async (name) => {
    open()
    expect(await call({ id: 'c1', name, input: {} })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
    expect(engine.call).not.toHaveBeenCalled()
  })

  it.each(['constructor', '__proto__', 'toString', 'shell.openExternal'])(
    'is not %s',
    async (name) => {
      open()
      expect(await call({ id: 'c1', name, input: {} })).toMatchObject({
        ok: false,
        error: { code: 'unknown-command' },
      })
    },
  )
})

describe('who carries it out', () => {
  it('is told apart by the host that the contract names', () => {
    for (const [name, { host }] of Object.entries(commands))
      expect(name.startsWith('app.'), name).toBe(host === 'app')
  })

  it('is the engine, which gets the checked input, the cancel and the progress', async () => {
    const door = open()
    engine.call.mockImplementation(async (_name, _input, { onProgress }) => {
      onProgress({ request: 'a7', done: 1, total: 2, label: 'reading' })
      return { ok: true, value: [] }
    })
    const input = { words: 'nvidia' }
    expect(await call({ id: 'c1', name: 'library.search', input })).toEqual({ ok: true, value: [] })
    expect(engine.call).toHaveBeenCalledWith(
      'library.search',
      { words: 'nvidia', limit: 50 },
      expect.anything(),
    )
    expect(contents.send).toHaveBeenCalledExactlyOnceWith('riscontro:event', 'progress', {
      request: 'c1',
      done: 1,
      total: 2,
      label: 'reading',
    })
    door.cancelAll()
  })

  it('is the app for its own commands', async () => {
    open()
    const copied = await call({ id: 'c1', name: 'app.copyText', input: { text: 'a' } })
    expect(copied).toEqual({ ok: true, value: {} })
    expect(handlers['app.copyText']).toHaveBeenCalledWith({ text: 'a' }, expect.anything())
    expect(engine.call).not.toHaveBeenCalled()
  })

  it('answers what is thrown as an error value', async () => {
    open()
    handlers['app.pasteText']?.mockRejectedValueOnce(new Failure('forbidden', 'No.'))
    expect(await call({ id: 'c1', name: 'app.pasteText', input: {} })).toEqual({
      ok: false,
      error: { code: 'forbidden', message: 'No.' },
    })
    handlers['app.pasteText']?.mockRejectedValueOnce(new Error('broken'))
    expect(await call({ id: 'c1', name: 'app.pasteText', input: {} })).toMatchObject({
      error: { code: 'internal' },
    })
  })

  it('takes an id once at a time, and again afterwards', async () => {
    open()
    const gate = Promise.withResolvers<Result<unknown>>()
    engine.call.mockReturnValueOnce(gate.promise)
    const message = { id: 'c1', name: 'library.describe', input: {} }
    const first = call(message)
    expect(await call(message)).toMatchObject({ error: { code: 'invalid-input', field: 'id' } })
    gate.resolve({ ok: true, value: 1 })
    expect(await first).toEqual({ ok: true, value: 1 })
    expect(await call(message)).toEqual({ ok: true, value: 'done' })
  })

  it('cancels all that a page had asked for when the page is gone', async () => {
    const door = open()
    engine.call.mockReturnValue(new Promise(() => undefined))
    void call({ id: 'c1', name: 'library.describe', input: {} })
    void call({ id: 'c2', name: 'sources.list', input: {} })
    door.cancelAll()
    const signals = engine.call.mock.calls.map(([, , options]) => options.signal as AbortSignal)
    expect(signals.map((signal) => signal.aborted)).toEqual([true, true])
  })
})

describe('events', () => {
  it('reach the page when they fit, and the log when not', () => {
    const door = open()
    door.tell('theme', { dark: true })
    expect(contents.send).toHaveBeenCalledExactlyOnceWith('riscontro:event', 'theme', {
      dark: true,
    })
    door.tell('theme', { dark: 'yes' } as never)
    expect(contents.send).toHaveBeenCalledOnce()
    expect(log.error).toHaveBeenCalled()
  })

  it('are not sent to a page that is gone', () => {
    const door = open()
    contents.isDestroyed.mockReturnValue(true)
    door.tell('theme', { dark: true })
    expect(contents.send).not.toHaveBeenCalled()
  })
})
