/** Libraries as documents: asked for with the system's dialogs, opened in windows of their own. */
import { basename, dirname, extname, join } from 'node:path'
import {
  app,
  shell,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
} from 'electron'
import type { Client } from '#shared/contract/client.ts'
import { Failure, valueOf, type Result } from '#shared/contract/errors.ts'
import type { Language } from '#shared/records/extraction.ts'
import {
  libraryExtension,
  packExtension,
  type OpenMode,
  type RecentLibrary,
} from '#shared/records/library-file.ts'
import type { AppHandlers, AppName } from './ipc.ts'
import { words } from './words.ts'

type LibraryName = Extract<AppName, `app.library.${string}`>
type Opened = { path: string; here: boolean }

/** What a window may do with libraries: its own, and those beside it. */
export interface Libraries {
  /** The library of this window. */
  readonly path: string
  open(path: string, mode: OpenMode): Promise<Result<Opened>>
  recent(): RecentLibrary[]
  isRecent(path: string): boolean
  forget(path: string): void
}

export interface LibraryHandlersOptions {
  readonly engine: Client
  readonly libraries: Libraries
  language(): Language
  askOpen(asked: OpenDialogOptions): Promise<OpenDialogReturnValue>
  askSave(asked: SaveDialogOptions): Promise<SaveDialogReturnValue>
  ask(asked: MessageBoxOptions): Promise<{ response: number }>
  onWritten(path: string): void
}

const withEnding = (path: string, ending: string): string =>
  path.toLowerCase().endsWith(ending) ? path : `${path}${ending}`

/** Errors after which a library can still be looked at. */
const readable = new Set(['library-in-use', 'cannot-write', 'disk-full', 'library-busy'])

export function createLibraryHandlers(
  options: LibraryHandlersOptions,
): Pick<AppHandlers, LibraryName> {
  const { engine, libraries, language, askOpen, askSave, ask, onWritten } = options
  const say = () => words[language()]

  /** What cannot be opened for writing is offered to be read. */
  const open = async (path: string, mode: OpenMode): Promise<Opened | null> => {
    const result = await libraries.open(path, mode)
    if (result.ok || mode !== 'existing' || !readable.has(result.error.code)) return valueOf(result)
    const { who, computer } = result.error.detail ?? {}
    const { response } = await ask({
      type: 'question',
      message: say().readOnlyQuestion(basename(path)),
      detail:
        result.error.code === 'library-in-use'
          ? say().openElsewhere(who ?? '?', computer ?? '?')
          : say().cannotBeWritten,
      buttons: [say().openReadOnly, say().cancel],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    return response === 0 ? valueOf(await libraries.open(path, 'read-only')) : null
  }

  const askWhere = async (title: string, name: string, ending: string) => {
    const { canceled, filePath } = await askSave({
      title,
      defaultPath: join(app.getPath('documents'), `${name}${ending}`),
      filters: [{ name: say().libraries, extensions: [ending.slice(1)] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    return canceled || !filePath ? undefined : withEnding(filePath, ending)
  }
  const ownName = (): string => {
    const name = basename(libraries.path)
    return name.toLowerCase().endsWith(packExtension)
      ? name.slice(0, -packExtension.length)
      : basename(name, extname(name))
  }

  return {
    'app.library.new': async () => {
      const path = await askWhere(say().newTitle, say().newName, libraryExtension)
      return path === undefined ? null : open(path, 'new')
    },

    'app.library.open': async ({ readOnly }) => {
      const { filePaths } = await askOpen({
        title: say().libraryTitle,
        defaultPath: dirname(libraries.path),
        properties: ['openFile'],
        filters: [
          { name: say().libraries, extensions: [libraryExtension.slice(1), 'zip'] },
          { name: say().allFiles, extensions: ['*'] },
        ],
      })
      const [path] = filePaths
      return path === undefined ? null : open(path, readOnly ? 'read-only' : 'existing')
    },

    'app.library.recent': () => libraries.recent(),

    'app.library.openRecent': ({ path, readOnly }) => {
      if (!libraries.isRecent(path))
        throw new Failure('forbidden', 'Only recent libraries are opened by name.', {
          field: 'path',
        })
      return open(path, readOnly ? 'read-only' : 'existing')
    },

    'app.library.forget': ({ path }) => {
      libraries.forget(path)
      return {}
    },

    'app.library.retry': ({ readOnly }) => open(libraries.path, readOnly ? 'read-only' : 'usual'),

    'app.library.saveCopy': async (_input, context) => {
      const name = say().copyName(ownName())
      const path = await askWhere(say().copyTitle, name, libraryExtension)
      if (path === undefined) return null
      const copy = valueOf(await engine.call('library.saveCopy', { path }, context))
      onWritten(copy.path)
      return copy
    },

    'app.library.reveal': () => {
      shell.showItemInFolder(libraries.path)
      return {}
    },

    'app.library.auditPack': async (which, context) => {
      const path = await askWhere(say().packTitle, ownName(), packExtension)
      if (path === undefined) return null
      const pack = valueOf(await engine.call('exports.auditPack', { path, ...which }, context))
      onWritten(pack.path)
      return pack
    },
  }
}
