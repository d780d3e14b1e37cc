/** The life of the app: one instance, a window for each library. */
import { join } from 'node:path'
import { app, dialog, Menu, nativeTheme, session } from 'electron'
import { openDesk, type Desk } from './desk.ts'
import { openDesks } from './desks.ts'
import { createHandlers } from './handlers.ts'
import { chooseLibrary, libraryIn } from './library-path.ts'
import type { Log } from './log.ts'
import { menuTemplate } from './menu.ts'
import { openModelPlaces } from './model-places.ts'
import { systemVault } from './model-vault.ts'
import { pathsFrom } from './paths.ts'
import { readPictureOrder, takePictureWhenReady } from './picture.ts'
import { serveWindow } from './protocol.ts'
import { openRecentLibraries } from './recent-libraries.ts'
import { guardSession } from './security.ts'
import { openStateFile } from './state-file.ts'
import { openSwitchboard } from './switchboard.ts'
import { explain } from './trouble.ts'
import { languageOf, words } from './words.ts'
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
  let opened: string | undefined
  let openPath: (path: string) => void = (path) => {
    opened = path
  }
  let comeForward: () => void = () => undefined

  // macOS tells of a file that was double-clicked in this way, possibly before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openPath(path)
  })
  app.on('second-instance', (_event, spoken, folder) => {
    const library = libraryIn(spoken.slice(1), folder)
    if (library === undefined) comeForward()
    else openPath(library)
  })
  app.on('window-all-closed', () => app.quit())

  const start = (): void => {
    nativeTheme.themeSource = state.get().theme
    guardSession(session.defaultSession, developerTools)
    serveWindow(session.defaultSession, paths.renderer)

    const language = () => state.get().language ?? languageOf(app.getLocale())
    const recent = openRecentLibraries(join(userData, 'recent.json'), log.error)
    const switchboard = openSwitchboard()
    const places = openModelPlaces(join(userData, 'models.json'), systemVault(), log.error)
    const ready = Promise.withResolvers<void>()

    let shown = ''
    const showMenu = (): void => {
      const modelOn = desks.front()?.modelOn ?? false
      const readOnly = desks.front()?.workplace.mode === 'read-only'
      // Made anew only where it would say something else: a menu that is open stays so.
      const verdicts = desks.front()?.verdicts
      const saying = JSON.stringify([language(), modelOn, readOnly, verdicts])
      if (saying === shown) return
      shown = saying
      const choose = (action: string) => desks.front()?.tell('action', { action })
      const { platform } = process
      Menu.setApplicationMenu(
        Menu.buildFromTemplate(
          menuTemplate({
            language: language(),
            platform,
            developerTools,
            modelOn,
            readOnly,
            choose,
            ...(verdicts ? { verdicts } : {}),
          }),
        ),
      )
    }

    const handlersFor = (desk: Desk) =>
      createHandlers({
        engine: desk.workplace.engine,
        state,
        window: () => (desks.all().includes(desk) ? desk.window : undefined),
        language,
        onLanguage: showMenu,
        onVerdicts: desk.showVerdicts,
        onReady: () => ready.resolve(),
        places,
        onModel: desk.showModel,
        libraries: {
          path: desk.workplace.library,
          open: (path, mode) => desks.open(path, mode, desk),
          recent: () => recent.list(desks.has),
          isRecent: recent.has,
          forget: recent.forget,
        },
      })

    const desks = openDesks({
      recent,
      workplaceFor: (library, mode) => openWorkplace({ library, mode, paths, log, language }),
      deskFor: (workplace, onClosed) =>
        openDesk({
          workplace,
          switchboard,
          paths,
          state,
          log,
          developerTools,
          language,
          handlersFor,
          onClosed,
          onChange: showMenu,
        }),
      onChange: showMenu,
    })

    /** Asked for from outside: there is no page to say what went wrong. */
    openPath = (path) =>
      void desks.open(path, 'existing', desks.front()).then((result) => {
        if (result.ok || result.error.code === 'engine-stopped') return
        const message = words[language()].cannotOpen
        const detail = `${explain(result.error, path, language())}\n\n${path}`
        void dialog.showMessageBox({ type: 'error', message, detail })
      })
    comeForward = () => desks.front()?.bringForward()

    const library = chooseLibrary({
      opened,
      words: process.argv.slice(1),
      folder: process.cwd(),
      environment: process.env,
      userData,
    })
    const first = desks.first(library, 'usual')
    showMenu()
    const picture = readPictureOrder(process.env)
    if (picture) {
      takePictureWhenReady(picture, first.window, ready.promise, (code) => {
        void desks.closeAll().finally(() => app.exit(code))
      })
    }
    app.on('activate', () => {
      if (desks.all().length === 0) desks.first(library, 'usual')
    })

    let leaving = false
    app.on('will-quit', (event) => {
      if (leaving) return
      leaving = true
      event.preventDefault()
      // Whatever the engines say, the app ends: a committed edit is on disk already.
      void desks.closeAll().finally(() => app.quit())
    })
  }

  app.whenReady().then(start, (error: unknown) => log.error(String(error)))
}
