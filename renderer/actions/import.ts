/** Bringing articles in: by the system's dialog, by dropping files, from an address of the web. */
import i18next from 'i18next'
import type { CallOptions } from '#shared/contract/client.ts'
import type { ImportReport } from '#shared/contract/commands.ts'
import type { Result } from '#shared/contract/errors.ts'
import { explain } from '../i18n/explain.ts'
import { batchesOf } from '../library/import-batches.ts'
import { useImportReport, type FailedFile } from '../library/import-report.ts'
import { notify } from '../state/notices.ts'
import { runTask } from '../state/task.ts'
import { offerAsRevision } from '../revisions/do.ts'
import { openDialog, openScope } from '../state/workspace.ts'
import { write } from '../state/write.ts'

/** The failure in the person's words, the file's name apart. */
const explainFile = ({ file, code, message, detail }: FailedFile): string =>
  explain({ code, message, detail: { file, ...detail } })

/** One failure is told in passing; several are listed in a dialog. */
function tellFailures(imported: number, failed: readonly FailedFile[]): void {
  const [only] = failed
  if (only === undefined) return
  if (failed.length > 1) {
    useImportReport.setState({ imported, failed })
    openDialog('import-report')
    return
  }
  const same = only.detail?.['sourceId']
  notify({
    kind: 'error',
    text: explainFile(only),
    ...(same
      ? { action: { label: i18next.t('library.openSame'), run: () => openScope(same) } }
      : {}),
  })
}

/** Says what came in and what did not, and opens the first that did. */
function tell({ imported, failed }: ImportReport): void {
  const [first] = imported
  if (first) openScope(first.sourceId)
  for (const { sourceId } of imported.slice(0, 3)) void offerAsRevision(sourceId)
  tellFailures(imported.length, failed)
  if (imported.length > 0)
    notify({ kind: 'info', text: i18next.t('library.imported', { count: imported.length }) })
}

export async function importFiles(): Promise<void> {
  const result = await runTask(i18next.t('library.importing'), (options) =>
    write('app.importFiles', {}, options),
  )
  if (result.ok) tell(result.value)
}

/** Bytes of the largest file that is read at all; see main/sources/limits.ts. */
const largest = 200 * 1024 * 1024

const unread = (file: string, code: FailedFile['code'], detail: Record<string, string>) => ({
  file,
  code,
  message: `${file}: ${Object.values(detail).join(' ')}`,
  detail,
})

/** The bytes, or why there are none: it was deleted meanwhile, it is a folder, it is huge. */
async function bytesOf(
  file: File,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | FailedFile> {
  const { name, size } = file
  if (size > largest) return unread(name, 'file-too-large', { limit: '200 MB' })
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return unread(name, 'unreadable-file', {
      why: 'there is no such file',
      wayOut: 'Choose a file.',
    })
  }
}

/** Request after request; what was brought in before a cancel stays, as steps of their own. */
async function importInBatches(
  files: readonly File[],
  { signal, onProgress }: CallOptions,
): Promise<Result<ImportReport>> {
  const report: ImportReport = { imported: [], failed: [] }
  let done = 0
  for (const batch of batchesOf(files)) {
    const read = await Promise.all(batch.map(bytesOf))
    const good = read.flatMap((file) => ('bytes' in file ? [file] : []))
    report.failed.push(...read.flatMap((file) => ('bytes' in file ? [] : [file])))
    if (good.length > 0) {
      const before = done
      const result = await write(
        'sources.importBytes',
        { files: good },
        {
          ...(signal ? { signal } : {}),
          onProgress: (progress) =>
            onProgress?.({ ...progress, done: before + progress.done, total: files.length }),
        },
      )
      if (!result.ok) return report.imported.length > 0 ? { ok: true, value: report } : result
      report.imported.push(...result.value.imported)
      report.failed.push(...result.value.failed)
    }
    done += batch.length
  }
  return { ok: true, value: report }
}

/** `dropped` may take a while to list: folders are read to the bottom. */
export async function importDropped(dropped: Promise<readonly File[]>): Promise<void> {
  const files = await dropped.catch(() => [])
  if (files.length === 0) {
    notify({ kind: 'error', text: i18next.t('library.nothingDropped') })
    return
  }
  const result = await runTask(i18next.t('library.importing'), (options) =>
    importInBatches(files, options),
  )
  if (result.ok) tell(result.value)
}
