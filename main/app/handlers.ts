/** The commands that the app carries out by itself, because they need the system's own windows. */
import { join } from 'node:path'
import {
  app,
  clipboard,
  dialog,
  nativeTheme,
  shell,
  type BrowserWindow,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron'
import type { Client } from '#shared/contract/client.ts'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import type { Language } from '#shared/records/extraction.ts'
import { readExtensions } from '#shared/records/origin.ts'
import { exportName, extensionOf, withExtension } from './export-name.ts'
import type { AppHandlers } from './ipc.ts'
import { exportPdf } from './export-pdf.ts'
import { createCsvHandlers } from './choose-csv.ts'
import { createPeopleHandlers } from './people-handlers.ts'
import { createModelHandlers } from './model-handlers.ts'
import { createLibraryHandlers, type Libraries } from './library-handlers.ts'
import type { ModelPlaces } from './model-places.ts'
import type { StateFile } from './state-file.ts'
import { words } from './words.ts'

export interface HandlersOptions {
  readonly engine: Client
  readonly state: StateFile
  window(): BrowserWindow | undefined
  language(): Language
  onLanguage(): void
  onVerdicts?(names: readonly string[]): void
  onReady(): void
  readonly places: ModelPlaces
  readonly libraries: Libraries
  /** A language model was switched on or off. */
  onModel(enabled: boolean): void
}

export function createHandlers(options: HandlersOptions): AppHandlers {
  const { engine, state, window, language, onLanguage, onReady } = options
  /** What this session wrote: the only files that the page may have shown. */
  const written = new Set<string>()

  // A dialog belongs to the window, so that it stands before it and not somewhere behind.
  const askOpen = (asked: OpenDialogOptions) => {
    const parent = window()
    return parent ? dialog.showOpenDialog(parent, asked) : dialog.showOpenDialog(asked)
  }
  const askSave = (asked: SaveDialogOptions) => {
    const parent = window()
    return parent ? dialog.showSaveDialog(parent, asked) : dialog.showSaveDialog(asked)
  }
  const ask = (asked: MessageBoxOptions) => {
    const parent = window()
    return parent ? dialog.showMessageBox(parent, asked) : dialog.showMessageBox(asked)
  }

  const titleOf = async (sourceId: string | null): Promise<string> => {
    if (sourceId === null) return valueOf(await engine.call('library.describe', {})).name
    const sources = valueOf(await engine.call('sources.list', {}))
    return sources.find((source) => source.id === sourceId)?.title ?? ''
  }

  return {
    ...createModelHandlers({ ...options, ask }),
    ...createCsvHandlers({ language, askOpen }),
    ...createPeopleHandlers({
      ...options,
      askOpen,
      askSave,
      onWritten: (path) => void written.add(path),
    }),
    ...createLibraryHandlers({
      ...options,
      askOpen,
      askSave,
      ask,
      onWritten: (path) => void written.add(path),
    }),

    'app.importFiles': async (_input, context) => {
      const say = words[language()]
      const { canceled, filePaths } = await askOpen({
        title: say.importTitle,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: say.textFiles, extensions: [...readExtensions] },
          { name: say.allFiles, extensions: ['*'] },
        ],
      })
      if (canceled || filePaths.length === 0) return { imported: [], failed: [] }
      return valueOf(await engine.call('sources.importPaths', { paths: filePaths }, context))
    },

    'app.importLocalUrl': async ({ url }, context) => {
      const say = words[language()]
      const { host, href } = new URL(url)
      const { response } = await ask({
        type: 'question',
        message: say.fetchLocalQuestion(host),
        detail: href,
        buttons: [say.fetchLocal, say.cancel],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      })
      if (response !== 0) return null
      return valueOf(
        await engine.call('sources.importUrl', { url: href, allowPrivate: true }, context),
      )
    },

    'app.export': async (request, context) => {
      const { format, sourceId } = request
      const say = words[language()]
      const { canceled, filePath } = await askSave({
        title: say.exportTitle,
        defaultPath: join(app.getPath('documents'), exportName(await titleOf(sourceId), format)),
        filters: [{ name: say.formats[format], extensions: [extensionOf(format)] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || !filePath) return null
      const path = withExtension(filePath, format)
      const done =
        request.format === 'pdf'
          ? await exportPdf(engine, request, path, context)
          : valueOf(await engine.call('exports.write', { path, request }, context))
      written.add(done.path)
      return done
    },

    'app.saveFile': async ({ name, bytes }, context) => {
      const extension = name.split('.').at(-1)!
      const { canceled, filePath } = await askSave({
        title: words[language()].exportTitle,
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || !filePath) return null
      const path = filePath.toLowerCase().endsWith(`.${extension}`)
        ? filePath
        : `${filePath}.${extension}`
      const placed = valueOf(await engine.call('exports.place', { path, bytes }, context))
      written.add(placed.path)
      return placed
    },

    'app.copyText': async ({ text }) => {
      await clipboard.writeText(text)
      return {}
    },

    'app.pasteText': async () => ({ text: await clipboard.readText() }),

    'app.openLink': async ({ url }) => {
      const { protocol, host, href } = new URL(url)
      if (protocol !== 'https:' && protocol !== 'http:')
        throw new Failure('forbidden', 'Only http and https addresses are opened.')
      const say = words[language()]
      const { response } = await ask({
        type: 'question',
        message: say.openLinkQuestion(host),
        detail: href,
        buttons: [say.openLink, say.cancel],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      })
      if (response !== 0) return { opened: false }
      await shell.openExternal(href)
      return { opened: true }
    },

    'app.showFile': ({ path }) => {
      if (!written.has(path))
        throw new Failure('forbidden', 'Only files written in this session are shown.', {
          field: 'path',
        })
      shell.showItemInFolder(path)
      return {}
    },

    'app.setTheme': ({ theme }) => {
      nativeTheme.themeSource = theme
      state.update({ theme })
      return {}
    },

    'app.setInterfaceLanguage': (input) => {
      state.update({ language: input.language })
      onLanguage()
      return {}
    },

    'app.setVerdicts': ({ names }) => {
      options.onVerdicts?.(names)
      return {}
    },

    'app.ready': () => {
      onReady()
      return {}
    },
  }
}
