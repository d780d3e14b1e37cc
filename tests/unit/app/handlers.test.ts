import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Client } from '#shared/contract/client.ts'
import { commands } from '#shared/contract/commands.ts'
import type { ExportRequest } from '#shared/records/export.ts'
import type { ModelPlaces } from '#main/app/model-places.ts'
import { readExtensions } from '#shared/records/origin.ts'
import type { StateFile } from '#main/app/state-file.ts'
import * as electron from '../../fixtures/electron-double.ts'

vi.mock('electron', () => import('../../fixtures/electron-double.ts'))
const { createHandlers } = await import('#main/app/handlers.ts')

const uuid = '6f7b1f0c-3f5e-4b0a-9a39-0b6f3f6f2c11'
const which = { claimIds: null, sourceId: null }
const request: ExportRequest = { format: 'csv', profile: 'data', columns: ['id'], ...which }
const context = { signal: new AbortController().signal, onProgress: () => undefined }
const engine = { call: vi.fn(), on: vi.fn() }
const state = { get: vi.fn(), update: vi.fn() }
const onLanguage = vi.fn()
const onReady = vi.fn()
const libraries = {
  path: '/home/a.riscontro',
  open: vi.fn(),
  recent: vi.fn(() => []),
  isRecent: vi.fn((path: string) => path === '/home/b.riscontro'),
  forget: vi.fn(),
}
let window: electron.BrowserWindow

const made = () =>
  createHandlers({
    engine: engine as unknown as Client,
    state: state as unknown as StateFile,
    window: () => window as never,
    language: () => 'it',
    onLanguage,
    onReady,
    places: {} as ModelPlaces,
    libraries,
    onModel: () => undefined,
  })

beforeEach(() => {
  electron.resetDouble()
  window = new electron.BrowserWindow({})
  engine.call.mockReset()
})

it('there is one for each command of the app and no other', () => {
  const named = Object.entries(commands).filter(([, command]) => command.host === 'app')
  expect(Object.keys(made()).toSorted()).toEqual(named.map(([name]) => name).toSorted())
})

describe('importing files', () => {
  it('asks before the window and hands the paths to the engine with cancel and progress', async () => {
    const report = { imported: [], failed: [] }
    const filePaths = ['/home/a.txt', '/home/b.md']
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths })
    engine.call.mockResolvedValueOnce({ ok: true, value: report })
    expect(await made()['app.importFiles']({}, context)).toBe(report)
    expect(engine.call).toHaveBeenCalledWith('sources.importPaths', { paths: filePaths }, context)
    const [parent, asked] = electron.dialog.showOpenDialog.mock.calls[0] ?? []
    expect(parent).toBe(window)
    expect(asked).toMatchObject({
      title: 'Importa file',
      properties: ['openFile', 'multiSelections'],
      filters: [{ extensions: [...readExtensions] }, { extensions: ['*'] }],
    })
  })

  it('does nothing when dismissed', async () => {
    expect(await made()['app.importFiles']({}, context)).toEqual({ imported: [], failed: [] })
    expect(engine.call).not.toHaveBeenCalled()
  })

  it('passes the engine’s error on with its field and detail', async () => {
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/a'] })
    const error = { code: 'disk-full', message: 'Full.', detail: { file: 'a' } }
    engine.call.mockResolvedValueOnce({ ok: false, error })
    await expect(made()['app.importFiles']({}, context)).rejects.toMatchObject({ error })
  })
})

describe('importing a local address', () => {
  const url = 'http://127.0.0.1:8080/a'

  it('asks first, with the host in plain sight and No at hand, and then allows it', async () => {
    const answer = { sourceId: uuid, claims: 1, title: 'A', url }
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 })
    engine.call.mockResolvedValueOnce({ ok: true, value: answer })
    expect(await made()['app.importLocalUrl']({ url }, context)).toBe(answer)
    const [parent, asked] = electron.dialog.showMessageBox.mock.calls[0] ?? []
    expect(parent).toBe(window)
    expect(asked).toMatchObject({
      message: expect.stringContaining('127.0.0.1:8080') as string,
      defaultId: 1,
    })
    const input = { url, allowPrivate: true }
    expect(engine.call).toHaveBeenCalledWith('sources.importUrl', input, context)
  })

  it('does nothing when denied', async () => {
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 1 })
    expect(await made()['app.importLocalUrl']({ url }, context)).toBeNull()
    expect(engine.call).not.toHaveBeenCalled()
  })
})

describe('exporting', () => {
  const written = { rows: 1, guarded: 0, tooLong: 0, path: '/x/a.csv', bytes: 9, verified: true }
  const engineWith = (title: string) =>
    engine.call.mockImplementation(async (name: string) => {
      if (name === 'sources.list') return { ok: true, value: [{ id: uuid, title }] }
      if (name === 'library.describe') return { ok: true, value: { name: 'elezioni' } }
      return { ok: true, value: written }
    })

  it('proposes the library’s or the source’s name', async () => {
    engineWith('Microsoft/Nvidia: “15 miliardi”?')
    expect(await made()['app.export'](request, context)).toBeNull()
    await made()['app.export']({ ...request, sourceId: uuid }, context)
    const proposed = electron.dialog.showSaveDialog.mock.calls.map(([, asked]) => asked)
    expect(proposed).toMatchObject([
      { defaultPath: join(tmpdir(), 'elezioni.csv') },
      { defaultPath: join(tmpdir(), 'Microsoft Nvidia “15 miliardi”.csv') },
    ])
    expect(engine.call.mock.calls.map(([name]) => name)).not.toContain('exports.write')
  })

  it('writes where it was told to, as CSV, and may show that file and no other', async () => {
    engineWith('')
    const handlers = made()
    expect(() => handlers['app.showFile']({ path: '/x/a.csv' }, context)).toThrow(
      expect.objectContaining({ error: expect.objectContaining({ code: 'forbidden' }) }),
    )
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/x/a' })
    expect(await handlers['app.export'](request, context)).toEqual(written)
    const write = ['exports.write', { path: '/x/a.csv', request }, context]
    expect(engine.call).toHaveBeenLastCalledWith(...write)
    void handlers['app.showFile']({ path: '/x/a.csv' }, context)
    expect(electron.shell.showItemInFolder).toHaveBeenCalledExactlyOnceWith('/x/a.csv')
    expect(() => handlers['app.showFile']({ path: '/etc/passwd' }, context)).toThrow()
    expect(electron.shell.showItemInFolder).toHaveBeenCalledOnce()
  })
})

describe('links', () => {
  it('are opened only after a yes, with the host in the question', async () => {
    const url = 'https://example.com@evil.example/?a=riscontro://app'
    expect(await made()['app.openLink']({ url }, context)).toEqual({ opened: false })
    expect(electron.shell.openExternal).not.toHaveBeenCalled()
    const [parent, asked] = electron.dialog.showMessageBox.mock.calls[0] ?? []
    expect(parent).toBe(window)
    expect(asked).toMatchObject({
      message: 'Aprire evil.example nel browser?',
      detail: 'https://example.com@evil.example/?a=riscontro://app',
      cancelId: 1,
    })
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 })
    expect(await made()['app.openLink']({ url }, context)).toEqual({ opened: true })
    expect(electron.shell.openExternal).toHaveBeenCalledOnce()
  })

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'riscontro://app/', 'mailto:a@b.c'])(
    'are never %s',
    async (url) => {
      await expect(made()['app.openLink']({ url }, context)).rejects.toMatchObject({
        error: { code: 'forbidden' },
      })
      expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
      expect(electron.shell.openExternal).not.toHaveBeenCalled()
    },
  )
})

describe('the rest', () => {
  it('copies and pastes text', async () => {
    await made()['app.copyText']({ text: 'a\tb' }, context)
    expect(electron.clipboard.writeText).toHaveBeenCalledExactlyOnceWith('a\tb')
    expect(await made()['app.pasteText']({}, context)).toEqual({ text: 'pasted' })
  })

  it('sets and remembers theme and language', () => {
    void made()['app.setTheme']({ theme: 'dark' }, context)
    expect(electron.nativeTheme.themeSource).toBe('dark')
    void made()['app.setInterfaceLanguage']({ language: 'en' }, context)
    expect(state.update.mock.calls).toEqual([[{ theme: 'dark' }], [{ language: 'en' }]])
    expect(onLanguage).toHaveBeenCalledOnce()
  })

  it('hears that the page is ready', () => {
    void made()['app.ready']({}, context)
    expect(onReady).toHaveBeenCalledOnce()
  })
})
