/** The life of the app: one instance, one window, one library at a time. */
import { join } from 'node:path'
import { app, Menu, nativeTheme, session, type BrowserWindow } from 'electron'
import { createHandlers } from './handlers.ts'
import { openDoor } from './ipc.ts'
import { chooseLibrary, libraryIn } from './library-path.ts'
import type { Log } from './log.ts'
import { menuTemplate } from './menu.ts'
import { openModelPlaces } from './model-places.ts'
import { systemVault } from './model-vault.ts'
import { pathsFrom } from './paths.ts'
import { readPictureOrder, takePictureWhenReady } from './picture.ts'
import { serveWindow } from './protocol.ts'
import { guardSession } from './security.ts'
import { openStateFile } from './state-file.ts'
import { backgroundColour, openWindow } from './window.ts'
import { languageOf } from './words.ts'
import { openWorkplace } from './workplace.ts'

export interface Surroundings {
  readonly userData: string
  readonly log: Log
}

export function runApp({ userData, log }: Surroundings): void {
  const paths = pathsFrom(app.getAppPath())
  const developerTools = !app.isPackaged
  const state = openStateFile(join(userData, 'state.json'), log.error)
  // The page's own controls, such as a date field's, speak the language that was chosen for it.
  const chosen = state.get().language
  if (chosen) app.commandLine.appendSwitch('lang', chosen)
  let window: BrowserWindow | undefined
  let openPath: (path: string) => void = (path) => {
    opened = path
  }
  let opened: string | undefined

  // macOS tells of a file that was double-clicked in this way, possibly before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openPath(path)
  })
  app.on('second-instance', (_event, words, folder) => {
    const library = libraryIn(words.slice(1), folder)
    if (library !== undefined) openPath(library)
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())

  const start = (): void => {
    nativeTheme.themeSource = state.get().theme
    guardSession(session.defaultSession, developerTools)
    serveWindow(session.defaultSession, paths.renderer)

    const language = () => state.get().language ?? languageOf(app.getLocale())
    const library = chooseLibrary({
      opened,
      words: process.argv.slice(1),
      folder: process.cwd(),
      environment: process.env,
      userData,
    })
    const workplace = openWorkplace({ library, paths, log, language })
    openPath = (path) => void workplace.open(path)

    let modelOn = false
    let verdicts: readonly string[] | undefined
    const showMenu = (): void =>
      Menu.setApplicationMenu(
        Menu.buildFromTemplate(
          menuTemplate({
            language: language(),
            platform: process.platform,
            developerTools,
            modelOn,
            ...(verdicts ? { verdicts } : {}),
            choose: (action) => door.tell('action', { action }),
          }),
        ),
      )
    const showModel = (enabled: boolean): void => {
      if (enabled === modelOn) return
      modelOn = enabled
      showMenu()
    }
    const ready = Promise.withResolvers<void>()
    const handlers = createHandlers({
      engine: workplace.engine,
      state,
      window: () => window,
      language,
      onLanguage: showMenu,
      onVerdicts: (names) => {
        verdicts = names
        showMenu()
      },
      onReady: () => ready.resolve(),
      places: openModelPlaces(join(userData, 'models.json'), systemVault(), log.error),
      onModel: showModel,
    })
    const door = openDoor(() => window?.webContents, workplace.engine, handlers, log)
    showMenu()

    workplace.engine.on('changed', (change) => door.tell('changed', change))
    workplace.engine.on('engine', (engine) => {
      door.tell('engine', engine)
      if (engine.state !== 'ready') return
      // Another library may have another model, or none.
      void workplace.engine
        .call('models.settings.get', {})
        .then((model) => showModel(model.ok && model.value.enabled))
    })
    nativeTheme.on('updated', () => {
      const dark = nativeTheme.shouldUseDarkColors
      window?.setBackgroundColor(backgroundColour(dark))
      door.tell('theme', { dark })
    })

    const show = (): BrowserWindow => {
      const shown = openWindow({ preload: paths.preload, developerTools, state, log, language })
      shown.on('closed', () => {
        window = undefined
        door.cancelAll()
      })
      // A page that is loaded anew has forgotten what the one before it asked for.
      shown.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) door.cancelAll()
      })
      window = shown
      return shown
    }
    const first = show()
    const picture = readPictureOrder(process.env)
    if (picture) {
      takePictureWhenReady(picture, first, ready.promise, (code) => {
        void workplace.host.close().finally(() => app.exit(code))
      })
    }
    app.on('activate', () => {
      if (!window) show()
    })

    let leaving = false
    app.on('will-quit', (event) => {
      if (leaving) return
      leaving = true
      event.preventDefault()
      // Whatever the engine says, the app ends: a committed edit is on disk already.
      void workplace.host.close().finally(() => app.quit())
    })
  }

  app.whenReady().then(start, (error: unknown) => log.error(String(error)))
}
