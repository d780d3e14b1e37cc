/**
 * Two people: a copy sent where the person says, and the other library they chose. The page names
 * only files that were chosen in the system's dialog of this window.
 */
import { basename, dirname, extname, join } from 'node:path'
import {
  app,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
} from 'electron'
import type { Client } from '#shared/contract/client.ts'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import type { Language } from '#shared/records/extraction.ts'
import { libraryExtension } from '#shared/records/library-file.ts'
import type { AppHandlers, AppName } from './ipc.ts'
import type { Libraries } from './library-handlers.ts'
import { isSameFile } from './same-file.ts'
import { words } from './words.ts'

export interface PeopleHandlersOptions {
  readonly engine: Client
  readonly libraries: Pick<Libraries, 'path'>
  language(): Language
  askOpen(asked: OpenDialogOptions): Promise<OpenDialogReturnValue>
  askSave(asked: SaveDialogOptions): Promise<SaveDialogReturnValue>
  onWritten(path: string): void
}

type PeopleName = Extract<AppName, `app.people.${string}`>

const withoutEnding = (path: string): string => basename(path, extname(path))

export function createPeopleHandlers(
  options: PeopleHandlersOptions,
): Pick<AppHandlers, PeopleName> {
  const { engine, libraries, language, askOpen, askSave, onWritten } = options
  const say = () => words[language()]
  const chosen = new Set<string>()
  const filters = () => [{ name: say().libraries, extensions: [libraryExtension.slice(1)] }]

  const known = (path: string): string => {
    if (chosen.has(path)) return path
    throw new Failure('forbidden', 'Only a library that was chosen here is read.', {
      field: 'path',
    })
  }

  return {
    'app.people.send': async (sending, context) => {
      const { canceled, filePath } = await askSave({
        title: say().sendTitle,
        defaultPath: join(
          app.getPath('documents'),
          `${say().sendName(withoutEnding(libraries.path), sending.blind)}${libraryExtension}`,
        ),
        filters: filters(),
        // A file that is there is never replaced, so there is nothing to confirm.
        properties: ['createDirectory'],
      })
      if (canceled || !filePath) return null
      const path = filePath.toLowerCase().endsWith(libraryExtension)
        ? filePath
        : `${filePath}${libraryExtension}`
      const sent = valueOf(await engine.call('library.sendCopy', { ...sending, path }, context))
      onWritten(sent.path)
      return sent
    },

    'app.people.choose': async () => {
      const { filePaths } = await askOpen({
        title: say().mergeTitle,
        defaultPath: dirname(libraries.path),
        properties: ['openFile'],
        filters: [...filters(), { name: say().allFiles, extensions: ['*'] }],
      })
      const [path] = filePaths
      if (path === undefined) return null
      const file = basename(path)
      if (isSameFile(path, libraries.path))
        throw new Failure('unreadable-file', `${file} is this library itself.`, {
          detail: { file, why: say().sameLibrary },
        })
      chosen.add(path)
      return { path, name: withoutEnding(path) }
    },

    'app.people.preview': async ({ path }, context) =>
      valueOf(await engine.call('merge.preview', { path: known(path) }, context)),

    'app.people.apply': async (decided, context) =>
      valueOf(await engine.call('merge.apply', { ...decided, path: known(decided.path) }, context)),

    'app.people.agreement': async ({ path }, context) =>
      valueOf(await engine.call('agreement.read', { path: known(path) }, context)),
  }
}
