/** The one window. */
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Language } from '#shared/records/extraction.ts'
import { pageAddress } from './address.ts'
import type { Log } from './log.ts'
import type { StateFile } from './state-file.ts'
import { placeWindow, smallest } from './window-place.ts'

export interface WindowOptions {
  readonly preload: string
  readonly developerTools: boolean
  readonly state: StateFile
  readonly log: Log
  language(): Language
}

/** The page's own background, so that nothing flashes before it is painted. */
export const backgroundColour = (dark: boolean): string => (dark ? '#16181c' : '#ffffff')

/** A page that crashes again and again would only flicker. */
const reloadsAtMost = 3

function rememberPlace(window: BrowserWindow, state: StateFile): void {
  let timer: NodeJS.Timeout | undefined
  const remember = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (!window.isDestroyed())
      state.update({ bounds: window.getNormalBounds(), maximised: window.isMaximized() })
  }
  const soon = (): void => {
    timer ??= setTimeout(remember, 500)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('maximize', soon)
  window.on('unmaximize', soon)
  window.on('close', remember)
}

export function openWindow(options: WindowOptions): BrowserWindow {
  const { preload, developerTools, state, log, language } = options
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(state.get().bounds, screens),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Riscontro',
    backgroundColor: backgroundColour(nativeTheme.shouldUseDarkColors),
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Chromium fetches the dictionaries from the network, which this program does not use.
      spellcheck: false,
      devTools: developerTools,
      preload,
    },
  })

  window.once('ready-to-show', () => {
    if (state.get().maximised) window.maximize()
    window.show()
  })
  rememberPlace(window, state)

  const load = (): void => {
    window.loadURL(pageAddress(language())).catch((error: unknown) => {
      log.error(`The page was not loaded: ${String(error)}`)
    })
  }
  let reloads = 0
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`The page's process is gone: ${reason}, code ${exitCode}.`)
    if (reason === 'clean-exit' || window.isDestroyed()) return
    reloads += 1
    if (reloads <= reloadsAtMost) load()
  })
  window.webContents.on('preload-error', (_event, path, error) => {
    log.error(`${path}: ${String(error)}`)
  })
  load()
  return window
}
