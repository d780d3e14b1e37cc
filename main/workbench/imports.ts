/**
 * Bringing in texts. Several files are one step: all are read first, then those that could be read
 * go in together, so that one undo takes back one import and a cancel leaves nothing behind.
 */
import {
  readSourceBytes,
  readSourceFile,
  type FileOptions,
  type SourceText,
} from '#main/sources/index.ts'
import type { ImportReport } from '#shared/contract/commands.ts'
import { Failure, toError } from '#shared/contract/errors.ts'
import type { SourceDetails } from '#shared/records/library.ts'
import type { Context, HandlersOf } from './context.ts'
import { addSource, readSource, type ReadSource } from './new-source.ts'

interface File {
  name: string
  read: (options: FileOptions) => Promise<SourceText>
}

/** Of a file's share of the progress, what becomes its text; its claims are the rest. */
const textShare = 0.5

async function importFiles(files: readonly File[], context: Context): Promise<ImportReport> {
  const { store, reader, signal, progress, step } = context
  const failed: ImportReport['failed'] = []
  const sources: { file: string; source: ReadSource }[] = []
  /** Of each text the file that brought it in, and of each file that brought it again. */
  const seen = new Map<string, string>()
  const again = new Map<ImportReport['failed'][number], string>()
  for (const [index, { name, read }] of files.entries()) {
    signal.throwIfAborted()
    progress(index, files.length, name)
    try {
      const tell = (share: number): void => progress(index + share, files.length, name)
      const { text, details, kind, pages } = await read({
        signal,
        onProgress: (done, total) => tell((textShare * done) / total),
      })
      const origin = {
        kind,
        file: baseName(name),
        url: '',
        canonicalUrl: details.url ?? '',
        accessedAt: new Date().toISOString(),
      }
      const source = await readSource(
        text,
        { details, file: name, origin, ...(pages ? { pages } : {}) },
        store,
        reader,
        {
          signal,
          onProgress: (done, total) => tell(textShare + ((1 - textShare) * done) / total),
        },
      )
      const first = seen.get(source.sha256)
      if (first !== undefined) {
        const failure = sameText(name, source.details.title)
        again.set(failure, first)
        failed.push(failure)
        continue
      }
      seen.set(source.sha256, name)
      sources.push({ file: name, source })
    } catch (thrown) {
      signal.throwIfAborted()
      const { code, message, detail } = toError(store.explain(thrown))
      failed.push({ file: name, code, message, ...(detail ? { detail } : {}) })
    }
  }
  signal.throwIfAborted()
  const imported = step((journal) =>
    sources.map(({ file, source }) => ({ file, ...addSource(source, store, journal) })),
  )
  // Only now the first of two equal texts has an id.
  const ids = new Map(imported.map(({ file, sourceId }) => [file, sourceId]))
  for (const [failure, first] of again)
    failure.detail = { ...failure.detail, sourceId: ids.get(first) ?? '' }
  progress(files.length, files.length, '')
  return { imported, failed }
}

/** A file whose text another file of the same import has brought in already. */
const sameText = (file: string, title: string): ImportReport['failed'][number] => ({
  file,
  code: 'duplicate-source',
  message: `The same text twice: ${title}.`,
  detail: { title },
})

export const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** What was left out of the details is not given, rather than empty. */
const given = (details: { [Name in keyof SourceDetails]?: SourceDetails[Name] | undefined }) =>
  Object.fromEntries(
    Object.entries(details).filter(([, value]) => value !== undefined),
  ) as Partial<SourceDetails>

export const importCommands: HandlersOf<
  'sources.importText' | 'sources.importBytes' | 'sources.importPaths'
> = {
  'sources.importText': async ({ text, details }, { store, reader, signal, progress, step }) => {
    const wrong = (message: string) => new Failure('invalid-input', message, { field: 'text' })
    if (text.trim() === '') throw wrong('The text holds only blanks.')
    if (text.includes('\0')) throw wrong('The text holds a NUL character: it is not plain text.')
    const source = await readSource(text, { details: given(details) }, store, reader, {
      signal,
      onProgress: (done, total) => progress(done, total, ''),
    })
    signal.throwIfAborted()
    return step((journal) => addSource(source, store, journal))
  },

  'sources.importBytes': ({ files }, context) =>
    importFiles(
      files.map(({ name, bytes }) => ({
        name,
        read: (options) => readSourceBytes(name, bytes, options),
      })),
      context,
    ),

  'sources.importPaths': ({ paths }, context) =>
    importFiles(
      paths.map((path) => ({ name: path, read: (options) => readSourceFile(path, options) })),
      context,
    ),
}
