/** Asking for a CSV file: the page gets its name and bytes, and never a path. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron'
import { Failure } from '#shared/contract/errors.ts'
import { largestCsv } from '#shared/records/csv-import.ts'
import type { Language } from '#shared/records/extraction.ts'
import type { AppHandlers } from './ipc.ts'
import { words } from './words.ts'

interface CsvHandlersOptions {
  language(): Language
  askOpen(asked: OpenDialogOptions): Promise<OpenDialogReturnValue>
}

async function read(path: string): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const file = basename(path)
  try {
    const { size } = await stat(path)
    if (size > largestCsv) {
      const limit = `${largestCsv / 1024 / 1024} MB`
      throw new Failure('file-too-large', `${file} is larger than ${limit}: split it first.`, {
        detail: { file, limit },
      })
    }
    return { name: file, bytes: new Uint8Array(await readFile(path)) }
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Failure('unreadable-file', `${file}: ${why}`, {
      detail: { file, why },
      cause: thrown,
    })
  }
}

export const createCsvHandlers = ({
  language,
  askOpen,
}: CsvHandlersOptions): Pick<AppHandlers, 'app.chooseCsv'> => ({
  'app.chooseCsv': async () => {
    const say = words[language()]
    const { canceled, filePaths } = await askOpen({
      title: say.csvTitle,
      properties: ['openFile'],
      filters: [
        { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] },
        { name: say.allFiles, extensions: ['*'] },
      ],
    })
    const [path] = filePaths
    return canceled || path === undefined ? null : read(path)
  },
})
