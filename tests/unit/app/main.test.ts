/** The whole app as it starts, over the double: what is set up, in which order, and how it ends. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as electron from '../../fixtures/electron-double.ts'

vi.mock('electron', () => import('../../fixtures/electron-double.ts'))

/** The entry runs when it is loaded, so each test loads it under another address. */
let loads = 0
const load = (): Promise<unknown> => {
  loads += 1
  return import(/* @vite-ignore */ `${import.meta.dirname}/../../../main/app/main.ts?load=${loads}`)
}

let folder: string
const processEvents = ['uncaughtException', 'unhandledRejection'] as const
let before: Record<string, readonly unknown[]>

beforeEach(() => {
  electron.resetDouble()
  folder = mkdtempSync(join(tmpdir(), 'riscontro-main-'))
  vi.stubEnv('RISCONTRO_USER_DATA', folder)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  before = Object.fromEntries(processEvents.map((name) => [name, process.listeners(name as never)]))
})
afterEach(() => {
  for (const name of processEvents)
    for (const listener of process.listeners(name as never))
      if (!before[name]?.includes(listener)) process.off(name, listener as never)
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

async function start() {
  await load()
  electron.app.becomeReady()
  await settle()
  const [window, child] = [electron.windows[0], electron.utilityChildren[0]]
  if (!window || !child) throw new Error('the app did not start')
  return { window, child }
}
const orderOf = (index: number): unknown => {
  const words = electron.utilityProcess.fork.mock.calls[index]?.[1] as string[] | undefined
  return JSON.parse(words?.[0] ?? 'null')
}
const opened = (child: electron.UtilityChild | undefined, error: unknown = null) => {
  child?.emit('message', { type: 'opened', error })
  return settle()
}

describe('starting', () => {
  it('gives the page’s own controls the language that was chosen, before Electron is ready', async () => {
    writeFileSync(join(folder, 'state.json'), JSON.stringify({ language: 'it' }))
    await start()
    const early = electron.order.slice(0, electron.order.indexOf('ready'))
    expect(early).toContain('switch lang=it')
  })

  it('does first what must be done before Electron is ready', async () => {
    await start()
    const early = electron.order.slice(0, electron.order.indexOf('ready'))
    expect(early).toEqual([
      'setPath userData',
      'getPath userData',
      'registerSchemesAsPrivileged',
      'requestSingleInstanceLock',
    ])
    expect(electron.crashReporter.start).toHaveBeenCalledExactlyOnceWith({ uploadToServer: false })
  })

  it('guards the session and serves the page before the window is there', async () => {
    const { window } = await start()
    const { defaultSession } = electron.session
    expect(defaultSession.setPermissionRequestHandler).toHaveBeenCalledOnce()
    expect(defaultSession.setPermissionCheckHandler).toHaveBeenCalledOnce()
    expect(defaultSession.webRequest.onBeforeRequest).toHaveBeenCalledOnce()
    expect(defaultSession.protocol.handle).toHaveBeenCalledOnce()
    expect(window.webContents.setWindowOpenHandler).toHaveBeenCalledOnce()
    expect(window.webContents.listenerCount('will-navigate')).toBe(1)
    expect([...electron.invokeHandlers.keys()]).toEqual(['riscontro:call'])
    expect(electron.Menu.setApplicationMenu).toHaveBeenCalledOnce()
    expect(electron.windows).toHaveLength(1)
  })

  it('opens the library in the engine', async () => {
    const { child } = await start()
    expect(orderOf(0)).toMatchObject({
      library: join(folder, 'library.riscontro'),
      seeds: join('/opt/riscontro', 'seeds'),
    })
    await opened(child)
    expect(electron.app.addRecentDocument).toHaveBeenCalledWith(join(folder, 'library.riscontro'))
    expect(readFileSync(join(folder, 'logs/riscontro.log'), 'utf8')).toContain('is open')
  })

  it('is left to the instance that runs already', async () => {
    electron.app.requestSingleInstanceLock.mockReturnValueOnce(false)
    await load()
    electron.app.becomeReady()
    await settle()
    expect(electron.app.quit).toHaveBeenCalledOnce()
    expect(electron.windows).toHaveLength(0)
    expect(electron.utilityProcess.fork).not.toHaveBeenCalled()
  })

  it('has developer tools unless packaged', async () => {
    electron.app.isPackaged = true
    const { window } = await start()
    expect(window.options['webPreferences']).toMatchObject({ devTools: false })
  })
})

describe('another library', () => {
  it('is opened in a window of its own by a second start, once it is open', async () => {
    const { window, child } = await start()
    await opened(child)
    electron.app.emit('second-instance', {}, ['riscontro', 'b.riscontro'], '/home')
    await settle()
    expect(orderOf(1)).toMatchObject({ library: '/home/b.riscontro', mode: 'existing' })
    expect(electron.windows).toHaveLength(1)
    await opened(electron.utilityChildren[1])
    expect(electron.windows).toHaveLength(2)
    expect(child.postMessage).not.toHaveBeenCalledWith({ type: 'close' })
    // Each page hears of its own library only.
    electron.utilityChildren[1]?.emit('message', {
      type: 'event',
      name: 'changed',
      payload: { cause: 'do', command: 'x', sourceIds: [], claimIds: [], everything: true },
    })
    const heard = (of: electron.BrowserWindow | undefined) =>
      of?.webContents.send.mock.calls.map(([, name]) => name as unknown)
    expect(heard(electron.windows[1])).toContain('changed')
    expect(heard(window)).not.toContain('changed')
  })

  it('that is open already comes to the front, and so does the window of a start without one', async () => {
    const { window, child } = await start()
    await opened(child)
    const path = join(folder, 'library.riscontro')
    electron.app.emit('second-instance', {}, ['riscontro', path], '/home')
    await settle()
    expect(window.focus).toHaveBeenCalledTimes(1)
    electron.app.emit('second-instance', {}, ['riscontro'], '/home')
    expect(window.focus).toHaveBeenCalledTimes(2)
    expect(electron.windows).toHaveLength(1)
    expect(electron.utilityProcess.fork).toHaveBeenCalledOnce()
  })

  it('that does not open is told in a dialog, and the window there stays as it is', async () => {
    const { child } = await start()
    await opened(child)
    electron.app.emit('second-instance', {}, ['riscontro', 'b.riscontro'], '/home')
    await settle()
    await opened(electron.utilityChildren[1], { code: 'newer-library', message: 'Newer.' })
    await settle()
    expect(electron.dialog.showMessageBox.mock.calls[0]?.[0]).toMatchObject({
      message: 'L’archivio non si apre.',
      detail: expect.stringContaining('b.riscontro viene da una versione più nuova'),
    })
    expect(electron.windows).toHaveLength(1)
    expect(child.postMessage).not.toHaveBeenCalledWith({ type: 'close' })
  })

  it('is the one double-clicked, also before the app is ready', async () => {
    await load()
    const event = { preventDefault: vi.fn() }
    electron.app.emit('open-file', event, '/home/c.riscontro')
    electron.app.becomeReady()
    await settle()
    expect(event.preventDefault).toHaveBeenCalledOnce()
    expect(orderOf(0)).toMatchObject({ library: '/home/c.riscontro' })
    await opened(electron.utilityChildren[0])
    electron.app.emit('open-file', event, '/home/d.riscontro')
    await settle()
    expect(orderOf(1)).toMatchObject({ library: '/home/d.riscontro' })
  })

  it('takes the place of the one that could not be opened', async () => {
    const { window, child } = await start()
    await opened(child, { code: 'not-a-library', message: 'No.' })
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
    expect(window.close).not.toHaveBeenCalled()
    electron.app.emit('open-file', { preventDefault: vi.fn() }, '/home/e.riscontro')
    await settle()
    await opened(electron.utilityChildren[1])
    expect(electron.windows).toHaveLength(2)
    expect(window.close).toHaveBeenCalledOnce()
    expect(electron.app.quit).not.toHaveBeenCalled()
  })
})

describe('while it runs', () => {
  it('sends a chosen menu item to the page', async () => {
    const { window } = await start()
    const template = electron.Menu.buildFromTemplate.mock.calls[0]?.[0] as {
      submenu: { id?: string; click?: () => void }[]
    }[]
    const item = template.flatMap(({ submenu }) => submenu).find(({ id }) => id === 'export.open')
    item?.click?.()
    expect(window.webContents.send).toHaveBeenLastCalledWith('riscontro:event', 'action', {
      action: 'export.open',
    })
  })

  it('tells the page of the theme, and paints the window’s ground alike', async () => {
    const { window } = await start()
    electron.nativeTheme.shouldUseDarkColors = true
    electron.nativeTheme.emit('updated')
    expect(window.setBackgroundColor).toHaveBeenCalledWith('#16181c')
    expect(window.webContents.send).toHaveBeenLastCalledWith('riscontro:event', 'theme', {
      dark: true,
    })
  })

  it('rebuilds the menu in the chosen language', async () => {
    const { window } = await start()
    const event = {
      sender: window.webContents,
      senderFrame: { url: 'riscontro://app/index.html', parent: null },
    }
    const message = { id: 'c1', name: 'app.setInterfaceLanguage', input: { language: 'en' } }
    await electron.invokeHandlers.get('riscontro:call')?.(event as never, message as never)
    const labels = electron.Menu.buildFromTemplate.mock.calls.map(([template]) =>
      (template as { label: string }[]).map(({ label }) => label).slice(0, 3),
    )
    expect(labels).toEqual([
      ['File', 'Modifica', 'Fonte'],
      ['File', 'Edit', 'Source'],
    ])
  })
})

describe('ending', () => {
  it('lets the engine close the library first, once', async () => {
    const { child } = await start()
    await opened(child)
    electron.app.emit('window-all-closed')
    expect(electron.app.quit).toHaveBeenCalledTimes(1)
    const event = { preventDefault: vi.fn() }
    electron.app.emit('will-quit', event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
    await settle()
    expect(child.postMessage).toHaveBeenLastCalledWith({ type: 'close' })
    // Not within the quit that was prevented: Electron would not hear it.
    await settle()
    expect(electron.app.quit).toHaveBeenCalledTimes(2)
    electron.app.emit('will-quit', event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
    expect(electron.utilityProcess.fork).toHaveBeenCalledOnce()
  })
})
