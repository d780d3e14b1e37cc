import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bridge } from '#shared/bridge.ts'
import * as electron from '../../fixtures/electron-double.ts'

vi.mock('electron', () => import('../../fixtures/electron-double.ts'))

/** The preload runs when it is loaded, so each test loads it under another address. */
let loads = 0

async function load(search = '?language=it'): Promise<Bridge> {
  vi.stubGlobal('location', { search })
  loads += 1
  await import(
    /* @vite-ignore */ `${import.meta.dirname}/../../../main/app/preload.ts?load=${loads}`
  )
  expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledOnce()
  const [name, bridge] = electron.contextBridge.exposeInMainWorld.mock.calls[0] ?? []
  expect(name).toBe('riscontro')
  return bridge as Bridge
}

beforeEach(() => electron.resetDouble())

describe('the bridge', () => {
  it('is three functions and two words', async () => {
    const bridge = await load()
    expect(Object.keys(bridge).toSorted()).toEqual([
      'cancel',
      'language',
      'listen',
      'platform',
      'send',
    ])
    expect(bridge.language).toBe('it')
    expect(bridge.platform).toBe(process.platform)
  })

  it.each(['', '?language=xx', '?language=en'])('is English with %j', async (search) => {
    expect((await load(search)).language).toBe('en')
  })

  it('sends on the one channel and gives the result back', async () => {
    const bridge = await load()
    expect(await bridge.send('c1', 'sources.list', {})).toEqual({ ok: true, value: 'answer' })
    const message = { id: 'c1', name: 'sources.list', input: {} }
    expect(electron.ipcRenderer.invoke.mock.calls).toEqual([['riscontro:call', message]])
    bridge.cancel('c1')
    expect(electron.ipcRenderer.send.mock.calls).toEqual([['riscontro:cancel', { id: 'c1' }]])
  })

  it('sends nothing that is not a request', async () => {
    const bridge = await load()
    expect(await bridge.send({} as never, 'x', {})).toMatchObject({ ok: false })
    expect(await bridge.send('c1', 7 as never, {})).toMatchObject({ ok: false })
    bridge.cancel({} as never)
    expect(electron.ipcRenderer.invoke).not.toHaveBeenCalled()
    expect(electron.ipcRenderer.send).not.toHaveBeenCalled()
  })

  it('never rejects: a lost channel and a wrong answer are error values', async () => {
    const bridge = await load()
    electron.ipcRenderer.invoke.mockRejectedValueOnce(new Error('cannot be cloned'))
    expect(await bridge.send('c1', 'x', {})).toEqual({
      ok: false,
      error: { code: 'internal', message: 'cannot be cloned' },
    })
    electron.ipcRenderer.invoke.mockResolvedValueOnce(undefined)
    expect(await bridge.send('c2', 'x', {})).toMatchObject({ ok: false })
  })

  it('lets the page hear names and payloads, never the event, until it stops listening', async () => {
    const bridge = await load()
    const listener = vi.fn()
    const stop = bridge.listen(listener)
    electron.ipcRenderer.emit('riscontro:event', { sender: {} }, 'theme', { dark: true })
    electron.ipcRenderer.emit('riscontro:event', { sender: {} }, 7, {})
    stop()
    electron.ipcRenderer.emit('riscontro:event', { sender: {} }, 'theme', { dark: false })
    expect(listener.mock.calls).toEqual([['theme', { dark: true }]])
  })
})
