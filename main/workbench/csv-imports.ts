/** CSV files that come back, or come from elsewhere. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { inputOf, trouble, type CsvInput } from '#main/exports/index.ts'
import { applyCsv } from './csv-apply.ts'
import { claimsOfCsv } from './csv-claims.ts'
import { diffCsv } from './csv-diff.ts'
import type { Context, HandlersOf } from './context.ts'

/** A file that is streamed. Throws Failure `unreadable-file`. */
async function fileAt(path: string): Promise<CsvInput> {
  const unreadable = (why: string, cause?: unknown) =>
    trouble(path, { kind: 'damaged', why, wayOut: 'Choose a CSV file that is there.' }, cause)
  try {
    const { size, isFile } = await stat(path).then((it) => ({ size: it.size, isFile: it.isFile() }))
    if (!isFile) throw unreadable('it is no file')
    return { name: path, size, chunks: () => createReadStream(path) }
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw unreadable('there is no such file', thrown)
    if (code === 'EACCES') throw unreadable('it may not be read', thrown)
    throw thrown
  }
}

const options = ({ signal, progress }: Context, name: string) => ({
  signal,
  onProgress: (rows: number) => progress(rows, null, name),
})

export const csvImportCommands: HandlersOf<
  | 'imports.previewCsv'
  | 'imports.previewCsvPath'
  | 'imports.previewClaims'
  | 'imports.previewClaimsPath'
  | 'imports.applyCsv'
> = {
  'imports.previewCsv': ({ file: { name, bytes }, sourceId }, context) =>
    diffCsv(context.store, inputOf(name, bytes), sourceId, options(context, name)),

  'imports.previewCsvPath': async ({ path, sourceId }, context) =>
    diffCsv(context.store, await fileAt(path), sourceId, options(context, path)),

  'imports.previewClaims': ({ file: { name, bytes }, sourceId, mapping }, context) =>
    claimsOfCsv(context.store, inputOf(name, bytes), {
      ...options(context, name),
      sourceId,
      mapping,
    }),

  'imports.previewClaimsPath': async ({ path, sourceId, mapping }, context) =>
    claimsOfCsv(context.store, await fileAt(path), {
      ...options(context, path),
      sourceId,
      mapping,
    }),

  'imports.applyCsv': (accepted, { store, step }) =>
    step((journal) => applyCsv(store, journal, accepted)),
}
