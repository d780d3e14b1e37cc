/** Bringing articles in: by the system's dialog, by dropping files, by pasting. */
import i18next from 'i18next'
import type { ImportReport } from '#shared/contract/commands.ts'
import { notify } from '../state/notices.ts'
import { runTask } from '../state/task.ts'
import { openScope } from '../state/workspace.ts'
import { write } from '../state/write.ts'

/** Says what came in and what did not, and opens the first that did. */
function tell({ imported, failed }: ImportReport): void {
  const [first] = imported
  if (first) openScope(first.sourceId)
  for (const { file, message } of failed.slice(0, 3))
    notify({ kind: 'error', text: i18next.t('library.notImported', { file, message }) })
  if (failed.length > 3)
    notify({
      kind: 'error',
      text: i18next.t('library.moreNotImported', { count: failed.length - 3 }),
    })
  if (imported.length > 0)
    notify({ kind: 'info', text: i18next.t('library.imported', { count: imported.length }) })
}

export async function importFiles(): Promise<void> {
  const result = await runTask(i18next.t('library.importing'), (options) =>
    write('app.importFiles', {}, options),
  )
  if (result.ok) tell(result.value)
}

export async function importDropped(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const result = await runTask(i18next.t('library.importing'), async (options) =>
    write(
      'sources.importBytes',
      {
        files: await Promise.all(
          files.map(async (file) => ({
            name: file.name,
            bytes: new Uint8Array(await file.arrayBuffer()),
          })),
        ),
      },
      options,
    ),
  )
  if (result.ok) tell(result.value)
}
