/** One window on one library: its page, its door, and its engine. */
import { nativeTheme, type BrowserWindow } from 'electron'
import type { EventName, EventOf } from '#shared/contract/events.ts'
import type { AppHandlers } from './ipc.ts'
import { openDoor } from './ipc.ts'
import type { Log } from './log.ts'
import type { Paths } from './paths.ts'
import type { StateFile } from './state-file.ts'
import type { Switchboard } from './switchboard.ts'
import { backgroundColour, openWindow } from './window.ts'
import type { Language } from '#shared/records/extraction.ts'
import type { Workplace } from './workplace.ts'

export interface Desk {
  readonly workplace: Workplace
  readonly window: BrowserWindow
  /** Whether a language model is switched on in this library. */
  readonly modelOn: boolean
  /** The names of its verdicts, once the page has told them. */
  readonly verdicts: readonly string[] | undefined
  /** The library could not be opened: the window says why. */
  readonly failed: boolean
  tell<N extends EventName>(name: N, payload: EventOf<N>): void
  showModel(on: boolean): void
  showVerdicts(names: readonly string[]): void
  bringForward(): void
}

export interface DeskOptions {
  readonly workplace: Workplace
  readonly switchboard: Switchboard
  readonly paths: Paths
  readonly state: StateFile
  readonly log: Log
  readonly developerTools: boolean
  language(): Language
  handlersFor(desk: Desk): AppHandlers
  /** Something of it changed that the menu shows. */
  onChange(): void
  /** The window is gone; `ended` when its engine has closed the library. */
  onClosed(desk: Desk, ended: Promise<void>): void
}

export function openDesk(options: DeskOptions): Desk {
  const { workplace, switchboard, paths, state, log, developerTools, language } = options
  const { engine, host } = workplace
  const window = openWindow({ preload: paths.preload, developerTools, state, log, language })
  const { webContents } = window
  let gone = false
  let modelOn = false
  let verdicts: readonly string[] | undefined
  let failed = false

  const contents = () => (gone ? undefined : webContents)
  const line = switchboard.lineFor(contents)
  const desk: Desk = {
    workplace,
    window,
    get modelOn() {
      return modelOn
    },
    get verdicts() {
      return verdicts
    },
    get failed() {
      return failed
    },
    tell: (name, payload) => door.tell(name, payload),
    showModel: (on) => {
      if (on === modelOn) return
      modelOn = on
      options.onChange()
    },
    showVerdicts: (names) => {
      verdicts = names
      options.onChange()
    },
    bringForward: () => {
      if (window.isMinimized()) window.restore()
      window.focus()
    },
  }
  const door = openDoor(contents, engine, options.handlersFor(desk), log, line)

  engine.on('changed', (change) => door.tell('changed', change))
  engine.on('engine', (now) => {
    door.tell('engine', now)
    if (now.state !== 'ready') return
    // Another library may have another model, or none.
    void engine
      .call('models.settings.get', {})
      .then((model) => desk.showModel(model.ok && model.value.enabled))
  })
  void workplace.opened().then((error) => {
    failed = error !== null
    options.onChange()
  })
  const onTheme = (): void => {
    const dark = nativeTheme.shouldUseDarkColors
    window.setBackgroundColor(backgroundColour(dark))
    door.tell('theme', { dark })
  }
  nativeTheme.on('updated', onTheme)

  // A page that is loaded anew has forgotten what the one before it asked for.
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) door.cancelAll()
  })
  window.on('closed', () => {
    gone = true
    nativeTheme.off('updated', onTheme)
    door.cancelAll()
    switchboard.hangUp(line)
    options.onClosed(desk, host.close())
  })
  return desk
}
