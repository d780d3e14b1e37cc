import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppState } from '#main/app/state-file.ts'
import * as electron from '../../fixtures/electron-double.ts'

vi.mock('electron', () => import('../../fixtures/electron-double.ts'))
const { openWindow } = await import('#main/app/window.ts')
const { placeWindow } = await import('#main/app/window-place.ts')

const remembered: AppState = { theme: 'system', language: null, bounds: null, maximised: false }
const log = { info: vi.fn(), error: vi.fn() }
let state: AppState
const file = {
  get: () => state,
  update: vi.fn((patch: Partial<AppState>) => {
    state = { ...state, ...patch }
  }),
}

beforeEach(() => {
  electron.resetDouble()
  vi.useFakeTimers()
  state = remembered
  return () => vi.useRealTimers()
})

const open = (developerTools = false): electron.BrowserWindow =>
  openWindow({
    preload: '/p/preload.cjs',
    developerTools,
    state: file,
    log,
    language: () => 'it',
  }) as unknown as electron.BrowserWindow

describe('the window', () => {
  it('has exactly these preferences', () => {
    for (const developerTools of [false, true])
      expect(open(developerTools).options['webPreferences']).toEqual({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
        devTools: developerTools,
        preload: '/p/preload.cjs',
      })
  })

  it('loads our page, in the interface’s language, and shows it when it is painted', () => {
    const window = open()
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith('riscontro://app/index.html?language=it')
    expect(window.options).toMatchObject({ show: false, minWidth: 900, minHeight: 600 })
    expect(window.show).not.toHaveBeenCalled()
    window.emit('ready-to-show')
    expect(window.show).toHaveBeenCalledOnce()
    expect(window.maximize).not.toHaveBeenCalled()
  })

  it('has the theme’s background', () => {
    expect(open().options['backgroundColor']).toBe('#ffffff')
    electron.nativeTheme.shouldUseDarkColors = true
    expect(open().options['backgroundColor']).toBe('#16181c')
  })

  it('remembers its place, once for many moves, and at the end', () => {
    const window = open()
    for (let count = 0; count < 20; count += 1) window.emit('move')
    vi.advanceTimersByTime(1000)
    expect(file.update).toHaveBeenCalledExactlyOnceWith({
      bounds: { x: 10, y: 20, width: 1000, height: 700 },
      maximised: false,
    })
    window.isMaximized.mockReturnValue(true)
    window.emit('close')
    expect(file.update).toHaveBeenCalledTimes(2)
    expect(state.maximised).toBe(true)
    open().emit('ready-to-show')
    expect(electron.windows[1]?.maximize).toHaveBeenCalledOnce()
  })

  it('loads the page again when its process dies, but not for ever', () => {
    const window = open()
    const die = (reason = 'crashed') =>
      window.webContents.emit('render-process-gone', {}, { reason, exitCode: 139 })
    die('clean-exit')
    expect(window.loadURL).toHaveBeenCalledTimes(1)
    die()
    expect(window.loadURL).toHaveBeenCalledTimes(2)
    for (let count = 0; count < 9; count += 1) die()
    expect(window.loadURL).toHaveBeenCalledTimes(4)
    expect(log.error).toHaveBeenCalledTimes(11)
  })
})

describe('its place', () => {
  const screen = { x: 0, y: 25, width: 1920, height: 1055 }
  const bounds = { x: 100, y: 100, width: 1000, height: 700 }
  const usual = { width: 1280, height: 800 }

  it('is as it was left where that can be seen', () => {
    expect(placeWindow(bounds, [screen])).toEqual(bounds)
    const second = { x: -1920, y: 0, width: 1920, height: 1080 }
    const left = { ...bounds, x: -1800 }
    expect(placeWindow(left, [screen, second])).toEqual(left)
  })

  it('is the usual one on a first start, or where the screen is gone', () => {
    expect(placeWindow(null, [screen])).toEqual(usual)
    for (const lost of [{ x: -1800 }, { x: 1900 }, { y: -300 }, { y: 1070 }, { x: -950 }])
      expect(placeWindow({ ...bounds, ...lost }, [screen])).toEqual(usual)
    expect(placeWindow(bounds, [])).toEqual(usual)
  })

  it('is never smaller than the window can be', () => {
    expect(placeWindow({ ...bounds, width: 300, height: 200 }, [screen])).toEqual({
      ...bounds,
      width: 900,
      height: 600,
    })
  })
})
