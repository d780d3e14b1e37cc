/**
 * The bridge between the page and the app: data in, data out. Neither `ipcRenderer` nor an event
 * ever reaches the page. Shapes are looked at here; the app checks every message by its schema.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/bridge.ts'
import type { Result } from '#shared/contract/errors.ts'
import { channels } from './channels.ts'

const failed = (message: string): Result<never> => ({
  ok: false,
  error: { code: 'internal', message },
})

const isResult = (value: unknown): value is Result<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'

const bridge: Bridge = {
  send: async (id, name, input) => {
    if (typeof id !== 'string' || typeof name !== 'string')
      return failed('A request has an id and a name.')
    try {
      const answer: unknown = await ipcRenderer.invoke(channels.call, { id, name, input })
      return isResult(answer) ? answer : failed('The app gave no result.')
    } catch (error) {
      // Such as an input that cannot be cloned.
      return failed(error instanceof Error ? error.message : String(error))
    }
  },
  cancel: (id) => {
    if (typeof id === 'string') ipcRenderer.send(channels.cancel, { id })
  },
  listen: (listener) => {
    const hear = (_event: unknown, name: unknown, payload: unknown): void => {
      if (typeof name === 'string') listener(name, payload)
    }
    ipcRenderer.on(channels.event, hear)
    return () => void ipcRenderer.off(channels.event, hear)
  },
  platform: process.platform,
  language: new URLSearchParams(location.search).get('language') === 'it' ? 'it' : 'en',
}

contextBridge.exposeInMainWorld('riscontro', bridge)
