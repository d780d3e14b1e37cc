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
  it('is opened in the same window by a second start, which comes to the front', async () => {
    const { window, child } = await start()
    await opened(child)
    electron.app.emit('second-instance', {}, ['riscontro', 'b.riscontro'], '/home')
    await settle()
    await opened(electron.utilityChildren[1])
    expect(child.postMessage).toHaveBeenLastCalledWith({ type: 'close' })
    expect(orderOf(1)).toMatchObject({ library: '/home/b.riscontro' })
    expect(window.focus).toHaveBeenCalledOnce()
    expect(electron.windows).toHaveLength(1)
    const told = window.webContents.send.mock.calls.map(([, name, payload]) => [name, payload])
    expect(told).toContainEqual(['engine', { state: 'stopped' }])
    expect(told).toContainEqual(['changed', expect.objectContaining({ everything: true })])
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

  it('is asked for when this one does not open', async () => {
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 })
    electron.dialog.showOpenDialog.mockResolvedValueOnce({
      canceled: false,
      filePaths: ['/home/e.riscontro'],
    })
    const { child } = await start()
    await opened(child, { code: 'newer-library', message: 'Newer.' })
    await settle()
    expect(electron.dialog.showMessageBox.mock.calls[0]?.[0]).toMatchObject({
      message: 'L’archivio non si apre.',
      detail: expect.stringContaining('library.riscontro viene da una versione più nuova'),
    })
    expect(orderOf(1)).toMatchObject({ library: '/home/e.riscontro' })
    expect(electron.app.quit).not.toHaveBeenCalled()
  })

  it('is not asked for twice: dismissing quits', async () => {
    const { child } = await start()
    await opened(child, { code: 'not-a-library', message: 'No.' })
    expect(electron.app.quit).toHaveBeenCalledOnce()
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
    expect(electron.app.quit).toHaveBeenCalledTimes(2)
    electron.app.emit('will-quit', event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
    expect(electron.utilityProcess.fork).toHaveBeenCalledOnce()
  })
})
